import type { Feature } from '../../core/feature';
import { allowedTo } from '../../core/session/guards';
import pl from './i18n/labels.pl.json' with { type: 'json' };

/** Mail that did not become a case. */
export const mail: Feature = {
  name: 'mail',
  labels: { pl, en: () => import('./i18n/labels.en.json') },
  texts: { pl: () => import('./i18n/texts.pl.json'), en: () => import('./i18n/texts.en.json') },
  notices: { pl: () => import('./i18n/notices.pl.json'), en: () => import('./i18n/notices.en.json') },
  routes: [
    {
      path: 'mail',
      title: 'nav.mail',
      canActivate: [allowedTo('readMailOutsideCases')],
      loadComponent: async () => (await import('./mail')).MailPage,
    },
    {
      path: 'mail/refused',
      title: 'nav.refusedMail',
      canActivate: [allowedTo('seeRefusedMail')],
      loadComponent: async () => (await import('./refused')).RefusedPage,
    },
    {
      path: 'mail/public-inbox',
      title: 'nav.publicInbox',
      canActivate: [allowedTo('seePublicInbox')],
      loadComponent: async () => (await import('./public-inbox')).PublicInboxPage,
    },
    {
      path: 'mail/:id',
      title: 'nav.mail',
      canActivate: [allowedTo('readMailOutsideCases')],
      loadComponent: async () => (await import('./letter')).LetterPage,
    },
  ],
  navigation: [
    { group: 'registers', label: 'nav.mail', path: '/mail', icon: 'mail', right: 'readMailOutsideCases' },
    { group: 'registers', label: 'nav.refusedMail', path: '/mail/refused', icon: 'alert', right: 'seeRefusedMail' },
    {
      group: 'registers',
      label: 'nav.publicInbox',
      path: '/mail/public-inbox',
      icon: 'alert',
      right: 'seePublicInbox',
    },
  ],
  commands: [],
  shortcuts: [
    { keys: 'x', does: 'mailHelp.choose', on: 'mailHelp.mail' },
    { keys: 'd', does: 'mailHelp.attach', on: 'mailHelp.mail' },
    { keys: 's', does: 'mailHelp.makeCase', on: 'mailHelp.mail' },
    { keys: 'e', does: 'mailHelp.putAway', on: 'mailHelp.mail' },
    { keys: 'u', does: 'mailHelp.back', on: 'mailHelp.mail' },
  ],
  changes: ['mail', 'case', 'publicInbox'],
  things: {
    mail: { many: 'nav.mail', icon: 'mail', page: (id) => `/mail/${id}` },
    publicInbox: { many: 'nav.publicInbox', icon: 'alert', page: () => '/mail/public-inbox' },
  },
};
