import type { Feature } from '../../core/feature';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** Of journalists to an event: what a case of the kind shows besides what all cases do. */
export const accreditations: Feature = {
  name: 'accreditations',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [],
  navigation: [],
  commands: [],
  shortcuts: [],
  changes: ['case'],
  things: {},
  kindPanels: { accreditation: async () => (await import('./accreditation-panel')).AccreditationPanel },
};
