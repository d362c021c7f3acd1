import type { Feature } from '../../core/feature';
import en from './i18n/labels.en.json' with { type: 'json' };
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** Letters before they leave. */
export const drafts: Feature = {
  name: 'drafts',
  labels: { pl, en },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [],
  navigation: [],
  commands: [],
  shortcuts: [],
  changes: ['draft', 'ladders'],
  things: { draft: null, ladders: null },
};
