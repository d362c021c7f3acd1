import type { Problems } from '#libs/kernel';
import { FAULTS } from './faults.js';

/** What the module's refusals say, by their code. */
export const MAILBOX_PROBLEMS = {
  ...FAULTS,
  'test-mail-needs-address': {
    pl: 'Twoje konto nie ma adresu e-mail, na który można by wysłać wiadomość próbną.',
    en: 'Your account has no mail address to which a test mail could go.',
  },
  'mailbox-unknown': { pl: 'Nie ma takiej skrzynki.', en: 'There is no such mailbox.' },
  'mailbox-exists': { pl: 'Taka skrzynka już jest.', en: 'This mailbox exists already.' },
  'mailbox-address-taken': { pl: 'Ten adres ma już skrzynkę.', en: 'This address has a mailbox already.' },
  'mailbox-unit-unknown': { pl: 'Nie ma takiej komórki.', en: 'There is no such unit.' },
  'too-many-mailboxes': { pl: 'Za wiele skrzynek: najwyżej {limit}.', en: 'Too many mailboxes: at most {limit}.' },
  'mailbox-needs-encryption': {
    pl: 'Bez szyfrowania można łączyć się tylko z tym samym komputerem (localhost).',
    en: 'Without encryption only this machine itself (localhost) may be reached.',
  },
  'mailbox-needs-target': {
    pl: 'Podaj inny folder, do którego mają trafiać wiadomości.',
    en: 'Name another folder for the messages to go to.',
  },
  'mailbox-password-needed': {
    pl: 'Podaj hasło: zapamiętanego używa się tylko z tym serwerem i użytkownikiem, dla których je podano.',
    en: 'Enter the password: a stored one is used with the server and user that it was given for, and no other.',
  },
  'mailbox-smtp-password-needed': {
    pl: 'Podaj hasło serwera wysyłki: zapamiętanego używa się tylko z tym serwerem i użytkownikiem, dla których je podano.',
    en: 'Enter the password of the sending server: a stored one is used with the server and user that it was given for, and no other.',
  },
  'mailbox-client-secret-needed': {
    pl: 'Podaj sekret aplikacji zarejestrowanej w Google.',
    en: 'Enter the secret of the application that is registered at Google.',
  },
  'mailbox-by-password': {
    pl: 'Ta skrzynka loguje się hasłem.',
    en: 'This mailbox signs in by password.',
  },
  'mailbox-sign-in-unknown': {
    pl: 'Nie ma rozpoczętego logowania tej skrzynki. Zacznij od nowa.',
    en: 'No sign-in of this mailbox has begun. Begin anew.',
  },
  'mailbox-sign-in-expired': {
    pl: 'Kod stracił ważność, zanim ktoś go wpisał. Zacznij od nowa.',
    en: 'The code expired before it was entered. Begin anew.',
  },
  'mailbox-sign-in-declined': {
    pl: 'Odmówiono zgody na dostęp do skrzynki.',
    en: 'Access to the mailbox was declined.',
  },
  'mailbox-server-incomplete': {
    pl: 'Podaj serwer, port, szyfrowanie i użytkownika.',
    en: 'Name server, port, encryption and user.',
  },
  'mailbox-without-imap': {
    pl: 'Ta skrzynka nie ma serwera IMAP: jej poczta przychodzi przez SMTP.',
    en: 'This mailbox has no IMAP server: its mail comes by SMTP.',
  },
} as const satisfies Problems;
