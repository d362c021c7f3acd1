import type { CsvRow } from '#libs/csv';
import {
  comparable,
  LETTER_LANGUAGES,
  MEMBER_ROLES,
  nameAtAddress,
  NEWSROOM_KINDS,
  type LetterLanguage,
  type MemberRole,
  type NewsroomKind,
} from '#libs/contacts';
import { normalEmail, writtenEmail } from '#libs/kernel';
import type { Columns } from './columns.js';
import { Faults, type ImportPlan } from './plan.js';

export const CONTACT_COLUMNS = {
  name: ['imię i nazwisko', 'nazwisko i imię', 'dziennikarz', 'osoba', 'kontakt', 'name', 'full name'],
  firstName: ['imię', 'imie', 'first name'],
  lastName: ['nazwisko', 'last name', 'surname'],
  email: ['e-mail', 'email', 'adres e-mail', 'mail', 'poczta', 'adres mailowy'],
  phone: ['telefon', 'tel.', 'tel', 'komórka', 'nr telefonu', 'numer telefonu', 'telefon komórkowy', 'phone'],
  newsroom: ['redakcja', 'medium', 'media', 'tytuł', 'nazwa medium', 'nazwa redakcji', 'newsroom', 'outlet'],
  newsroomKind: ['rodzaj redakcji', 'rodzaj medium', 'typ medium', 'typ', 'rodzaj', 'newsroom kind'],
  role: ['rola', 'stanowisko', 'funkcja', 'role'],
  beat: ['tematyka', 'temat', 'zakres', 'specjalizacja', 'beat'],
  language: ['język', 'język pism', 'language'],
  salutation: ['zwrot', 'zwrot grzecznościowy', 'forma grzecznościowa', 'salutation'],
} as const satisfies Columns<string>;
export type ContactColumn = keyof typeof CONTACT_COLUMNS;
export type ContactCells = CsvRow<ContactColumn>;

export interface PlannedContact {
  readonly line: number;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** As it stands in the file. */
  readonly newsroom: string | null;
  readonly newsroomKind: NewsroomKind | null;
  readonly role: MemberRole | null;
  readonly beat: string | null;
  readonly language: LetterLanguage | null;
  readonly salutation: string | null;
}

/** Those who are contacts already. */
export interface KnownContacts {
  /** By address, normalised. */
  readonly atAddress: ReadonlyMap<string, { readonly name: string }>;
  readonly called: readonly { readonly name: string; readonly phone: string | null }[];
}

const LONGEST = { name: 200, email: 254, phone: 50, newsroom: 200, beat: 200, salutation: 120 } as const;

/** Somebody at a host: what the mail server makes of it is its own affair. */
const ADDRESS = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]+$/;

