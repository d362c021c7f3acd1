import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** Passages that the office offers to whoever writes: where they are kept, and how they get into a letter. */
export const textModules: Feature = {
  name: 'text-modules',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [
    {
      path: 'text-modules',
      title: 'textModules.nav',
      canActivate: [allowedTo('keepTextModules')],
      loadComponent: async () => (await import('./text-modules')).TextModules,
    },
  ],
  navigation: [
    { group: 'settings', label: 'textModules.nav', path: '/text-modules', icon: 'note', right: 'keepTextModules' },
  ],
  commands: [],
  shortcuts: [],
  changes: ['textModule'],
  things: { textModule: null },
  insertions: {
    passage: { right: 'useTextModules', load: async () => (await import('./insertion-dialog')).InsertionDialog },
  },
};
