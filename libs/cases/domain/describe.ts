import { ERASED_WORDS, type Language, type Names } from '#libs/kernel';
import type { RecordedCaseEvent } from './events.js';

type Words = Readonly<Record<Language, string>>;

const PRIORITY: Record<string, Words> = {
  low: { pl: 'niski', en: 'low' },
  normal: { pl: 'zwykły', en: 'normal' },
  high: { pl: 'wysoki', en: 'high' },
  urgent: { pl: 'pilny', en: 'urgent' },
};
const OUTCOME: Record<string, Words> = {
  answered: { pl: 'udzielono odpowiedzi', en: 'answered' },
  refused: { pl: 'odmowa', en: 'refused' },
  notHeld: { pl: 'nie posiadamy informacji', en: 'information not held' },
  forwarded: { pl: 'przekazano według właściwości', en: 'forwarded to the competent body' },
  withdrawn: { pl: 'wycofano', en: 'withdrawn' },
  leftUnexamined: { pl: 'pozostawiono bez rozpoznania', en: 'left unexamined' },
};
const CHANNEL: Record<string, Words> = {
  email: { pl: 'e-mailem', en: 'by e-mail' },
  webForm: { pl: 'przez formularz', en: 'by web form' },
  phone: { pl: 'telefonicznie', en: 'by phone' },
  paper: { pl: 'na papierze', en: 'on paper' },
  inPerson: { pl: 'osobiście', en: 'in person' },
};
const REOPENING: Record<string, Words> = {
  'follow-up': { pl: 'nadeszła kolejna wiadomość', en: 'a further message came' },
  'reply-failed': { pl: 'odpowiedź nie została doręczona', en: 'the answer was not delivered' },
};

/** What an event of a case says, in words that a person understands: history, contact history and audit show it. */
export function describeCaseEvent(event: RecordedCaseEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const name = (id: string | null) => (id && names.get(id)) || '—';
  const withNote = (text: string, note: string | null) => (note ? `${text}: ${note}` : text);
  const erased = ERASED_WORDS[language];
  switch (event.type) {
    case 'CaseRegistered': {
      const { number, channel, subject } = event.data;
      const by = CHANNEL[channel]?.[language] ?? channel;
      return say(
        `Zarejestrowano sprawę ${number} (${by}): ${subject ?? erased}`,
        `Case ${number} registered (${by}): ${subject ?? erased}`,
      );
    }
    case 'MessageReceived':
      return event.data.automatic
        ? say(
            `Dołączono wiadomość automatyczną od ${event.data.from ?? '—'}`,
            `Automatic message from ${event.data.from ?? '—'} kept`,
          )
        : event.data.joinedFromId
          ? say(
              `Przeniesiono z innej sprawy wiadomość od ${event.data.from ?? '—'}`,
              `Message from ${event.data.from ?? '—'} moved here from another case`,
            )
          : say(`Wiadomość od ${event.data.from ?? '—'}`, `Message from ${event.data.from ?? '—'}`);
    case 'DeadlineStarted':
      return say(
        `Termin ${event.data.basis}: do ${lastDay(event.data)}`,
        `Term ${event.data.basis}: until ${lastDay(event.data)}`,
      );
    case 'DeadlineRecomputed':
      return say(`Termin przeliczono: do ${lastDay(event.data)}`, `Term recomputed: until ${lastDay(event.data)}`);
    case 'RegistrationCorrected':
      return withNote(say('Poprawiono dane rejestracji', 'Registration corrected'), event.data.reason ?? erased);
    case 'CaseAssigned': {
      const { employeeId, priority, note } = event.data;
      const rank = PRIORITY[priority]?.[language] ?? priority;
      return withNote(
        say(
          `Zadekretowano: ${name(employeeId)}, priorytet ${rank}`,
          `Assigned to ${name(employeeId)}, priority ${rank}`,
        ),
        note,
      );
    }
    case 'NoteAdded':
      return withNote(say('Notatka', 'Note'), event.data.text ?? erased);
    case 'ReplyRecorded':
      return say(
        `Przygotowano odpowiedź do: ${event.data.to?.join(', ') ?? erased}`,
        `Answer recorded for ${event.data.to?.join(', ') ?? erased}`,
      );
    case 'ReplySent':
      return say('Wysłano odpowiedź', 'Answer sent');
    case 'ReplyFailed':
      return withNote(
        event.data.returned
          ? say('Odpowiedź wróciła: nie dotarła do adresata', 'The answer came back: it did not arrive')
          : event.data.final
            ? say('Odpowiedzi nie udało się wysłać', 'The answer could not be sent')
            : say(
                'Próba wysłania odpowiedzi nie powiodła się, będzie ponowiona',
                'Sending the answer failed, it will be tried again',
              ),
        event.data.reason,
      );
    case 'ReplyRetryRequested':
      return say('Ponowiono wysyłanie odpowiedzi', 'Answer sent again');
    case 'MessageForwarded':
      return withNote(
        say(
          `Przekazano wiadomość: ${name(event.data.employeeId)}`,
          `Message forwarded to ${name(event.data.employeeId)}`,
        ),
        event.data.note,
      );
    case 'CaseClosed': {
      const outcome = OUTCOME[event.data.outcome]?.[language] ?? event.data.outcome;
      return withNote(say(`Zakończono sprawę: ${outcome}`, `Case closed: ${outcome}`), event.data.note);
    }
    case 'CaseReopened': {
      const { reason } = event.data;
      return withNote(say('Wznowiono sprawę', 'Case reopened'), reason && (REOPENING[reason]?.[language] ?? reason));
    }
    case 'CaseDismissed':
      return withNote(say('Uznano, że to nie jest sprawa', 'Not a case'), event.data.reason ?? erased);
    case 'CaseJoined':
      return say('Przeniesiono wiadomości do innej sprawy', 'Messages moved to another case');
    case 'DeadlineWarned':
      return say(
        `Ostrzeżenie o terminie: ${name(event.data.caseOfficerId)}`,
        `Warned of the term: ${name(event.data.caseOfficerId)}`,
      );
    case 'CaseEscalated':
      return event.data.level === 3
        ? say('Eskalacja: termin minął bez odpowiedzi', 'Escalated: the term has passed unanswered')
        : say(`Eskalacja, poziom ${event.data.level}`, `Escalated, level ${event.data.level}`);
  }
}

/** `29.12.2025`, or the instant in Warsaw for terms in hours. */
function lastDay({ legalEnd, endInstant }: { legalEnd: string | null; endInstant: string }): string {
  if (legalEnd) return legalEnd.split('-').reverse().join('.');
  return Temporal.Instant.from(endInstant)
    .toZonedDateTimeISO('Europe/Warsaw')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
}
