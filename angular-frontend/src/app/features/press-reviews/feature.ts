import type { Feature } from '../../core/feature';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** What was published about the office on a day: what a case of the kind shows besides what all cases do. */
export const pressReviews: Feature = {
  name: 'press-reviews',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [],
  navigation: [],
  commands: [],
  shortcuts: [],
  changes: ['case'],
  things: {},
  kindPanels: { pressReview: async () => (await import('./press-review-panel')).PressReviewPanel },
};
