import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** What units are asked about cases: a panel of the case, and the desk of whoever answers. */
export const contributions: Feature = {
  name: 'contributions',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  notices: { pl: () => import('./i18n/notices.pl.json'), en: () => import('./i18n/notices.en.json') },
  routes: [
    {
      path: 'contributions',
      title: 'contributions.nav',
      canActivate: [allowedTo('readContributions')],
      loadComponent: async () => (await import('./pages')).Contributions,
    },
    {
      path: 'contributions/:id',
      title: 'contributions.title',
      canActivate: [allowedTo('readContributions')],
      loadComponent: async () => (await import('./pages')).ContributionPage,
    },
  ],
  navigation: [
    {
      group: 'cases',
      label: 'contributions.nav',
      path: '/contributions',
      icon: 'users',
      right: 'readContributions',
    },
  ],
  commands: [],
  shortcuts: [
    { keys: 'g q', does: 'contributions.nav', to: '/contributions', right: 'readContributions' },
    { keys: 'q', does: 'contributions.ask', on: 'help.case' },
  ],
  changes: ['contribution'],
  things: { contribution: { many: 'contributions.nav', icon: 'users', page: (id) => `/contributions/${id}` } },
  casePanel: async () => (await import('./pages')).ContributionsPanel,
  desk: { right: 'contribute', load: async () => (await import('./pages')).ContributionsDesk },
};
