import { defineLetter, fillLetter, type FilledLetter } from '#libs/kernel';

const field = (pl: string, en: string, sample: string) => ({ words: { pl, en }, sample: { pl: sample, en: sample } });

export const MAILBOX_FAILED = defineLetter({
  id: 'mailboxFailed',
  name: { pl: 'Skrzynka nie działa', en: 'A mailbox fails' },
  sent: {
    pl: 'Do administratorów, gdy od kilku minut nie można odczytać skrzynki; raz, dopóki znów nie zadziała.',
    en: 'To administrators, when a mailbox could not be read for some minutes; once, until it works again.',
  },
  fields: {
    'mailbox.address': field('adres skrzynki', 'address of the mailbox', 'prasa@urzad.example'),
    'mailbox.fault': {
      ...field('co się nie udaje', 'what fails', 'Serwer zerwał połączenie.'),
      required: true,
    },
    'mailbox.since': field('od kiedy', 'since when', '2026-03-09 12:00'),
    'mailbox.link': field(
      'odnośnik do skrzynek',
      'a link to the mailboxes',
      'https://rzecznik.example/settings/mailboxes',
    ),
  },
  builtIn: {
    pl: {
      subject: 'Skrzynka nie działa: {{mailbox.address}}',
      text: `Od {{mailbox.since}} urząd nie może odczytać skrzynki {{mailbox.address}}, więc nowe wiadomości z niej nie są rejestrowane. Zostają na serwerze i zostaną przyjęte, gdy skrzynka znów zadziała.

{{mailbox.fault}}

{{mailbox.link}}`,
    },
  },
});

export const mailboxFailed = (facts: {
  readonly address: string;
  readonly fault: string;
  readonly since: string;
  readonly link: string;
}): FilledLetter =>
  fillLetter(MAILBOX_FAILED, 'pl', {
    'mailbox.address': facts.address,
    'mailbox.fault': facts.fault,
    'mailbox.since': facts.since,
    'mailbox.link': facts.link,
  });
