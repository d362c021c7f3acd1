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

const clock = { today: () => Temporal.PlainDate.from('2026-03-10') } as unknown as Clock;
const byNewsroom = async (whole: boolean) => {
  const reader = { staff: false, language: 'pl', whole } as const;
  const { figures, period } = await new Reports(runner, clock).page('volume', {}, reader);
  return { period, rows: figures.find(({ figure }) => figure.id === 'by-newsroom')!.rows };
};

it('a chart with 5,000 newsrooms shows the first thirty, and the rest as one row that leads to the cases of all others', async () => {
  const { rows, period } = await byNewsroom(false);
  expect([rows.length, rows[0]!.words, rows[29]!.now]).toEqual([31, 'Gazeta 0', [NEWSROOMS - 29]]);
  const rest = (NEWSROOMS - 30) * (NEWSROOMS - 29) * 0.5;
  expect(rows[30]).toEqual({
    ...{ key: null, words: 'pozostałe (4970)', now: [rest], before: [rest], yearAgo: [rest] },
    ...{
      cases: null,
      behind: expect.arrayContaining([{ ...period, without: expect.stringMatching(/^n0,n1,.*,n29$/) }]),
    },
  });
});

it('a file has all 5,000', async () => {
  const { rows } = await byNewsroom(true);
  expect([rows.length, rows.at(-1)!.words]).toEqual([NEWSROOMS, 'Gazeta 4999']);
});
