import type { Feature } from '../../core/feature';
import en from './i18n/labels.en.json' with { type: 'json' };
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** What units are asked about cases. */
export const contributions: Feature = {
  name: 'contributions',
  labels: { pl, en },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [],
  navigation: [],
  commands: [],
  shortcuts: [],
  changes: ['contribution'],
  things: { contribution: null },
};
