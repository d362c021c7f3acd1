import type { Language } from '#libs/kernel';
import type { RecordedAsideEvent } from './events.js';

const ASIDE_KIND: Record<string, Readonly<Record<Language, string>>> = {
  automatic: { pl: 'wiadomość automatyczna', en: 'automatic message' },
  bounce: { pl: 'zwrot niedoręczonej wiadomości', en: 'delivery report' },
  own: { pl: 'nasza własna wiadomość', en: 'our own mail' },
  unreadable: { pl: 'nie dało się jej odczytać', en: 'it could not be read' },
  failed: { pl: 'rejestracja się nie powiodła', en: 'registering it failed' },
};

/** What an event of the side list says, in words that a person understands. */
export function describeAsideEvent(event: RecordedAsideEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  if (event.type === 'MailResubmitted')
    return say('Odłożoną wiadomość skierowano do rejestracji', 'A mail that was set aside is registered after all');
  const { kind, subject } = event.data;
  const why = ASIDE_KIND[kind]?.[language] ?? kind;
  const text = say(`Odłożono wiadomość (${why})`, `Mail set aside (${why})`);
  return subject ? `${text}: ${subject}` : text;
}
