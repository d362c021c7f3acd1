import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** Of journalists to an event: what a case of the kind shows besides what all cases do. */
export const accreditations: Feature = {
  name: 'accreditations',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [
    {
      path: 'press-events/:id',
      title: 'accreditation.eventTitle',
      canActivate: [allowedTo('readAccreditations')],
      loadComponent: async () => (await import('./event-page')).AccreditationEventPage,
    },
  ],
  navigation: [],
  commands: [],
  shortcuts: [],
  changes: ['case', 'pressEvent'],
  things: {},
  kindPanels: { accreditation: async () => (await import('./accreditation-panel')).AccreditationPanel },
};
