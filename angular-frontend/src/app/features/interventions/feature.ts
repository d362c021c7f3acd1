import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** What residents reported: a panel of the case, the board of what is open, and the categories and areas that an administrator keeps. */
export const interventions: Feature = {
  name: 'interventions',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  notices: { pl: () => import('./i18n/notices.pl.json'), en: () => import('./i18n/notices.en.json') },
  routes: [
    {
      path: 'interventions',
      title: 'interventions.nav',
      canActivate: [allowedTo('readInterventions')],
      loadComponent: async () => (await import('./board')).InterventionBoardPage,
    },
    {
      path: 'interventions/map',
      title: 'interventions.map',
      canActivate: [allowedTo('readInterventions')],
      loadComponent: async () => (await import('./map')).InterventionMapPage,
    },
    {
      path: 'interventions/figures',
      title: 'interventions.figures',
      canActivate: [allowedTo('readInterventions')],
      loadComponent: async () => (await import('./figures')).InterventionFiguresPage,
    },
    {
      path: 'intervention-registers',
      title: 'interventions.registers',
      canActivate: [allowedTo('setInterventionRegisters')],
      loadComponent: async () => (await import('./registers')).InterventionRegisters,
    },
  ],
  navigation: [
    { group: 'cases', label: 'interventions.nav', path: '/interventions', icon: 'alert', right: 'readInterventions' },
    {
      group: 'settings',
      label: 'interventions.registers',
      path: '/intervention-registers',
      icon: 'list',
      right: 'setInterventionRegisters',
    },
  ],
  pastList: {
    label: 'interventions.nav',
    texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
    load: async () => (await import('./past-reports')).PastReports,
  },
  commands: [],
  shortcuts: [{ keys: 'g n', does: 'interventions.nav', to: '/interventions', right: 'readInterventions' }],
  changes: [
    'case',
    'interventionCategories',
    'interventionRouting',
    'areas',
    'areaBoundaries',
    'interventionPublication',
  ],
  things: {
    interventionCategories: null,
    interventionRouting: null,
    areas: null,
    areaBoundaries: null,
    interventionPublication: null,
  },
  kindPanels: { intervention: async () => (await import('./intervention-panel')).InterventionPanel },
};
