import { OFFICE_ZONE, type Language, type Names } from '#libs/kernel';
import type { RecordedBounceEvent, RecordedMailingEvent, RecordedRecipientEvent, Tally } from './events.js';

/** What an event of a mailing says, in words that a person understands. @param names of communiqués and cases by id */
export function describeMailing(
  event: RecordedMailingEvent | RecordedRecipientEvent | RecordedBounceEvent,
  names: Names,
  language: Language,
): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const called = (id: string) => names.get(id) ?? '—';
  switch (event.type) {
    case 'MailingPlanned': {
      const { communiqueId, version, kind } = event.data;
      const of = `„${called(communiqueId)}”, ${say('wersja', 'version')} ${version}`;
      if (kind === 'test') return say(`Zamówiono próbny egzemplarz: ${of}`, `A test copy was ordered: ${of}`);
      if (kind === 'embargo')
        return say(`Wybrano odbiorców pod embargiem: ${of}`, `Recipients under embargo were chosen: ${of}`);
      if (kind === 'withdrawal')
        return say(
          `Wybrano odbiorców wiadomości o wycofaniu: ${of}`,
          `Recipients of the withdrawal were chosen: ${of}`,
        );
      return say(`Wybrano odbiorców komunikatu: ${of}`, `Recipients of a communiqué were chosen: ${of}`);
    }
    case 'MailingScheduled':
      return say(
        `Wysyłka rusza ${minuteOf(event.data.sendAt)}`,
        `The mailing leaves at ${minuteOf(event.data.sendAt)}`,
      );
    case 'MailingUnscheduled':
      return say(
        'Wysyłka nie rusza: komunikat się nie ukaże',
        'The mailing does not leave: the communiqué does not appear',
      );
    case 'MailingStarted':
      return say('Zaczęto wysyłkę, odbiorców: ', 'The mailing began, recipients: ') + event.data.recipients;
    case 'MailingSenderChanged': {
      const { length } = event.data.unknown;
      const unknown = length === 0 ? '' : say(`; los nieznany: ${length}`, `; fate unknown: ${length}`);
      return say('Wysyłkę przejął nowy proces', 'Another process took the mailing over') + unknown;
    }
    case 'MailingMessagesBegun':
      return say('Przekazywano serwerowi wiadomości: ', 'Messages being handed over: ') + event.data.numbers.length;
    case 'MailingMessagesSettled':
      return say('Stan wysyłki: ', 'The mailing: ') + standing(event.data.tally, language);
    case 'MailingPaused':
      return say('Wstrzymano wysyłkę', 'The mailing was paused');
    case 'MailingHeld':
      return say(
        `Wysyłka czeka na decyzję: jest mocno spóźniona (miała iść ${minuteOf(event.data.dueAt)})`,
        `The mailing waits for a decision: it is long overdue (it was due at ${minuteOf(event.data.dueAt)})`,
      );
    case 'MailingResumed':
      return say('Wznowiono wysyłkę', 'The mailing was resumed');
    case 'MailingUnknownDecided': {
      const { numbers, sendAgain } = event.data;
      return sendAgain
        ? say('Wiadomości o nieznanym losie wysyła się ponownie: ', 'Messages of unknown fate are sent again: ') +
            numbers.length
        : say('Wiadomości o nieznanym losie pominięto: ', 'Messages of unknown fate were dropped: ') + numbers.length;
    }
    case 'MailingCancelled':
      return say('Przerwano wysyłkę; ', 'The mailing was cancelled; ') + standing(event.data.tally, language);
    case 'MailingEnded':
      return say('Zakończono wysyłkę; ', 'The mailing ended; ') + standing(event.data.tally, language);
    case 'MailingAnswered':
      return (
        say('Sprawa jest odpowiedzią na komunikat: ', 'The case answers a communiqué: ') +
        called(event.data.communiqueId)
      );
    case 'MailingRecipientNamed':
      return say('Odbiorca wysyłki komunikatu', 'A recipient of a communiqué');
    case 'AddressBounced':
      return say(
        `Poczta na adres wróciła (${event.data.status}): wysyłki go pomijają`,
        `Mail to the address came back (${event.data.status}): mailings leave it out`,
      );
    case 'AddressTrusted':
      return say('Adres, z którego wracała poczta, jest znów używany', 'An address whose mail came back is used again');
  }
}

const standing = ({ waiting, sent, refused, unknown, dropped }: Tally, language: Language): string =>
  language === 'pl'
    ? `wysłane ${sent}, odrzucone ${refused}, czekają ${waiting}, los nieznany ${unknown}, pominięte ${dropped}`
    : `sent ${sent}, refused ${refused}, waiting ${waiting}, unknown ${unknown}, dropped ${dropped}`;

const minuteOf = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(OFFICE_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
