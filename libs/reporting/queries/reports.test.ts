import { expect, it } from '@jest/globals';
import type { Clock } from '#libs/kernel';
import type { QuestionRunner } from './question-runner.js';
import { Reports } from './reports.js';

const NEWSROOMS = 5_000;

/** An office to which that many newsrooms wrote, the first of them most. */
const runner = {
  runAll: ({ questions, madeOf }: { questions: readonly unknown[]; madeOf: readonly string[] }) =>
    Promise.resolve(
      questions.map(() => ({
        ...{ columns: [], truncated: false, left: 0 },
        rows: [madeOf.map((sql) => (sql.includes('n.name') ? JSON.stringify(rows) : null))],
      })),
    ),
} as unknown as QuestionRunner;
const rows = Array.from({ length: NEWSROOMS }, (_, place) => [`n${place}`, `Gazeta ${place}`, NEWSROOMS - place]);

it('a chart with 5,000 newsrooms shows the first thirty, and the rest as one row that leads nowhere', async () => {
  const clock = { today: () => Temporal.PlainDate.from('2026-03-10') } as unknown as Clock;
  const { figures } = await new Reports(runner, clock).page('volume', {}, { staff: false, language: 'pl' });
  const { rows } = figures.find(({ figure }) => figure.id === 'by-newsroom')!;
  expect([rows.length, rows[0]!.words, rows[29]!.now]).toEqual([31, 'Gazeta 0', [NEWSROOMS - 29]]);
  const rest = (NEWSROOMS - 30) * (NEWSROOMS - 29) * 0.5;
  expect(rows[30]).toEqual({
    ...{ key: null, words: 'pozostałe (4970)', now: [rest], before: [rest], yearAgo: [rest] },
    ...{ cases: null, behind: [null, null, null] },
  });
});
