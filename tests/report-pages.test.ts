import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { manifests } from '../apps/composition/manifests.js';
import { daysView } from '../libs/reporting/domain/days.js';
import { READY_QUESTIONS } from '../libs/reporting/domain/ready-questions.js';
import { guardQuestion } from '../libs/reporting/domain/question-guard.js';
import { casesBehind, REPORT_PAGES } from '../libs/reporting/domain/report-pages.js';

const figures = REPORT_PAGES.flatMap((page) =>
  page.figures.map((figure) => ({ ...figure, path: `${page.id}/${figure.id}` })),
);

describe('the statements of the reports', () => {
  it.each(figures)(
    '$path passes the guard of questions, with names of employees only where it says so',
    async (figure) => {
      const views = [daysView, ...manifests.reports].filter(({ staff }) => !staff || figure.staff);
      const askable = new Map(
        views.map(({ name, staff, columns }) => [
          name,
          { schema: staff ? 'reporting_staff' : 'reporting', columns: Object.keys(columns) },
        ]),
      );
      await guardQuestion(figure.sql, { views: askable });
      for (const place of [1, 2, 3, 4, 5, 6, 7]) expect(figure.sql).toContain(`$${place}`);
      for (const column of figure.columns)
        for (const [rows, more] of [
          ['one', 1],
          [{ allBut: 30 }, 30],
          ['all', 0],
        ] as const) {
          const behind = casesBehind(figure, column, rows);
          await guardQuestion(behind, { views: askable });
          const named = new Set(behind.match(/\$\d+/g));
          expect([...named].sort()).toHaveLength(7 + (figure.behind.key === null ? 0 : more));
        }
    },
  );
});

it('the guide tells of each ready question by its name', async () => {
  const guide = await readFile('docs/user-guide/pytania.md', 'utf8');
  expect(READY_QUESTIONS.map(({ name }) => name.pl).filter((name) => !guide.includes(`| ${name} `))).toEqual([]);
});
