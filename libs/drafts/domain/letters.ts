import { defineLetter, fillLetter, type FilledLetter, type LetterField } from '#libs/kernel';

const field = (pl: string, en: string, sample: string): LetterField => ({
  words: { pl, en },
  sample: { pl: sample, en: sample },
});
const ofDraft = {
  'case.number': { ...field('numer sprawy', 'number of the case', '2026/000123'), required: true },
  'draft.subject': field('temat pisma', 'subject of the letter', 'Re: Remont mostu w Żywcu'),
  'draft.link': {
    ...field('odnośnik do projektu', 'link to the draft', 'https://rzecznik.example/drafts/1'),
    required: true,
  },
};

export const DRAFT_TO_APPROVE = defineLetter({
  id: 'draftToApprove',
  name: { pl: 'Projekt do podpisu', en: 'A draft to sign' },
  sent: {
    pl: 'Do osoby, która ma podpisać projekt pisma, i do jej zastępcy, gdy przyszła na nią kolej.',
    en: 'To whoever is to sign a draft, and to their deputy, when it is their turn.',
  },
  fields: {
    ...ofDraft,
    'draft.version': field('numer wersji', 'number of the version', '2'),
    'draft.by': field('kto przekazuje', 'who submits it', 'Olga Nowak'),
    'draft.since': field(
      'wersja, którą ta osoba widziała ostatnio; za pierwszym razem puste',
      'the version that this person saw last; empty the first time',
      '1',
    ),
    'draft.changes': field(
      'co się zmieniło, odkąd ta osoba ostatnio widziała projekt; za pierwszym razem treść projektu',
      'what has changed since this person last saw the draft; the first time, the text of the draft',
      'Remont zakończy się [usunięto: w maju] [dodano: 15 czerwca 2026 r.].',
    ),
  },
  builtIn: {
    pl: {
      subject: '[{{case.number}}] Projekt do podpisu: {{draft.subject}}',
      text: `{{draft.by}} prosi o podpis pod projektem pisma w sprawie {{case.number}} (wersja {{draft.version}}).

Co się zmieniło od wersji {{draft.since}}, którą już znasz:

{{draft.changes}}

Przeczytaj całość i podpisz albo zwróć: {{draft.link}}`,
    },
  },
});

export const DRAFT_RETURNED = defineLetter({
  id: 'draftReturned',
  name: { pl: 'Projekt zwrócony', en: 'A draft was returned' },
  sent: {
    pl: 'Do autorów projektu pisma, gdy ktoś zwrócił go do poprawy.',
    en: 'To those who wrote a draft, when somebody returned it.',
  },
  fields: {
    ...ofDraft,
    'draft.by': field('kto zwraca', 'who returns it', 'Ewa Kierownik'),
    'draft.reason': field('co trzeba poprawić', 'what has to be mended', 'Proszę podać dokładną datę.'),
  },
  builtIn: {
    pl: {
      subject: '[{{case.number}}] Projekt zwrócony: {{draft.subject}}',
      text: `{{draft.by}} zwraca projekt pisma w sprawie {{case.number}}:

{{draft.reason}}

{{draft.link}}`,
    },
  },
});

export const DRAFT_APPROVED = defineLetter({
  id: 'draftApproved',
  name: { pl: 'Projekt zaakceptowany', en: 'A draft was approved' },
  sent: {
    pl: 'Do autorów projektu pisma, gdy ma wszystkie podpisy i czeka na wysłanie.',
    en: 'To those who wrote a draft, when everybody has signed it and it waits to be sent.',
  },
  fields: { ...ofDraft, 'draft.by': field('kto podpisuje ostatni', 'who signed last', 'Ewa Kierownik') },
  builtIn: {
    pl: {
      subject: '[{{case.number}}] Projekt zaakceptowany: {{draft.subject}}',
      text: `Projekt pisma w sprawie {{case.number}} ma wszystkie podpisy; ostatni złożył(a) {{draft.by}}. Można go wysłać:

{{draft.link}}`,
    },
  },
});

