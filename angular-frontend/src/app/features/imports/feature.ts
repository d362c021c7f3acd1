import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** What comes in from spreadsheets: looked at, taken in, and undone within a day. */
export const imports: Feature = {
  name: 'imports',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  routes: [
    {
      path: 'imports',
      title: 'nav.imports',
      canActivate: [allowedTo('readImports')],
      loadComponent: async () => (await import('./imports')).Imports,
    },
    {
      path: 'imports/new/:of',
      title: 'imports.newTitle',
      canActivate: [allowedTo('importFiles')],
      loadComponent: async () => (await import('./new-import')).NewImport,
    },
    {
      path: 'imports/:id',
      title: 'imports.title',
      canActivate: [allowedTo('readImports')],
      loadComponent: async () => (await import('./import')).ImportPage,
    },
  ],
  navigation: [],
  commands: [
    { label: 'nav.importContacts', path: '/imports/new/contacts', icon: 'table', right: 'importFiles' },
    { label: 'nav.importCases', path: '/imports/new/cases', icon: 'table', right: 'importFiles' },
    { label: 'nav.imports', path: '/imports', icon: 'table', right: 'readImports' },
  ],
  shortcuts: [],
  changes: ['import'],
  things: { import: { many: 'nav.imports', icon: 'table', page: (id) => `/imports/${id}` } },
};
