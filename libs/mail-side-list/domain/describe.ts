import type { Language } from '#libs/kernel';
import type { RecordedAsideEvent } from './events.js';

const ASIDE_KIND: Record<string, Readonly<Record<Language, string>>> = {
  colleague: { pl: 'odpowiedź na wiadomość do pracownika', en: 'answer to a mail to an employee' },
  automatic: { pl: 'wiadomość automatyczna', en: 'automatic message' },
  newsletter: { pl: 'wiadomość masowa', en: 'newsletter' },
  bounce: { pl: 'zwrot niedoręczonej wiadomości', en: 'delivery report' },
  own: { pl: 'nasza własna wiadomość', en: 'our own mail' },
  unreadable: { pl: 'nie dało się jej odczytać', en: 'it could not be read' },
  failed: { pl: 'rejestracja się nie powiodła', en: 'registering it failed' },
};

/** What an event of a mail outside of cases says, in words that a person understands. */
export function describeAsideEvent(event: RecordedAsideEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  switch (event.type) {
    case 'MailSetAside': {
      const { kind, subject } = event.data;
      const why = ASIDE_KIND[kind]?.[language] ?? kind;
      const text = say(`Wiadomość poza sprawami (${why})`, `Mail outside of cases (${why})`);
      return subject ? `${text}: ${subject}` : text;
    }
    case 'MailPutAway':
      return say('Odłożono wiadomość spoza spraw', 'Mail outside of cases put away');
    case 'MailTakenBack':
      return say('Przywrócono odłożoną wiadomość', 'Mail that was put away taken back');
    case 'MailPlaced':
      return event.data.place === 'ownCase'
        ? say('Wiadomość spoza spraw zarejestrowano jako sprawę', 'Mail outside of cases registered as a case')
        : say('Wiadomość spoza spraw dołączono do sprawy', 'Mail outside of cases attached to the case');
    case 'MailPlacingFailed':
      return say('Wiadomości nie udało się umieścić w sprawie', 'The mail could not be placed in the case');
  }
}
