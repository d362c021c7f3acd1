import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** For auditors and whoever answers for the terms: why cases were late; for auditors, what is worth a look. */
export const audit: Feature = {
  name: 'audit',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [
    {
      path: 'worth-a-look',
      title: 'worth.nav',
      canActivate: [allowedTo('oversee')],
      loadComponent: async () => (await import('./pages')).WorthALookPage,
    },
    {
      path: 'delays',
      title: 'delays.nav',
      canActivate: [allowedTo('readDelays')],
      loadComponent: async () => (await import('./pages')).DelaysPage,
    },
    {
      path: 'delays/:id',
      title: 'delays.title',
      canActivate: [allowedTo('readDelays')],
      loadComponent: async () => (await import('./pages')).CaseDelayPage,
    },
  ],
  home: { path: '/worth-a-look', right: 'oversee' },
  navigation: [
    { group: 'oversight', label: 'worth.nav', path: '/worth-a-look', icon: 'search', right: 'oversee' },
    { group: 'oversight', label: 'delays.nav', path: '/delays', icon: 'clock', right: 'readDelays' },
  ],
  commands: [],
  shortcuts: [],
  changes: ['case', 'contribution', 'draft', 'finding'],
  things: { finding: { many: 'worth.nav', icon: 'search', page: () => '/worth-a-look' } },
  casePanel: async () => (await import('./pages')).DelayPanel,
};
