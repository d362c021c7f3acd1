import { ERASED_WORDS as ERASED, type EventOf, type Language, type Names } from '#libs/kernel';
import type {
  AddressKind,
  ContactChanged,
  LetterLanguage,
  Medium,
  MemberRole,
  NewsroomKind,
  Reach,
  RecordedContactEvent,
  RecordedContactExportEvent,
} from './events.js';

type Words = Readonly<Record<Language, string>>;

const NEWSROOM_KIND: Record<NewsroomKind, Words> = {
  daily: { pl: 'dziennik', en: 'daily' },
  periodical: { pl: 'czasopismo', en: 'periodical' },
  radio: { pl: 'radio', en: 'radio' },
  television: { pl: 'telewizja', en: 'television' },
  portal: { pl: 'portal', en: 'portal' },
  agency: { pl: 'agencja', en: 'agency' },
  publicBody: { pl: 'instytucja publiczna', en: 'public body' },
  other: { pl: 'inny rodzaj', en: 'other' },
};
const REACH: Record<Reach, Words> = {
  local: { pl: 'lokalna', en: 'local' },
  regional: { pl: 'regionalna', en: 'regional' },
  national: { pl: 'ogólnopolska', en: 'national' },
};
const MEDIUM: Record<Medium, Words> = {
  email: { pl: 'adres e-mail', en: 'e-mail address' },
  phone: { pl: 'telefon', en: 'telephone' },
};
const ADDRESS_KIND: Record<AddressKind, Words> = {
  work: { pl: 'służbowy', en: 'work' },
  private: { pl: 'prywatny', en: 'private' },
  desk: { pl: 'redakcyjny', en: 'newsroom' },
  other: { pl: 'inny', en: 'other' },
};
export const MEMBER_ROLE_WORDS: Record<MemberRole, Words> = {
  reporter: { pl: 'dziennikarz', en: 'reporter' },
  editor: { pl: 'redaktor', en: 'editor' },
  correspondent: { pl: 'korespondent', en: 'correspondent' },
  other: { pl: 'inna rola', en: 'other role' },
};
export const LETTER_LANGUAGE_WORDS: Record<LetterLanguage, Words> = {
  pl: { pl: 'polski', en: 'Polish' },
  en: { pl: 'angielski', en: 'English' },
};
const FIELD: Record<Exclude<keyof EventOf<typeof ContactChanged>['data'], 'contactId'>, Words> = {
  name: { pl: 'nazwisko', en: 'name' },
  language: { pl: 'język pism', en: 'language of letters' },
  salutation: { pl: 'zwrot w pismach', en: 'salutation' },
  beat: { pl: 'tematyka', en: 'beat' },
};

/**
 * What an event of a contact or a newsroom says, in words that a person understands.
 * @param names of newsrooms by id
 */
