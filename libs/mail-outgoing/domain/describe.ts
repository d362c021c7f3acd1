import { ERASED_WORDS, type Language } from '#libs/kernel';
import type { RecordedMailEvent } from './events.js';

type Words = Readonly<Record<Language, string>>;

const MAIL_KIND: Record<string, Words> = {
  reply: { pl: 'odpowiedź', en: 'answer' },
  receipt: { pl: 'potwierdzenie przyjęcia', en: 'receipt' },
  assignment: { pl: 'powiadomienie o dekretacji', en: 'notice of assignment' },
  warning: { pl: 'ostrzeżenie o terminie', en: 'warning of a term' },
  escalation: { pl: 'eskalacja', en: 'escalation' },
  digest: { pl: 'zestawienie terminów', en: 'digest of terms' },
  forward: { pl: 'przekazana wiadomość', en: 'forwarded message' },
  alarm: { pl: 'alarm o skrzynce', en: 'alarm of a mailbox' },
  contribution: { pl: 'pytanie do komórki', en: 'question to a unit' },
  progress: { pl: 'wiadomość o postępie', en: 'news of progress' },
  invitation: { pl: 'zaproszenie', en: 'invitation' },
};

/** What an event of a mail says, in words that a person understands. */
export function describeMailEvent(event: RecordedMailEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const withReason = (text: string, reason: string | null) => (reason ? `${text}: ${reason}` : text);
  const kind = 'kind' in event.data ? (MAIL_KIND[event.data.kind]?.[language] ?? event.data.kind) : '';
  switch (event.type) {
    case 'MailRecorded': {
      const to = event.data.to?.join(', ') ?? ERASED_WORDS[language];
      return say(`Przygotowano wiadomość (${kind}) do: ${to}`, `Mail (${kind}) recorded for ${to}`);
    }
    case 'MailSent':
      return say(`Wysłano wiadomość (${kind})`, `Mail (${kind}) sent`);
    case 'MailDeliveryFailed':
      return withReason(
        event.data.nextAttemptAt
          ? say(
              `Próba wysłania wiadomości (${kind}) nie powiodła się, będzie ponowiona`,
              `Sending a mail (${kind}) failed, it will be tried again`,
            )
          : say(`Wiadomości (${kind}) nie udało się wysłać`, `The mail (${kind}) could not be sent`),
        event.data.reason,
      );
    case 'MailRetryRequested':
      return say(`Ponowiono wysyłanie wiadomości (${kind})`, `Mail (${kind}) to be sent again`);
  }
}
