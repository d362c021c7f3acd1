import type { Feature } from '../../core/feature';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** Who is away when, and who stands in. */
export const absences: Feature = {
  name: 'absences',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  notices: { pl: () => import('./i18n/notices.pl.json'), en: () => import('./i18n/notices.en.json') },
  routes: [
    {
      path: 'absences',
      title: 'absences.title',
      loadComponent: async () => (await import('./absences')).Absences,
    },
    {
      path: 'absences/meanwhile',
      title: 'absences.meanwhile',
      loadComponent: async () => (await import('./meanwhile')).Meanwhile,
    },
  ],
  navigation: [{ group: 'office', label: 'absences.title', path: '/absences', icon: 'clock' }],
  commands: [{ label: 'absences.plan', path: '/absences', query: { plan: 1 }, icon: 'plus', asks: true }],
  shortcuts: [],
  changes: ['absence', 'contribution'],
  things: { absence: { many: 'absences.title', icon: 'clock', page: () => '/absences' } },
};