export function describeContactEvent(
  event: RecordedContactEvent | RecordedContactExportEvent,
  names: Names,
  language: Language,
): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const named = (id: string) => names.get(id) ?? ERASED[language];
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
          const now = field === 'language' && value ? LETTER_LANGUAGE_WORDS[value as LetterLanguage][language] : value;
          return `${FIELD[field as keyof typeof FIELD][language]}: ${now ?? '—'}`;
        })
        .join(', ');
      return say(`Zmieniono kontakt (${fields})`, `Contact changed (${fields})`);
    }
    case 'ContactAddressAdded': {
      const { medium, value, kind } = event.data;
      const what = `${MEDIUM[medium][language]} ${value ?? ERASED[language]}`;
      const details = ADDRESS_KIND[kind][language];
      return say(`Dodano ${what} (${details})`, `Added: ${what} (${details})`);
    }
    case 'ContactAddressChanged': {
      const { medium, value, kind, label, primary, ended, shared } = event.data;
      const changes = [
        primary && say('główny', 'the first one'),
        ended === true && say('nieużywany', 'used no more'),
        ended === false && say('znów używany', 'used again'),
        shared && say('wspólny z innymi', 'shared with others'),
        kind && ADDRESS_KIND[kind][language],
        label,
      ].filter(Boolean);
      const what = `${MEDIUM[medium][language]} ${value ?? ERASED[language]}`;
      const how = changes.join(', ') || say('poprawiony', 'corrected');
      return say(`Zmieniono ${what}: ${how}`, `Changed: ${what}: ${how}`);
    }
    case 'MembershipBegan':
    case 'MembershipChanged': {
      const { newsroomId, role, from, to } = event.data;
      const details = [
        role && MEMBER_ROLE_WORDS[role][language],
        from && say(`od ${from}`, `from ${from}`),
        to && say(`do ${to}`, `to ${to}`),
      ].filter(Boolean);
      const where = `${named(newsroomId)}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
      return event.type === 'MembershipBegan'
        ? say(`Dodano redakcję osoby: ${where}`, `Belongs to a newsroom: ${where}`)
        : say(`Zmieniono redakcję osoby: ${where}`, `Membership changed: ${where}`);
    }
    case 'MembershipRemoved':
      return say(
        `Wycofano błędny wpis o redakcji: ${named(event.data.newsroomId)}`,
        `Never belonged to the newsroom: ${named(event.data.newsroomId)}`,
      );
    case 'ContactTagged': {
      const tags = event.data.tags ? event.data.tags.join(', ') || '—' : ERASED[language];
      return say(`Etykiety: ${tags}`, `Tags: ${tags}`);
    }
    case 'ContactMerged':
      return say(`Scalono z kontaktem: ${named(event.data.intoId)}`, `Merged into: ${named(event.data.intoId)}`);
    case 'ContactUnmerged':
      return say(
        `Cofnięto scalenie z kontaktem: ${named(event.data.fromId)}`,
        `Merge taken back, from: ${named(event.data.fromId)}`,
      );
    case 'ContactsToldApart':
      return say(
        `To nie ta sama osoba co: ${named(event.data.otherId)}`,
        `Not the same person as: ${named(event.data.otherId)}`,
      );
    case 'ContactsExported': {
      const { format, count } = event.data;
      const as = format === 'csv' ? 'CSV' : 'vCard';
      return say(`Pobrano kontakty jako ${as}: ${count}`, `Contacts taken out as ${as}: ${count}`);
    }
    case 'ContactFileAdded':
    case 'ContactFileRemoved': {
      const name = event.data.name ?? ERASED[language];
      return event.type === 'ContactFileAdded'
        ? say(`Dodano plik: ${name}`, `File added: ${name}`)
        : say(`Usunięto plik: ${name}`, `File removed: ${name}`);
    }
    case 'ContactWithdrawn':
      return say('Wycofano kontakt: cofnięto import, z którego był', 'Contact withdrawn: its import was undone');
    case 'NewsroomWithdrawn':
      return say('Wycofano redakcję: cofnięto import, z którego była', 'Newsroom withdrawn: its import was undone');
    case 'NewsroomRegistered':
    case 'NewsroomChanged': {
      const { name, kind, domains, reach, county, addresses, editorId, tags } = event.data;
      if (name === null) return say(`Redakcja: ${ERASED.pl}`, `Newsroom: ${ERASED.en}`);
      const details = [
        NEWSROOM_KIND[kind][language],
        reach && REACH[reach][language],
        county,
        ...(domains ?? []),
        ...(addresses ?? []),
        ...(tags ?? []),
        editorId && say(`redaktor naczelny: ${named(editorId)}`, `editor-in-chief: ${named(editorId)}`),
      ]
        .filter(Boolean)
        .join(', ');
      return event.type === 'NewsroomRegistered'
        ? say(`Dodano redakcję: ${name} (${details})`, `Newsroom added: ${name} (${details})`)
        : say(`Zmieniono redakcję: ${name} (${details})`, `Newsroom changed: ${name} (${details})`);
    }
  }
}