/** The contacts of a file: whoever has an address is known by it, anybody else by name and telephone. */
export function planContacts(rows: readonly ContactCells[], known: KnownContacts): ImportPlan<PlannedContact> {
  const faults = new Faults();
  const planned: PlannedContact[] = [];
  const there: number[] = [];
  const lines = new Map<string, { line: number; name: string }>();
  const named = new Set(known.called.map((one) => whoIs(one.name, one.phone)));
  for (const { line, cells } of rows) {
    const fault = faults.on(line);
    const before = faults.all.length;
    const name = nameIn(cells);
    if (name === '') fault('name', 'line-name-missing');
    for (const column of ['name', 'phone', 'newsroom', 'beat', 'salutation'] as const)
      if (cells[column].length > LONGEST[column]) fault(column, 'line-too-long', { limit: LONGEST[column] });
    if (cells.name === '' && name.length > LONGEST.name) fault('lastName', 'line-too-long', { limit: LONGEST.name });
    const email = cells.email === '' ? null : writtenEmail(cells.email);
    if (email !== null && (!ADDRESS.test(email) || email.length > LONGEST.email))
      fault('email', 'line-email-invalid', { email: cells.email.slice(0, 100) });
    const newsroomKind = wordIn(cells.newsroomKind, NEWSROOM_KIND_WORDS);
    if (newsroomKind === undefined) fault('newsroomKind', 'line-newsroom-kind-unknown', { kind: cells.newsroomKind });
    const role = wordIn(cells.role, ROLE_WORDS);
    const language = wordIn(cells.language, LANGUAGE_WORDS);
    if (language === undefined) fault('language', 'line-language-unknown', { language: cells.language });
    const phone = cells.phone || null;
    const key = email === null ? whoIs(name, phone) : normalEmail(email);
    const other = lines.get(key);
    lines.set(key, other ?? { line, name });
    const owner = email === null ? undefined : known.atAddress.get(key);
    if (owner && !sameName(owner.name, name)) fault('email', 'line-address-of-other', { name: owner.name });
    else if (other && !sameName(other.name, name)) fault('email', 'line-address-repeated', { other: other.line });
    else if (other) fault(null, 'line-repeated', { other: other.line });
    if (faults.all.length > before) continue;
    if (owner || (email === null && named.has(key))) there.push(line);
    else
      planned.push({
        line,
        name,
        email,
        phone,
        newsroom: cells.newsroom || null,
        newsroomKind: newsroomKind ?? null,
        // What stands in such a column is often no role of ours: another one then, rather than a fault.
        role: role === undefined ? 'other' : role,
        beat: cells.beat || null,
        language: language ?? null,
        salutation: cells.salutation || null,
      });
  }
  return { planned, known: there, faults: faults.all };
}

/** What of the office's contacts has to be looked up. */
export function askedOf(rows: readonly ContactCells[]): { readonly emails: string[]; readonly names: string[] } {
  return {
    emails: [...new Set(rows.flatMap(({ cells }) => (cells.email === '' ? [] : normalEmail(cells.email))))],
    names: [...new Set(rows.flatMap(({ cells }) => (cells.email === '' ? nameIn(cells) : [])))],
  };
}

const nameIn = ({ name, firstName, lastName }: ContactCells['cells']): string =>
  name || [firstName, lastName].filter(Boolean).join(' ');

const sameName = (one: string, other: string): boolean => nameAtAddress(one) === nameAtAddress(other);

const whoIs = (name: string, phone: string | null): string =>
  `${nameAtAddress(name)} ${phone === null ? '' : comparable('phone', phone)}`;

const NEWSROOM_KIND_WORDS = byWords(NEWSROOM_KINDS, {
  daily: ['dziennik', 'gazeta', 'prasa codzienna'],
  periodical: ['czasopismo', 'tygodnik', 'miesięcznik', 'dwutygodnik', 'kwartalnik', 'prasa', 'weekly'],
  radio: ['rozgłośnia'],
  television: ['telewizja', 'tv'],
  portal: ['portal internetowy', 'internet', 'www'],
  agency: ['agencja', 'agencja prasowa'],
  publicBody: ['instytucja', 'instytucja publiczna', 'urząd', 'organ'],
  other: ['inny', 'inne', 'inna'],
});
const ROLE_WORDS = byWords(MEMBER_ROLES, {
  reporter: ['dziennikarz', 'dziennikarka', 'reporter', 'reporterka'],
  editor: ['redaktor', 'redaktorka', 'wydawca', 'redaktor naczelny', 'redaktor naczelna'],
  correspondent: ['korespondent', 'korespondentka'],
  other: ['inna rola', 'inna'],
});
const LANGUAGE_WORDS = byWords(LETTER_LANGUAGES, {
  pl: ['polski', 'polish'],
  en: ['angielski', 'english'],
});

function byWords<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, readonly string[]>>,
): ReadonlyMap<string, Value> {
  return new Map(values.flatMap((value) => [value, ...words[value]].map((word) => [word, value] as const)));
}

/** Null for an empty cell, undefined for a word that is none of them. */
function wordIn<Value>(cell: string, words: ReadonlyMap<string, Value>): Value | null | undefined {
  return cell === '' ? null : words.get(cell.toLowerCase());
}
