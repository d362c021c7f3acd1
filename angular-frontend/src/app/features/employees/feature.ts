import type { Feature } from '../../core/feature';
import pl from './i18n/labels.pl.json' with { type: 'json' };
import { ownOrAudited } from './own-or-audited';

/** Who works here, and what each of them did. */
export const employees: Feature = {
  name: 'employees',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [
    {
      path: 'employees',
      title: 'nav.employees',
      loadComponent: async () => (await import('./employees')).Employees,
    },
    {
      path: 'employees/:id',
      title: 'audit.title',
      canActivate: [ownOrAudited],
      loadComponent: async () => (await import('./audit')).Audit,
    },
    {
      path: 'access-log/notice',
      title: 'accessNotice.title',
      loadComponent: async () => (await import('./access-notice')).AccessNotice,
    },
    {
      path: 'access-log',
      title: 'accessLog.title',
      loadComponent: async () => (await import('./access-log')).AccessLog,
    },
  ],
  navigation: [{ group: 'office', label: 'nav.employees', path: '/employees', icon: 'staff' }],
  commands: [],
  shortcuts: [{ keys: 'g p', does: 'nav.employees', to: '/employees' }],
  pastList: {
    texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
    load: async () => (await import('./past-day')).PastDay,
  },
  background: async () => (await import('./notice-pointer')).NoticePointer,
  changes: ['employee'],
  things: { employee: { many: 'nav.employees', icon: 'staff', page: (id) => `/employees/${id}` } },
};
