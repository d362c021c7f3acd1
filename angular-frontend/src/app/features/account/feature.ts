import type { Feature } from '../../core/feature';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** What somebody sets for themselves: look, language, password. */
export const account: Feature = {
  name: 'account',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [
    {
      path: 'account',
      title: 'nav.account',
      loadComponent: async () => (await import('./account')).Account,
    },
  ],
  home: { path: '/account' },
  navigation: [],
  commands: [{ label: 'nav.account', path: '/account', icon: 'user' }],
  shortcuts: [{ keys: 'g u', does: 'nav.account', to: '/account' }],
  changes: [],
  things: {},
};
