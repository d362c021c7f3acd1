import { describe, expect, it } from '@jest/globals';
import { daysOfPiece, grainOf, periodAYearAgo, periodBefore, piecesOf, reportPeriod } from './report-period.js';

const TODAY = '2026-03-10';

describe('the period of a report', () => {
  it.each([
    [undefined, undefined, '2025-04-01', '2026-03-10'],
    ['2025-06-01', undefined, '2025-06-01', '2026-03-10'],
    ['2024-02-01', undefined, '2024-02-01', '2025-01-31'],
    [undefined, '2025-12-31', '2025-01-01', '2025-12-31'],
    ['2016-04-01', '2026-03-31', '2016-04-01', '2026-03-31'],
  ])('%s to %s is %s to %s', (from, to, begin, end) =>
    expect(reportPeriod(from, to, TODAY)).toEqual({ from: begin, to: end }),
  );

  it.each([
    ['2026-02-02', '2026-02-01', 'report-period-backwards'],
    ['2027-01-01', undefined, 'report-period-backwards'],
    ['2016-03-31', '2026-03-31', 'report-period-too-long'],
  ])('%s to %s is refused: %s', (from, to, code) => expect(() => reportPeriod(from, to, TODAY)).toThrow(code));

  it.each([
    // Whole months beside whole months, else as many days.
    ['2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28', '2025-03-01', '2025-03-31'],
    ['2025-02-01', '2025-02-28', '2025-01-01', '2025-01-31', '2024-02-01', '2024-02-29'],
    ['2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31', '2025-01-01', '2025-12-31'],
    ['2026-03-02', '2026-03-08', '2026-02-23', '2026-03-01', '2025-03-02', '2025-03-08'],
    ['2024-02-29', '2024-02-29', '2024-02-28', '2024-02-28', '2023-02-28', '2023-02-28'],
  ])('%s to %s stands beside %s to %s, and beside %s to %s', (from, to, ...others) =>
    expect([periodBefore({ from, to }), periodAYearAgo({ from, to })].flatMap((one) => [one.from, one.to])).toEqual(
      others,
    ),
  );

  it('is cut into days, weeks or months, the first and last of which it may not fill', () => {
    const half = { from: '2026-01-01', to: '2026-03-31' };
    expect([grainOf({ from: '2026-03-01', to: '2026-03-31' }), grainOf(half)]).toEqual(['day', 'week']);
    expect(piecesOf(half, 'week').slice(0, 2)).toEqual(['2025-12-29', '2026-01-05']);
    expect(daysOfPiece('2025-12-29', 'week', half)).toEqual({ from: '2026-01-01', to: '2026-01-04' });
    expect(piecesOf({ from: '2025-04-01', to: TODAY }, 'month')).toHaveLength(12);
    expect(daysOfPiece('2026-03-01', 'month', { from: '2025-04-01', to: TODAY }).to).toBe(TODAY);
  });
});
