import type { Language, Names } from '#libs/kernel';
import type { RecordedMailboxAlarmEvent, RecordedMailboxEvent } from './events.js';
import { faultWords } from './faults.js';

const PROVIDERS = { microsoft: 'Microsoft 365', google: 'Google' } as const;

/** What an event of a mailbox says, in words that a person understands. @param names of units by id */
export function describeMailboxEvent(
  event: RecordedMailboxEvent | RecordedMailboxAlarmEvent,
  names: Names,
  language: Language,
): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  if (event.type === 'MailboxRemoved')
    return say(`Usunięto skrzynkę: ${event.data.address}`, `Mailbox removed: ${event.data.address}`);
  if (event.type === 'MailboxSignedIn')
    return say(
      `Zalogowano skrzynkę u dostawcy (${PROVIDERS[event.data.provider]}): ${event.data.address}`,
      `Mailbox signed in at its provider (${PROVIDERS[event.data.provider]}): ${event.data.address}`,
    );
  if (event.type === 'MailboxFailed') {
    const why = faultWords(event.data.fault, language);
    return say(
      `Nie można odczytać skrzynki ${event.data.address}: ${why}`,
      `The mailbox ${event.data.address} cannot be read: ${why}`,
    );
  }
  if (event.type === 'MailboxRecovered')
    return say(`Skrzynka znów działa: ${event.data.address}`, `The mailbox works again: ${event.data.address}`);
  const {
    address,
    imap,
    smtp,
    senderName,
    unitId,
    language: letters,
    passwordSet,
    smtpPasswordSet,
    oauth,
  } = event.data;
  const then = { nothing: '', markRead: say('oznacza jako przeczytane', 'marks as read'), move: '' };
  const details = [
    imap
      ? `IMAP ${imap.host}:${imap.port}, ${imap.security}, ${imap.user}, ${imap.folder}, ${say('od', 'since')} ${imap.since}`
      : say('przez SMTP', 'by SMTP'),
    imap && (imap.moveTo ? say(`przenosi do: ${imap.moveTo}`, `moves to: ${imap.moveTo}`) : then[imap.afterwards]),
    imap?.throughGateway && say('serwer jest bramką urzędu', "the server is the office's gateway"),
    smtp &&
      say(
        `wysyła przez ${smtp.host}:${smtp.port}, ${smtp.security}${smtp.user === null ? '' : `, ${smtp.user}`}`,
        `sends by ${smtp.host}:${smtp.port}, ${smtp.security}${smtp.user === null ? '' : `, ${smtp.user}`}`,
      ),
    oauth && say(`logowanie: ${PROVIDERS[oauth.provider]}`, `signs in by ${PROVIDERS[oauth.provider]}`),
    senderName && say(`nadawca: ${senderName}`, `sender: ${senderName}`),
    unitId && say(`komórka: ${names.get(unitId) ?? '—'}`, `unit: ${names.get(unitId) ?? '—'}`),
    letters && say(`język: ${letters}`, `language: ${letters}`),
    event.type === 'MailboxChanged' && (passwordSet || smtpPasswordSet) && say('nowe hasło', 'new password'),
  ].filter(Boolean);
  return event.type === 'MailboxAdded'
    ? say(`Dodano skrzynkę: ${address} (${details.join('; ')})`, `Mailbox added: ${address} (${details.join('; ')})`)
    : say(
        `Zmieniono skrzynkę: ${address} (${details.join('; ')})`,
        `Mailbox changed: ${address} (${details.join('; ')})`,
      );
}
