import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** Letters before they leave: a panel of the case, the approver's desk, and who approves what. */
export const drafts: Feature = {
  name: 'drafts',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  notices: { pl: () => import('./i18n/notices.pl.json'), en: () => import('./i18n/notices.en.json') },
  routes: [
    {
      path: 'approvals',
      title: 'drafts.nav',
      canActivate: [allowedTo('approveDrafts')],
      loadComponent: async () => (await import('./pages')).Approvals,
    },
    {
      path: 'drafts/:id',
      title: 'drafts.title',
      canActivate: [allowedTo('readDrafts')],
      loadComponent: async () => (await import('./pages')).DraftPage,
    },
    {
      path: 'ladders',
      title: 'drafts.ladders',
      canActivate: [allowedTo('setLadders')],
      loadComponent: async () => (await import('./settings-pages')).Ladders,
    },
    {
      path: 'urgent-sendings',
      title: 'drafts.urgent',
      canActivate: [allowedTo('readUrgentSendings')],
      loadComponent: async () => (await import('./settings-pages')).UrgentSendings,
    },
  ],
  navigation: [
    { group: 'cases', label: 'drafts.nav', path: '/approvals', icon: 'check', right: 'approveDrafts' },
    { group: 'settings', label: 'drafts.ladders', path: '/ladders', icon: 'list', right: 'setLadders' },
    {
      group: 'oversight',
      label: 'drafts.urgent',
      path: '/urgent-sendings',
      icon: 'alert',
      right: 'readUrgentSendings',
    },
  ],
  commands: [],
  shortcuts: [{ keys: 'g a', does: 'drafts.nav', to: '/approvals', right: 'approveDrafts' }],
  changes: ['draft', 'ladders'],
  things: {
    draft: { many: 'drafts.many', icon: 'edit', page: (id) => `/drafts/${id}` },
    ladders: null,
  },
  casePanel: async () => (await import('./pages')).DraftsPanel,
  desk: { right: 'approveDrafts', load: async () => (await import('./pages')).ApprovalsDesk },
};
