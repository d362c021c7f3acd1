import type { Language } from '#libs/kernel';

/** What is worth a look: a rule in words, and the number from which on it finds something. */
export interface WatchRule {
  readonly words: Readonly<Record<Language, string>>;
  /** What the number counts; null where each one is found. */
  readonly counts: Readonly<Record<Language, string>> | null;
  /** As it is until an auditor sets another one. */
  readonly threshold: number;
}

const rule = (pl: string, en: string, counts: readonly [string, string] | null = null, threshold = 1): WatchRule => ({
  words: { pl, en },
  counts: counts && { pl: counts[0], en: counts[1] },
  threshold,
});

export const WATCH_RULES = {
  offHours: rule(
    'Praca poza godzinami urzędu albo w dzień wolny',
    'Work outside of the office’s hours or on a free day',
    ['Od ilu czynności jednej osoby w ciągu dnia', 'From how many acts of one person on one day'],
    5,
  ),
  ownDraftSigned: rule(
    'Podpis pod projektem, który podpisujący współtworzył',
    'A draft signed by somebody who wrote in it',
  ),
  bypass: rule(
    'Pismo wysłane pilnie bez wymaganej akceptacji albo bez czekania na pytane komórki',
    'A letter sent urgently without the approval that was due, or without waiting for units that were asked',
  ),
  draftWithdrawn: rule('Projekt pisma wycofany', 'A draft that was withdrawn'),
  receiptCorrected: rule(
    'Data wpływu poprawiona, gdy termin już minął',
    'A date of receipt corrected after the term had passed',
  ),
  clockMoved: rule(
    'Zegar sprawy wstrzymany, przedłużony albo wycofany przez człowieka',
    'A clock of a case paused, extended or withdrawn by a person',
  ),
  ownDraftTried: rule(
    'Próba podpisania projektu, który ktoś sam współtworzył: program odmówił',
    'Somebody tried to sign a draft that they wrote in, and was refused',
  ),
  bulkReads: rule(
    'Wgląd w bardzo wiele spraw i kontaktów jednego dnia',
    'Very many cases and contacts opened on one day',
    [
      'Od ilu różnych spraw i kontaktów jednej osoby w ciągu dnia',
      'From how many different cases and contacts of one person on one day',
    ],
    100,
  ),
  readsWithoutWork: rule(
    'Wgląd w sprawy, w których ktoś nic nie robił i których nie prowadził (poza kierownikami i audytorami)',
    'Cases opened by somebody who did nothing in them and did not have them (coordinators and auditors aside)',
    ['Od ilu takich spraw jednej osoby w ciągu dnia', 'From how many such cases of one person on one day'],
    10,
  ),
  dismissedNearTerm: rule(
    'Sprawa uznana za niebędącą sprawą tuż przed terminem albo po nim',
    'A case dismissed close to its term, or after it',
    ['Od ilu dni przed terminem', 'From how many days before the term'],
    3,
  ),
} as const satisfies Readonly<Record<string, WatchRule>>;

export type WatchRuleName = keyof typeof WATCH_RULES;
export const WATCH_RULE_NAMES = Object.keys(WATCH_RULES) as [WatchRuleName, ...WatchRuleName[]];

export const isWatchRule = (name: string): name is WatchRuleName => Object.hasOwn(WATCH_RULES, name);

/** In words; the name of a rule that is no more. */
export const ruleWords = (name: string, language: Language): string =>
  isWatchRule(name) ? WATCH_RULES[name].words[language] : name;
