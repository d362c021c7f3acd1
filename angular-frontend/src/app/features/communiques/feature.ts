import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** What the office says to everybody: the board of what is written, the plan of what appears, and the page of each. */
export const communiques: Feature = {
  name: 'communiques',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  notices: { pl: () => import('./i18n/notices.pl.json'), en: () => import('./i18n/notices.en.json') },
  routes: [
    {
      path: 'communiques',
      title: 'communiques.nav',
      canActivate: [allowedTo('readCommuniques')],
      loadComponent: async () => (await import('./pages')).CommuniqueBoard,
    },
    {
      path: 'communiques/plan',
      title: 'communiques.planTitle',
      canActivate: [allowedTo('readCommuniques')],
      loadComponent: async () => (await import('./pages')).CommuniquePlan,
    },
    {
      path: 'communiques/press-room',
      title: 'communiques.roomTitle',
      canActivate: [allowedTo('readCommuniques')],
      loadComponent: async () => (await import('./pages')).PressRoomPage,
    },
    {
      path: 'communiques/:id',
      title: 'communiques.one',
      canActivate: [allowedTo('readCommuniques')],
      loadComponent: async () => (await import('./pages')).CommuniquePage,
    },
    {
      path: 'mailings',
      title: 'communiques.mailings',
      canActivate: [allowedTo('readMailings')],
      loadComponent: async () => (await import('./pages')).Mailings,
    },
    {
      path: 'mailings/:id',
      title: 'communiques.oneMailing',
      canActivate: [allowedTo('readMailings')],
      loadComponent: async () => (await import('./pages')).MailingPage,
    },
  ],
  navigation: [
    {
      group: 'communication',
      label: 'communiques.nav',
      path: '/communiques',
      icon: 'newsroom',
      right: 'readCommuniques',
    },
  ],
  commands: [
    { label: 'communiques.planTitle', path: '/communiques/plan', icon: 'clock', right: 'readCommuniques' },
    { label: 'communiques.roomTitle', path: '/communiques/press-room', icon: 'web', right: 'readCommuniques' },
    { label: 'communiques.mailings', path: '/mailings', icon: 'mail', right: 'readMailings' },
    {
      label: 'communiques.begin',
      asks: true,
      path: '/communiques',
      query: { begin: 'true' },
      icon: 'plus',
      right: 'writeCommuniques',
    },
  ],
  shortcuts: [
    { keys: 'g o', does: 'communiques.nav', to: '/communiques', right: 'readCommuniques' },
    { keys: 'e', does: 'communiques.editKey', on: 'communiques.one' },
  ],
  changes: ['communique', 'mailing', 'photo', 'planFeed', 'pressEvent', 'pressRoom', 'publication', 'case', 'topic'],
  casePanel: async () => (await import('./answered-communique')).AnsweredCommunique,
  things: {
    communique: { many: 'communiques.nav', icon: 'newsroom', page: (id) => `/communiques/${id}` },
    photo: { many: 'communiques.nav', icon: 'newsroom', page: () => '/communiques' },
    pressRoom: { many: 'communiques.roomTitle', icon: 'web', page: () => '/communiques/press-room' },
    pressEvent: { many: 'communiques.planTitle', icon: 'clock', page: () => '/communiques/plan' },
    planFeed: { many: 'communiques.planTitle', icon: 'clock', page: () => '/communiques/plan' },
    mailing: { many: 'communiques.mailings', icon: 'mail', page: (id) => `/mailings/${id}` },
  },
  approvals: async () => (await import('./pages')).CommuniqueApprovals,
  desk: { right: 'approveCommuniques', load: async () => (await import('./pages')).CommuniqueApprovals },
  pastPages: {
    communiques: {
      texts: [{ pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') }],
      load: async () => (await import('./past-communique')).PastCommunique,
    },
  },
};
