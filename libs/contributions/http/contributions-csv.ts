import { csvText } from '#libs/csv';
import { OFFICE_ZONE, type Language } from '#libs/kernel';
import { STATE_WORDS } from '../domain/state-words.js';
import type { ContributionItem } from '../queries/contribution-queries.js';

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  pl: ['Sprawa', 'Pytanie', 'Komórka', 'Stan', 'Termin', 'Odpowiedź z dnia', 'Po terminie', 'Odpowiedź'],
  en: ['Case', 'Question', 'Unit', 'State', 'Term', 'Answered at', 'Late', 'Answer'],
};
const YES: Readonly<Record<Language, string>> = { pl: 'tak', en: 'yes' };

/** What units answered, as CSV (RFC 4180): those that were asked the same stand together. */
export function contributionsCsv(items: readonly ContributionItem[], language: Language): string {
  const rounds = [...Map.groupBy(items, ({ roundId }) => roundId).values()].flat();
  const records = rounds.map((one) => record(one, language));
  return csvText([HEADINGS[language], ...records], { isBeginning: true });
}

const record = (
  { case: its, question, unit, state, dueAt, answeredAt, overdue, answer }: ContributionItem,
  language: Language,
): (string | null)[] => {
  const isLate = overdue || (answeredAt !== null && answeredAt > dueAt);
  return [
    its?.number ?? null,
    question,
    unit.name,
    STATE_WORDS[state][language],
    inWarsaw(dueAt),
    answeredAt && inWarsaw(answeredAt),
    isLate ? YES[language] : null,
    answer,
  ];
};

/** `2026-03-02 09:15`: spreadsheets take it as a date. */
const inWarsaw = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(OFFICE_ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
