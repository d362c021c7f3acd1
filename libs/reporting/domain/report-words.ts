import { kindOf, type CaseKind, CASE_KINDS } from '#libs/cases';
import { RULES } from '#libs/deadlines';
import type { Language } from '#libs/kernel';
import type { Grain } from './report-period.js';

type Words = Readonly<Record<Language, string>>;

const CHANNEL: Readonly<Record<string, Words>> = {
  email: { pl: 'E-mail', en: 'E-mail' },
  webForm: { pl: 'Formularz', en: 'Web form' },
  phone: { pl: 'Telefon', en: 'Phone' },
  paper: { pl: 'Papier', en: 'Paper' },
  inPerson: { pl: 'Osobiście', en: 'In person' },
  socialMedia: { pl: 'Media społecznościowe', en: 'Social media' },
  eDelivery: { pl: 'e-Doręczenia', en: 'e-Delivery' },
};
const OUTCOME: Readonly<Record<string, Words>> = {
  answered: { pl: 'Odpowiedziano', en: 'Answered' },
  refused: { pl: 'Odmówiono', en: 'Refused' },
  notHeld: { pl: 'Nie mamy tej informacji', en: 'Not held' },
  forwarded: { pl: 'Przekazano', en: 'Forwarded' },
  withdrawn: { pl: 'Wycofano', en: 'Withdrawn' },
  leftUnexamined: { pl: 'Pozostawiono bez rozpoznania', en: 'Left unexamined' },
  discontinued: { pl: 'Umorzono', en: 'Discontinued' },
  published: { pl: 'Opublikowano', en: 'Published' },
  authorised: { pl: 'Autoryzowano', en: 'Authorised' },
  changed: { pl: 'Autoryzowano ze zmianami', en: 'Authorised with changes' },
  deemedAuthorised: { pl: 'Uznane za autoryzowane', en: 'Deemed authorised' },
  founded: { pl: 'Zasadna', en: 'Founded' },
  unfounded: { pl: 'Bezzasadna', en: 'Unfounded' },
  notPublicInformation: { pl: 'To nie informacja publiczna', en: 'No public information' },
  upheld: { pl: 'Utrzymano w mocy', en: 'Upheld' },
  reversed: { pl: 'Uchylono', en: 'Reversed' },
  done: { pl: 'Załatwiono', en: 'Done' },
  accredited: { pl: 'Akredytowano', en: 'Accredited' },
  partlyAccredited: { pl: 'Akredytowano część osób', en: 'Some accredited' },
};
const WEEKDAY: readonly Words[] = [
  { pl: 'poniedziałek', en: 'Monday' },
  { pl: 'wtorek', en: 'Tuesday' },
  { pl: 'środa', en: 'Wednesday' },
  { pl: 'czwartek', en: 'Thursday' },
  { pl: 'piątek', en: 'Friday' },
  { pl: 'sobota', en: 'Saturday' },
  { pl: 'niedziela', en: 'Sunday' },
];
const LEVEL: Readonly<Record<string, Words>> = {
  1: { pl: '1: dzień przed celem', en: '1: the day before the target' },
  2: { pl: '2: cel wewnętrzny', en: '2: on the target' },
  3: { pl: '3: po terminie', en: '3: past the term' },
};
/** As the page of delays calls them. */
const WAIT: Readonly<Record<string, Words>> = {
  registering: { pl: 'Rejestracja', en: 'Registration' },
  unassigned: { pl: 'Przydział w biurze prasowym', en: 'Assignment at the press office' },
  inUnit: { pl: 'Przydział w komórce', en: 'Assignment in the unit' },
  notBegun: { pl: 'Rozpoczęcie przez prowadzącego', en: 'The case officer to begin' },
  work: { pl: 'Praca prowadzącego', en: 'The case officer’s work' },
  units: { pl: 'Wkład komórek', en: 'Contributions of units' },
  approval: { pl: 'Akceptacja projektu', en: 'Approval of the draft' },
  approved: { pl: 'Wysłanie po akceptacji', en: 'Sending after approval' },
  sending: { pl: 'Wysyłka odpowiedzi', en: 'Delivery of the answer' },
  sender: { pl: 'Nadawca (zegar wstrzymany)', en: 'The sender (clock paused)' },
};
const NONE: Readonly<Record<string, Words>> = {
  newsroom: { pl: 'bez redakcji', en: 'no newsroom' },
  unit: { pl: 'biuro prasowe, bez dekretacji', en: 'the press office, not assigned' },
  employee: { pl: 'nikt', en: 'nobody' },
  outcome: { pl: 'otwarte', en: 'open' },
};

/** What the rows of a figure are: pieces of the period, or what the first column names. */
export type RowOf =
  | 'all'
  | 'period'
  | 'channel'
  | 'kind'
  | 'newsroom'
  | 'unit'
  | 'employee'
  | 'hour'
  | 'weekday'
  | 'workingDays'
  | 'rule'
  | 'outcome'
  | 'level'
  | 'ladderLevel'
  | 'wait';

/** Their statements say a name behind the key. */
export const NAMED: readonly RowOf[] = ['newsroom', 'unit', 'employee'];

/** The longest time that is counted by the day; what took longer stands in its last row. */
export const MOST_WORKING_DAYS = 31;

/** How a row is called. @param name of a newsroom, a unit, an employee */
export function rowWords(of: RowOf, key: string | null, name: string | null, language: Language): string {
  if (key === null) return NONE[of]?.[language] ?? '–';
  const words: Words | undefined = {
    channel: CHANNEL[key],
    outcome: OUTCOME[key],
    level: LEVEL[key],
    wait: WAIT[key],
    weekday: WEEKDAY[Number(key) - 1],
    kind: of === 'kind' && isKind(key) ? kindOf(key).name : undefined,
    rule: RULES.find(({ id }) => id === key)?.duty,
  }[of as string];
  if (words) return words[language];
  if (of === 'ladderLevel') return { pl: `stopień ${key}`, en: `level ${key}` }[language];
  if (of === 'hour') return `${key.padStart(2, '0')}:00`;
  if (of === 'workingDays' && Number(key) === MOST_WORKING_DAYS) return `${key}+`;
  return name ?? key;
}

/** A day, the first day of a week, or a month. */
export function pieceWords(first: string, grain: Grain, language: Language): string {
  if (grain !== 'month') return first;
  const format = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(first));
}

/** @param count how many they are; left out: of an unknown number */
export const restWords = (language: Language, count?: number): string =>
  `${{ pl: 'pozostałe', en: 'the rest' }[language]}${count === undefined ? '' : ` (${count})`}`;

const isKind = (key: string): key is CaseKind => CASE_KINDS.some((kind) => kind === key);
