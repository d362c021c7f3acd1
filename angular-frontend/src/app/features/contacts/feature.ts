import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** The people who write to the office, their newsrooms, what was noted of them outside of cases; and erasing one. */
export const contacts: Feature = {
  name: 'contacts',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [
    {
      path: 'contacts',
      title: 'nav.contacts',
      canActivate: [allowedTo('findContacts')],
      loadComponent: async () => (await import('./contacts')).Contacts,
    },
    {
      path: 'contacts/duplicates',
      title: 'nav.duplicates',
      canActivate: [allowedTo('readContacts')],
      loadComponent: async () => (await import('./duplicates')).DuplicatesPage,
    },
    {
      path: 'contacts/:id',
      title: 'contacts.title',
      canActivate: [allowedTo('findContacts')],
      loadComponent: async () => (await import('./contact')).ContactPage,
    },
    {
      path: 'contact-lists',
      title: 'nav.contactLists',
      canActivate: [allowedTo('readContactLists')],
      loadComponent: async () => (await import('./lists')).ContactListsPage,
    },
    {
      path: 'contact-lists/:id',
      title: 'lists.title',
      canActivate: [allowedTo('readContactLists')],
      loadComponent: async () => (await import('./list-page')).ContactListPage,
    },
    {
      path: 'encounters/:id',
      title: 'encounters.title',
      canActivate: [allowedTo('readTimeline')],
      loadComponent: async () => (await import('./encounter')).EncounterPage,
    },
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
    {
      path: 'units',
      title: 'nav.units',
      canActivate: [allowedTo('readTimeline')],
      loadComponent: async () => (await import('./units')).Units,
    },
    {
      path: 'units/:id',
      title: 'nav.units',
      canActivate: [allowedTo('readTimeline')],
      loadComponent: async () => (await import('./unit')).UnitPage,
    },
  ],
  navigation: [
    { group: 'registers', label: 'nav.contacts', path: '/contacts', icon: 'users', right: 'findContacts' },
    { group: 'registers', label: 'nav.newsrooms', path: '/newsrooms', icon: 'newsroom', right: 'readContacts' },
    { group: 'office', label: 'nav.units', path: '/units', icon: 'staff', right: 'readTimeline' },
    { group: 'registers', label: 'nav.contactLists', path: '/contact-lists', icon: 'list', right: 'readContactLists' },
  ],
  commands: [
    { label: 'nav.duplicates', path: '/contacts/duplicates', icon: 'users', right: 'mergeContacts' },
    {
      label: 'nav.noteEncounter',
      path: '/contacts',
      query: { note: 1 },
      asks: true,
      icon: 'phone',
      right: 'noteEncounters',
    },
  ],
  shortcuts: [
    { keys: 'g k', does: 'nav.contacts', to: '/contacts', right: 'findContacts' },
    { keys: 'g r', does: 'nav.newsrooms', to: '/newsrooms', right: 'readContacts' },
    { keys: 'g j', does: 'nav.units', to: '/units', right: 'readTimeline' },
    { keys: 'z', does: 'nav.noteEncounter', on: 'nav.contacts' },
  ],
  changes: ['contactExport', 'contact', 'newsroom', 'encounter', 'case', 'contribution', 'refusal', 'contactList'],
  things: {
    contactExport: null,
    contact: { many: 'nav.contacts', icon: 'users', page: (id) => `/contacts/${id}` },
    newsroom: { many: 'nav.newsrooms', icon: 'newsroom', page: (id) => `/newsrooms/${id}` },
    refusal: null,
    contactList: { many: 'nav.contactLists', icon: 'list', page: (id) => `/contact-lists/${id}` },
    encounter: { many: 'nav.encounters', icon: 'phone', page: (id) => `/encounters/${id}` },
  },
};
