import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };

const reportsTexts = {
  pl: () => import('./i18n/reports-texts.pl.json'),
  en: () => import('./i18n/reports-texts.en.json'),
};

const paperTexts = {
  pl: () => import('./i18n/paper-texts.pl.json'),
  en: () => import('./i18n/paper-texts.en.json'),
};

/** Reports, and questions in SQL over the reporting views: asked, kept, shared, shown as tables and charts. */
export const questions: Feature = {
  name: 'questions',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  notices: { pl: () => import('./i18n/notices.pl.json'), en: () => import('./i18n/notices.en.json') },
  routes: [
    {
      path: 'questions',
      title: 'questions.nav',
      canActivate: [allowedTo('askQuestions')],
      loadComponent: async () => (await import('./questions')).Questions,
    },
    {
      path: 'questions/:id',
      title: 'questions.nav',
      canActivate: [allowedTo('askQuestions')],
      loadComponent: async () => (await import('./questions')).Questions,
    },
    {
      path: 'reports',
      title: 'reports.nav',
      texts: reportsTexts,
      canActivate: [allowedTo('askQuestions')],
      loadComponent: async () => (await import('./reports')).Reports,
    },
    {
      path: 'reports/paper',
      title: 'reports.paperNav',
      texts: [reportsTexts, paperTexts],
      canActivate: [allowedTo('askQuestions')],
      loadComponent: async () => (await import('./paper')).Paper,
    },
    {
      path: 'reports/:page',
      title: 'reports.nav',
      texts: reportsTexts,
      canActivate: [allowedTo('askQuestions')],
      loadComponent: async () => (await import('./reports')).Reports,
    },
    {
      path: 'reports/:page/:figure/cases',
      title: 'reports.nav',
      texts: reportsTexts,
      canActivate: [allowedTo('askQuestions')],
      loadComponent: async () => (await import('./report-cases')).ReportCases,
    },
  ],
  navigation: [
    { group: 'oversight', label: 'reports.nav', path: '/reports', icon: 'chart', right: 'askQuestions' },
    { group: 'oversight', label: 'questions.nav', path: '/questions', icon: 'chart', right: 'askQuestions' },
  ],
  commands: [{ label: 'reports.paperNav', path: '/reports/paper', icon: 'download', right: 'askQuestions' }],
  shortcuts: [{ keys: 'Ctrl Enter', does: 'questions.run', on: 'questions.nav' }],
  changes: ['question', 'reportSchedule'],
  things: {
    reportSchedule: { many: 'reports.schedules', icon: 'clock', page: () => '/reports/paper' },
    question: { many: 'questions.nav', icon: 'chart', page: (id) => `/questions/${id}` },
  },
  home: { path: '/questions', right: 'askQuestions', unless: 'readCases' },
};
