import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** Matters that several cases belong to, and what the office says of them. */
export const topics: Feature = {
  name: 'topics',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  notices: { pl: () => import('./i18n/notices.pl.json'), en: () => import('./i18n/notices.en.json') },
  routes: [
    {
      path: 'topics',
      title: 'topics.nav',
      canActivate: [allowedTo('readTopics')],
      loadComponent: async () => (await import('./pages')).Topics,
    },
    {
      path: 'topics/surges/:id',
      title: 'topics.surge.title',
      canActivate: [allowedTo('readTopics')],
      loadComponent: async () => (await import('./surge-page')).SurgePage,
    },
    {
      path: 'topics/:id',
      title: 'topics.one',
      canActivate: [allowedTo('readTopics')],
      loadComponent: async () => (await import('./topic-page')).TopicPage,
    },
  ],
  navigation: [{ group: 'communication', label: 'topics.nav', path: '/topics', icon: 'note', right: 'readTopics' }],
  commands: [],
  shortcuts: [
    { keys: 'g x', does: 'topics.nav', to: '/topics', right: 'readTopics' },
    { keys: 'l', does: 'topics.atHand', on: 'help.case' },
  ],
  changes: ['topic', 'topicSurge', 'case', 'communique', 'publication'],
  things: {
    topic: { many: 'topics.nav', icon: 'note', page: (id) => `/topics/${id}` },
    topicSurge: { many: 'topics.surges', icon: 'alert', page: (id) => `/topics/surges/${id}` },
  },
  casePanel: async () => (await import('./pages')).TopicsPanel,
  insertions: { line: { right: 'writeLines', load: async () => (await import('./pick-line-dialog')).PickLineDialog } },
  approvals: async () => (await import('./pages')).TopicApprovals,
  desk: { right: 'approveLines', load: async () => (await import('./pages')).TopicApprovals },
  pastPages: {
    topics: {
      texts: [{ pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') }],
      load: async () => (await import('./past-topic')).PastTopic,
    },
  },
};
