import type { Feature } from '../../core/feature';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** Who watches a case, on its page. */
export const watching: Feature = {
  name: 'watching',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  notices: { pl: () => import('./i18n/notices.pl.json'), en: () => import('./i18n/notices.en.json') },
  routes: [],
  navigation: [],
  commands: [],
  shortcuts: [{ keys: 'v', does: 'watching.key', on: 'help.case' }],
  changes: ['watching'],
  things: { watching: null },
  casePanel: async () => (await import('./watching-panel')).WatchingPanel,
};
