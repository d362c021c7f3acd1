import type { Feature } from '../../core/feature';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** Files of what somebody may see, made in the background. Other pages lead here with what is to be exported in the address. */
export const exports: Feature = {
  name: 'exports',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [
    {
      path: 'exports',
      title: 'exports.nav',
      loadComponent: async () => (await import('./exports')).Exports,
    },
  ],
  navigation: [],
  commands: [{ label: 'exports.nav', path: '/exports', icon: 'download' }],
  shortcuts: [],
  changes: [],
  things: {},
};
