import type { Feature } from '../../core/feature';
import { kinds, type View, views } from '../../core/api/types';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };
import { ownView } from './inbox/own-view';

const alarming: readonly View[] = ['overdue', 'escalated'];

/** The office's cases: the inbox, a case and all that is done in it, a new one, and who has how much to do. */
export const cases: Feature = {
  name: 'cases',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  notices: { pl: () => import('./i18n/notices.pl.json'), en: () => import('./i18n/notices.en.json') },
  routes: [
    {
      path: 'inbox',
      title: 'inbox.title',
      canActivate: [allowedTo('readCases'), ownView],
      runGuardsAndResolvers: 'pathParamsOrQueryParamsChange',
      loadComponent: async () => (await import('./inbox/inbox')).Inbox,
    },
    {
      path: 'workload',
      title: 'workload.title',
      canActivate: [allowedTo('seeWorkload')],
      loadComponent: async () => (await import('./workload/workload')).WorkloadPage,
    },
    {
      path: 'cases/new',
      title: 'newCase.title',
      canActivate: [allowedTo('registerCases')],
      loadComponent: async () => (await import('./new-case/new-case')).NewCase,
    },
    {
      path: 'cases/:id',
      title: 'case.title',
      canActivate: [allowedTo('readCases')],
      texts: { pl: () => import('./i18n/case-texts.pl.json'), en: () => import('./i18n/case-texts.en.json') },
      loadComponent: async () => (await import('./case/case')).CasePage,
    },
  ],
  insertions: {
    earlierAnswer: {
      right: 'answerCases',
      load: async () => (await import('./case/composer/earlier-answers-dialog')).EarlierAnswersDialog,
    },
  },
  home: { path: '/inbox', right: 'registerCases' },
  navigation: [
    { group: 'cases', label: 'workload.title', path: '/workload', icon: 'chart', right: 'seeWorkload' },
    ...views.map((view) => ({
      group: 'cases' as const,
      label: `views.${view}`,
      path: '/inbox',
      query: { view },
      icon: 'inbox' as const,
      right: 'readCases' as const,
      count: { of: view, alarm: alarming.includes(view) },
    })),
  ],
  commands: [
    { label: 'shell.new', path: '/cases/new', icon: 'plus', right: 'registerCases' },
    ...kinds.map((kind) => ({
      label: 'shell.newOf',
      of: `kind.${kind}`,
      path: '/cases/new',
      query: { kind },
      icon: 'plus' as const,
      right: 'registerCases' as const,
    })),
    ...kinds.map((kind) => ({
      label: 'shell.listOf',
      of: `kind.${kind}`,
      path: '/inbox',
      query: { view: 'all', kind },
      icon: 'inbox' as const,
      right: 'readCases' as const,
    })),
  ],
  shortcuts: [
    { keys: 'n', does: 'shell.new', to: '/cases/new', right: 'registerCases' },
    { keys: 'g i', does: 'help.goInbox', to: '/inbox', right: 'readCases' },
    { keys: 'g w', does: 'workload.title', to: '/workload', right: 'seeWorkload' },
    { keys: 'a', does: 'help.assignRow', on: 'help.lists' },
    { keys: 'c', does: 'help.classifyRow', on: 'help.lists' },
    { keys: 'p', does: 'help.requestedByRow', on: 'help.lists' },
    { keys: 'o', does: 'help.refuseRequestedByRow', on: 'help.lists' },
    { keys: 'a', does: 'help.assign', on: 'help.case' },
    { keys: 'c', does: 'help.classify', on: 'help.case' },
    { keys: 'p', does: 'help.requestedBy', on: 'help.case' },
    { keys: 'o', does: 'help.refuseRequestedBy', on: 'help.case' },
    { keys: 't', does: 'help.take', on: 'help.case' },
    { keys: 'i', does: 'help.acknowledge', on: 'help.case' },
    { keys: 'r', does: 'help.reply', on: 'help.case' },
    { keys: 'm', does: 'help.note', on: 'help.case' },
    { keys: 'w', does: 'help.clockMenu', on: 'help.case' },
    { keys: 'b', does: 'help.needsNone', on: 'help.case' },
    { keys: 'e', does: 'help.close', on: 'help.case' },
    { keys: 'd', does: 'help.join', on: 'help.case' },
    { keys: 'j', does: 'help.nextCase', on: 'help.case' },
    { keys: 'k', does: 'help.previousCase', on: 'help.case' },
    { keys: 'u', does: 'help.backToList', on: 'help.case' },
    { keys: 'Ctrl Enter', does: 'help.send', on: 'help.case' },
    { keys: 'F8', does: 'help.finalOrInterim', on: 'help.case' },
    { keys: 'Alt F10', does: 'help.formatting', on: 'help.case' },
  ],
  changes: ['case', 'contact'],
  things: { case: { many: 'navGroups.cases', icon: 'inbox', page: (id) => `/cases/${id}` } },
  pastPages: {
    cases: {
      texts: [
        { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
        { pl: () => import('./i18n/case-texts.pl.json'), en: () => import('./i18n/case-texts.en.json') },
      ],
      load: async () => (await import('./case/past-case')).PastCase,
    },
  },
  pastList: {
    texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
    load: async () => (await import('./inbox/past-inbox')).PastInbox,
  },
  desk: { right: 'answerCases', load: async () => (await import('./desk/cases-desk')).CasesDesk },
  background: async () => (await import('./background')).CasesInBackground,
};
