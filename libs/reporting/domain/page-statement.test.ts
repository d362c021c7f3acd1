import { describe, expect, it } from '@jest/globals';
import { pageStatement } from './page-statement.js';
import { REPORT_PAGES } from './report-pages.js';

const statementOf = (page: string) =>
  pageStatement(REPORT_PAGES.find(({ id }) => id === page)!.figures, 'month', 20_000);
const times = (text: string, part: RegExp) => text.match(part)?.length ?? 0;

describe('the statement of a page', () => {
  it.each([
    ['volume', / cases c\b/g],
    ['times', / cases c\b/g],
    ['terms', / terms c\b/g],
    ['workload', / holdings h\b/g],
  ])('of %s reads what its figures share once', (page, read) => expect(times(statementOf(page), read)).toBe(1));

  it('counts terms that are alike as one row, and finds the late cases once', () => {
    const [, shared, figures] = /^(WITH [^]+?)\nSELECT \(([^]+)$/.exec(statementOf('terms'))!;
    expect(times(shared!, /count\(\*\) AS alike/g)).toBe(1);
    // Of cases that waited, which are not grouped before.
    expect(times(figures!, /count\(\*\)/g)).toBe(times(figures!, /count\(\*\) AS cases/g));
    expect(times(figures!, /sum\(alike\)/g)).toBeGreaterThan(10);
    expect(times(statementOf('terms'), /\bcases c\b/g)).toBe(1);
    expect(times(figures!, /JOIN late_cases c /g)).toBe(2);
  });
});
