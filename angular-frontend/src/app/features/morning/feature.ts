import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** The spokesperson's morning: what came, what falls due today, who is away, what is late and why. Every number leads to its list. */
export const morning: Feature = {
  name: 'morning',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [
    {
      path: 'morning',
      title: 'morning.nav',
      canActivate: [allowedTo('assignCases')],
      loadComponent: async () => (await import('./morning')).Morning,
    },
  ],
  navigation: [{ group: 'cases', label: 'morning.nav', path: '/morning', icon: 'clock', right: 'assignCases' }],
  commands: [],
  shortcuts: [],
  changes: ['case', 'draft', 'absence', 'freeDay'],
  things: {},
};