export const DRAFT_SENT = defineLetter({
  id: 'draftSent',
  name: { pl: 'Projekt wysłany', en: 'A draft was sent' },
  sent: {
    pl: 'Do autorów projektu pisma, gdy wysłał go ktoś inny albo wyszedł z ostatnim podpisem.',
    en: 'To those who wrote a draft, when somebody else sent it or it left with the last signature.',
  },
  fields: { ...ofDraft, 'draft.by': field('kto wysyła', 'who sent it', 'Ewa Kierownik') },
  builtIn: {
    pl: {
      subject: '[{{case.number}}] Pismo wysłane: {{draft.subject}}',
      text: `Pismo w sprawie {{case.number}}, przy którym pracujesz, zostało przekazane do wysłania: {{draft.by}}.

{{draft.link}}`,
    },
  },
});

export const DRAFT_LATE = defineLetter({
  id: 'draftLate',
  name: { pl: 'Minął termin podpisu', en: 'The term for a signature has passed' },
  sent: {
    pl: 'Do osoby, która miała podpisać projekt pisma, i do kierownika komórki (a gdy go nie ma, do osób, które prowadzą ścieżki), gdy minął termin szczebla.',
    en: 'To whoever was to sign a draft, and to the head of the unit (or, without one, to those who administer ladders), when the term of the level has passed.',
  },
  fields: {
    ...ofDraft,
    'draft.level': field('numer szczebla', 'number of the level', '2'),
    'draft.until': field('kiedy minął termin', 'when the term passed', '4 marca 2026, 12:00'),
  },
  builtIn: {
    pl: {
      subject: '[{{case.number}}] Minął termin podpisu: {{draft.subject}}',
      text: `Projekt pisma w sprawie {{case.number}} czeka na podpis na szczeblu {{draft.level}}. Termin minął: {{draft.until}}.

{{draft.link}}`,
    },
  },
});

export const DRAFT_LETTERS = [DRAFT_TO_APPROVE, DRAFT_RETURNED, DRAFT_APPROVED, DRAFT_SENT, DRAFT_LATE];

export interface Facts {
  readonly number: string;
  /** Null once its person was erased. */
  readonly subject: string | null;
  readonly by: string;
  readonly link: string;
}

const ofCase = ({ number, subject, link }: Omit<Facts, 'by'>) => ({
  'case.number': number,
  'draft.subject': subject ?? '—',
  'draft.link': link,
});
const values = ({ by, ...facts }: Facts) => ({ ...ofCase(facts), 'draft.by': by });

export const draftToApprove = (
  facts: Facts & {
    readonly version: number;
    /** The version that they saw last; null where they saw none. */
    readonly since: number | null;
    readonly changes: string;
  },
): FilledLetter =>
  fillLetter(DRAFT_TO_APPROVE, 'pl', {
    ...values(facts),
    'draft.version': String(facts.version),
    'draft.since': facts.since === null ? null : String(facts.since),
    'draft.changes': facts.changes,
  });

export const draftLate = (
  { by: _, ...facts }: Facts,
  { level, until }: { readonly level: number; readonly until: string },
): FilledLetter =>
  fillLetter(DRAFT_LATE, 'pl', { ...ofCase(facts), 'draft.level': String(level + 1), 'draft.until': until });

export const draftReturned = (facts: Facts & { readonly reason: string }): FilledLetter =>
  fillLetter(DRAFT_RETURNED, 'pl', { ...values(facts), 'draft.reason': facts.reason });

export const draftApproved = (facts: Facts): FilledLetter => fillLetter(DRAFT_APPROVED, 'pl', values(facts));

export const draftSent = (facts: Facts): FilledLetter => fillLetter(DRAFT_SENT, 'pl', values(facts));
