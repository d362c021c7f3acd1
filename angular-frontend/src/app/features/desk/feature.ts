import type { Feature } from '../../core/feature';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** The first page of whoever answers, contributes or approves: all that waits for them. Each feature brings its own part of it (`desk`). */
export const desk: Feature = {
  name: 'desk',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [{ path: 'desk', title: 'desk.title', loadComponent: async () => (await import('./desk')).Desk }],
  // Whoever gives out cases begins with those that nobody has: in the inbox.
  home: { path: '/desk', right: 'contribute', unless: 'assignCases' },
  navigation: [{ group: 'cases', label: 'desk.nav', path: '/desk', icon: 'list', right: 'contribute' }],
  commands: [],
  shortcuts: [{ keys: 'g d', does: 'desk.nav', to: '/desk', right: 'contribute' }],
  changes: [],
  things: {},
};
