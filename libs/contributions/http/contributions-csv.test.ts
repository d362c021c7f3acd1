import { expect, it } from '@jest/globals';
import type { ContributionItem } from '../queries/contribution-queries.js';
import { contributionsCsv } from './contributions-csv.js';

const roads: ContributionItem = {
  id: 'w1',
  roundId: 'r1',
  unit: { id: 'roads', name: 'Wydział Dróg' },
  holder: null,
  asker: { id: 'e1', name: 'Anna Lis' },
  state: 'answered',
  question: '=HYPERLINK("http://zle.example")',
  answer: 'Tak;\nod maja.',
  askedAt: '2026-03-02T08:00:00.000Z',
  dueAt: '2026-03-03T08:00:00.000Z',
  lateUntil: null,
  answeredAt: '2026-03-03T09:00:00.000Z',
  overdue: false,
  byMail: false,
  held: 0,
  case: { id: 'c1', number: 'BP.0541.12.2026' },
};
const health: ContributionItem = {
  ...roads,
  ...{ id: 'w2', unit: { id: 'health', name: 'Wydział Zdrowia' }, state: 'asked' },
  ...{ answer: null, answeredAt: null },
};

it('keeps those together that were asked the same, says who was late, and runs no formula', () => {
  const other = { ...health, id: 'w3', roundId: 'r2', question: 'Ilu?', case: null, overdue: true };
  expect(contributionsCsv([roads, other, health], 'pl').split('\r\n')).toEqual([
    '\uFEFFSprawa;Pytanie;Komórka;Stan;Termin;Odpowiedź z dnia;Po terminie;Odpowiedź',
    `BP.0541.12.2026;"'=HYPERLINK(""http://zle.example"")";Wydział Dróg;odpowiedź do przyjęcia;2026-03-03 09:00;2026-03-03 10:00;tak;"Tak;\nod maja."`,
    `BP.0541.12.2026;"'=HYPERLINK(""http://zle.example"")";Wydział Zdrowia;czeka na odpowiedź;2026-03-03 09:00;;;`,
    ';Ilu?;Wydział Zdrowia;czeka na odpowiedź;2026-03-03 09:00;;tak;',
    '',
  ]);
});
