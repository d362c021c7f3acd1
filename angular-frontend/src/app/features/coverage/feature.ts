import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** What was published about the office, what feeds suggest, and what the office does about it. */
export const coverage: Feature = {
  name: 'coverage',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  notices: { pl: () => import('./i18n/notices.pl.json'), en: () => import('./i18n/notices.en.json') },
  routes: [
    {
      path: 'coverage',
      title: 'coverage.nav',
      canActivate: [allowedTo('readCoverage')],
      loadComponent: async () => (await import('./pages')).CoverageList,
    },
    {
      path: 'coverage/suggestions',
      title: 'coverage.suggestions',
      canActivate: [allowedTo('readCoverage')],
      loadComponent: async () => (await import('./pages')).Suggestions,
    },
    {
      path: 'coverage/feeds',
      title: 'coverage.feeds',
      canActivate: [allowedTo('readCoverage')],
      loadComponent: async () => (await import('./pages')).CoverageFeedsPage,
    },
    {
      path: 'coverage/:id',
      title: 'coverage.one',
      canActivate: [allowedTo('readCoverage')],
      loadComponent: async () => (await import('./pages')).PublicationPage,
    },
  ],
  navigation: [
    { group: 'communication', label: 'coverage.nav', path: '/coverage', icon: 'paper', right: 'readCoverage' },
  ],
  commands: [
    { label: 'coverage.suggestions', path: '/coverage/suggestions', icon: 'list', right: 'readCoverage' },
    { label: 'coverage.feeds', path: '/coverage/feeds', icon: 'web', right: 'readCoverage' },
    {
      label: 'coverage.add',
      asks: true,
      path: '/coverage',
      query: { begin: 'true' },
      icon: 'plus',
      right: 'keepCoverage',
    },
  ],
  shortcuts: [
    { keys: 'g v', does: 'coverage.nav', to: '/coverage', right: 'readCoverage' },
    { keys: 't', does: 'coverage.takeKey', on: 'coverage.suggestions' },
    { keys: 'e', does: 'coverage.dropKey', on: 'coverage.suggestions' },
  ],
  changes: ['publication', 'coverageFeed'],
  things: {
    publication: { many: 'coverage.nav', icon: 'paper', page: (id) => `/coverage/${id}` },
    coverageFeed: { many: 'coverage.feeds', icon: 'web', page: () => '/coverage/feeds' },
  },
  desk: { right: 'keepCoverage', load: async () => (await import('./pages')).SuggestionsDesk },
  casePanel: async () => (await import('./pages')).CoveragePanel,
  pastPages: {
    coverage: {
      texts: [{ pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') }],
      load: async () => (await import('./past-publication')).PastPublication,
    },
  },
};
