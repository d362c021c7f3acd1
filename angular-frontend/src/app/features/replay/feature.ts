import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** Things as they were, played back event by event. */
export const replay: Feature = {
  name: 'replay',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [
    {
      path: 'replay',
      title: 'officeThen.title',
      canActivate: [allowedTo('replayOffice')],
      loadComponent: async () => (await import('./office-then')).OfficeThen,
    },
    {
      path: 'replay/:things/:id',
      title: 'replay.title',
      canActivate: [allowedTo('replay')],
      loadComponent: async () => (await import('./player')).Player,
    },
  ],
  navigation: [{ group: 'oversight', label: 'officeThen.nav', path: '/replay', icon: 'clock', right: 'replayOffice' }],
  commands: [],
  shortcuts: [],
  changes: [],
  things: {},
};
