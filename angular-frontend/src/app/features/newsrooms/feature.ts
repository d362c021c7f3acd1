import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import en from './i18n/labels.en.json' with { type: 'json' };
import pl from './i18n/labels.pl.json' with { type: 'json' };

export const newsrooms: Feature = {
  name: 'newsrooms',
  labels: { pl, en },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [
    {
      path: 'newsrooms',
      title: 'nav.newsrooms',
      canActivate: [allowedTo('readContacts')],
      loadComponent: async () => (await import('./newsrooms')).Newsrooms,
    },
    {
      path: 'newsrooms/:id',
      title: 'newsrooms.title',
      canActivate: [allowedTo('readContacts')],
      loadComponent: async () => (await import('./newsroom')).NewsroomPage,
    },
  ],
  navigation: [
    { group: 'registers', label: 'nav.newsrooms', path: '/newsrooms', icon: 'newsroom', right: 'readContacts' },
  ],
  commands: [],
  shortcuts: [{ keys: 'g r', does: 'nav.newsrooms', to: '/newsrooms', right: 'readContacts' }],
  changes: ['newsroom', 'contact'],
  things: { newsroom: { many: 'nav.newsrooms', icon: 'newsroom', page: (id) => `/newsrooms/${id}` } },
};
