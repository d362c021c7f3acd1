import type { Feature, Texts } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };
import type { LettersSettings } from './letters/letters-settings';

const officeTexts: Texts = {
  pl: () => import('./i18n/office-texts.pl.json'),
  en: () => import('./i18n/office-texts.en.json'),
};

/** The administrator's room: the office itself, people, units, and how the views are doing. */
export const settings: Feature = {
  name: 'settings',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  notices: { pl: () => import('./i18n/notices.pl.json'), en: () => import('./i18n/notices.en.json') },
  routes: [
    {
      path: 'settings',
      title: 'nav.settings',
      canActivate: [allowedTo('manageStaff')],
      loadComponent: async () => (await import('./settings')).Settings,
      children: [
        { path: '', pathMatch: 'full', redirectTo: 'employees' },
        {
          path: 'start',
          title: 'settings.start',
          texts: [
            officeTexts,
            { pl: () => import('./i18n/start-texts.pl.json'), en: () => import('./i18n/start-texts.en.json') },
          ],
          loadComponent: async () => (await import('./start/first-start')).FirstStartGuide,
        },
        {
          path: 'office',
          title: 'settings.office',
          texts: officeTexts,
          loadComponent: async () => (await import('./office/office-settings')).OfficeSettings,
        },
        {
          path: 'letters',
          title: 'settings.letters',
          texts: { pl: () => import('./i18n/letters-texts.pl.json'), en: () => import('./i18n/letters-texts.en.json') },
          canDeactivate: [(page: LettersSettings | null) => page?.mayLeave() ?? true],
          loadComponent: async () => (await import('./letters/letters-settings')).LettersSettings,
        },
        {
          path: 'numbers',
          title: 'settings.numbers',
          texts: { pl: () => import('./i18n/numbers-texts.pl.json'), en: () => import('./i18n/numbers-texts.en.json') },
          loadComponent: async () => (await import('./numbers/number-settings')).NumberSettings,
        },
        {
          path: 'employees',
          title: 'settings.employees',
          loadComponent: async () => (await import('./employee-settings')).EmployeeSettings,
        },
        {
          path: 'units',
          title: 'settings.units',
          loadComponent: async () => (await import('./unit-settings')).UnitSettings,
        },
        {
          path: 'functions',
          title: 'settings.functions',
          texts: {
            pl: () => import('./i18n/functions-texts.pl.json'),
            en: () => import('./i18n/functions-texts.en.json'),
          },
          loadComponent: async () => (await import('./functions/function-settings')).FunctionSettings,
        },
        {
          path: 'addresses',
          title: 'settings.addresses',
          loadComponent: async () => (await import('./address-settings')).AddressSettings,
        },
        {
          path: 'mailboxes',
          title: 'settings.mailboxes',
          loadComponent: async () => (await import('./mailbox-settings')).MailboxSettings,
        },
        {
          path: 'free-days',
          title: 'settings.freeDays',
          texts: {
            pl: () => import('./i18n/free-days-texts.pl.json'),
            en: () => import('./i18n/free-days-texts.en.json'),
          },
          loadComponent: async () => (await import('./free-days/free-day-settings')).FreeDaySettings,
        },
        {
          path: 'photos',
          title: 'settings.photos',
          texts: { pl: () => import('./i18n/photos-texts.pl.json'), en: () => import('./i18n/photos-texts.en.json') },
          loadComponent: async () => (await import('./photos/photo-bucket-settings')).PhotoBucketSettings,
        },
        {
          path: 'bi-logins',
          title: 'settings.biLogins',
          texts: {
            pl: () => import('./i18n/bi-logins-texts.pl.json'),
            en: () => import('./i18n/bi-logins-texts.en.json'),
          },
          canActivate: [allowedTo('manageBiLogins')],
          loadComponent: async () => (await import('./bi-logins')).BiLogins,
        },
        {
          path: 'projections',
          title: 'settings.projections',
          loadComponent: async () => (await import('./projection-settings')).ProjectionSettings,
        },
      ],
    },
  ],
  home: { path: '/settings', right: 'manageStaff' },
  navigation: [{ group: 'settings', label: 'nav.settings', path: '/settings', icon: 'settings', right: 'manageStaff' }],
  commands: [],
  shortcuts: [],
  background: async () => (await import('./start/pointer')).PointerToStart,
  backgroundRight: 'manageOffice',
  changes: [
    'office',
    'case',
    'letter',
    'numberScheme',
    'employee',
    'unit',
    'function',
    'mailAddress',
    'mailbox',
    'freeDay',
    'biLogin',
    'photoBucket',
  ],
  things: {
    office: null,
    letter: null,
    numberScheme: null,
    unit: null,
    function: null,
    mailAddress: null,
    mailbox: { many: 'nav.settings', icon: 'mail', page: () => '/settings/mailboxes' },
    freeDay: null,
    biLogin: null,
    photoBucket: null,
  },
};
