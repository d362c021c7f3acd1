import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import en from './i18n/labels.en.json' with { type: 'json' };
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** The people who write to the office, and erasing one. */
export const contacts: Feature = {
  name: 'contacts',
  labels: { pl, en },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [
    {
      path: 'contacts',
      title: 'nav.contacts',
      canActivate: [allowedTo('findContacts')],
      loadComponent: async () => (await import('./contacts')).Contacts,
    },
    {
      path: 'contacts/:id',
      title: 'contacts.title',
      canActivate: [allowedTo('findContacts')],
      loadComponent: async () => (await import('./contact')).ContactPage,
    },
  ],
  navigation: [{ group: 'registers', label: 'nav.contacts', path: '/contacts', icon: 'users', right: 'findContacts' }],
  commands: [],
  shortcuts: [{ keys: 'g k', does: 'nav.contacts', to: '/contacts', right: 'findContacts' }],
  changes: ['contact', 'newsroom', 'encounter'],
  things: {
    contact: { many: 'nav.contacts', icon: 'users', page: (id) => `/contacts/${id}` },
    encounter: null,
  },
};
