import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** What somebody is to do about cases by a day: a panel of the case, and the list of whoever has them. */
export const tasks: Feature = {
  name: 'tasks',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  notices: { pl: () => import('./i18n/notices.pl.json'), en: () => import('./i18n/notices.en.json') },
  routes: [
    {
      path: 'tasks',
      title: 'tasks.nav',
      canActivate: [allowedTo('readTasks')],
      loadComponent: async () => (await import('./pages')).Tasks,
    },
    {
      path: 'tasks/:id',
      title: 'tasks.one',
      canActivate: [allowedTo('readTasks')],
      loadComponent: async () => (await import('./pages')).TaskPage,
    },
  ],
  navigation: [{ group: 'cases', label: 'tasks.nav', path: '/tasks', icon: 'check', right: 'readTasks' }],
  commands: [],
  shortcuts: [
    { keys: 'g z', does: 'tasks.nav', to: '/tasks', right: 'readTasks' },
    { keys: 'y', does: 'tasks.set', on: 'help.case' },
  ],
  changes: ['task'],
  things: { task: { many: 'tasks.nav', icon: 'check', page: (id) => `/tasks/${id}` } },
  casePanel: async () => (await import('./pages')).TasksPanel,
  desk: { right: 'readTasks', load: async () => (await import('./pages')).TasksDesk },
};
