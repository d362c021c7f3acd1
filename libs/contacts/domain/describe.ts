import { ERASED_WORDS as ERASED, type EventOf, type Language, type Names } from '#libs/kernel';
import type { ContactChanged, NewsroomKind, RecordedContactEvent } from './events.js';

type Words = Readonly<Record<Language, string>>;

const NEWSROOM_KIND: Record<NewsroomKind, Words> = {
  daily: { pl: 'dziennik', en: 'daily' },
  periodical: { pl: 'czasopismo', en: 'periodical' },
  radio: { pl: 'radio', en: 'radio' },
  television: { pl: 'telewizja', en: 'television' },
  portal: { pl: 'portal', en: 'portal' },
  agency: { pl: 'agencja', en: 'agency' },
  other: { pl: 'inny rodzaj', en: 'other' },
};
const FIELD: Record<Exclude<keyof EventOf<typeof ContactChanged>['data'], 'contactId'>, Words> = {
  name: { pl: 'nazwisko', en: 'name' },
  email: { pl: 'adres e-mail', en: 'e-mail address' },
  phone: { pl: 'telefon', en: 'telephone' },
  newsroomId: { pl: 'redakcja', en: 'newsroom' },
};

/**
 * What an event of a contact or a newsroom says, in words that a person understands.
 * @param names of newsrooms by id
 */
export function describeContactEvent(event: RecordedContactEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  switch (event.type) {
    case 'ContactRegistered': {
      const name = event.data.name ?? ERASED[language];
      return say(`Dodano kontakt: ${name}`, `Contact added: ${name}`);
    }
    case 'ContactChanged': {
      const { contactId: _contactId, ...changes } = event.data;
      const fields = Object.entries(changes)
        .filter(([, value]) => value !== undefined)
        .map(([field, value]) => {
          const words = FIELD[field as keyof typeof FIELD][language];
          const now = field === 'newsroomId' ? value && names.get(value) : value;
          return `${words}: ${now ?? '—'}`;
        })
        .join(', ');
      return say(`Zmieniono kontakt (${fields})`, `Contact changed (${fields})`);
    }
    case 'NewsroomRegistered':
    case 'NewsroomChanged': {
      const { name, kind, domains } = event.data;
      if (name === null) return say(`Redakcja: ${ERASED.pl}`, `Newsroom: ${ERASED.en}`);
      const details = [NEWSROOM_KIND[kind][language], ...(domains ?? [])].join(', ');
      return event.type === 'NewsroomRegistered'
        ? say(`Dodano redakcję: ${name} (${details})`, `Newsroom added: ${name} (${details})`)
        : say(`Zmieniono redakcję: ${name} (${details})`, `Newsroom changed: ${name} (${details})`);
    }
  }
}
