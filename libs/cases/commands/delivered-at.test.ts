import { describe, expect, it } from '@jest/globals';
import { deliveredAt } from './delivered-at.js';

const RECEIVED = '2026-03-02T09:00:00.000Z';
const NOW = '2026-03-10T12:00:00.000Z';

describe('when an answer without a mail counts', () => {
  it.each([
    ['now, where no day is named', { via: 'phone' }, NOW],
    ['now, where it was today', { via: 'phone', deliveredOn: '2026-03-10' }, NOW],
    [
      'at the end of the day on which it was said',
      { via: 'phone', deliveredOn: '2026-03-05' },
      '2026-03-05T22:59:59.999Z',
    ],
    [
      'by post, when it was posted',
      { via: 'post', postedOn: '2026-03-05', deliveredOn: '2026-03-09' },
      '2026-03-05T22:59:59.999Z',
    ],
    [
      'on the day on which the case came in',
      { via: 'inPerson', deliveredOn: '2026-03-02' },
      '2026-03-02T22:59:59.999Z',
    ],
    [
      'in summer time',
      { via: 'eDelivery', deliveredOn: '2026-03-29' },
      '2026-03-29T21:59:59.999Z',
      '2026-04-10T12:00:00.000Z',
    ],
  ] as [string, Parameters<typeof deliveredAt>[0], string, string?][])('is %s', (_, delivery, expected, now = NOW) =>
    expect(deliveredAt(delivery, RECEIVED, now)).toBe(expected),
  );

  it.each([
    ['2026-03-04', 'delivered-before-sent'],
    ['2026-03-11', 'delivered-in-future'],
  ])('is refused where it was delivered on %s and posted the day after, or is to be delivered', (deliveredOn, code) =>
    expect(() => deliveredAt({ via: 'post', postedOn: '2026-03-05', deliveredOn }, RECEIVED, NOW)).toThrow(
      expect.objectContaining({ code, parameters: { field: 'deliveredOn' } }),
    ),
  );

  it.each([
    ['2026-03-11', 'delivered-in-future'],
    ['2026-03-01', 'delivered-before-receipt'],
  ])('is refused on %s', (deliveredOn, code) =>
    expect(() => deliveredAt({ via: 'phone', deliveredOn }, RECEIVED, NOW)).toThrow(
      expect.objectContaining({ code, parameters: { field: 'deliveredOn' } }),
    ),
  );
});
