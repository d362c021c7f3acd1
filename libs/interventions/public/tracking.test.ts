import { expect, it } from '@jest/globals';
import type { TrackedCase, Visit } from '#libs/public-pages';
import { trackedReport, type TrackedReport } from './tracking.js';

const OPEN: TrackedReport = {
  ...{ category: null, place: null, state: 'reported', promise: null, steps: [], photos: [] },
  ...{ closedAt: null, mails: null, name: null, satisfied: null },
};
const CLOSED_AT = '2026-03-02T08:00:00.000Z';

/** The forms that a page offers. @param at ISO 8601 */
const offered = (changes: Partial<TrackedReport>, at = CLOSED_AT): readonly string[] =>
  (trackedReport.forms ?? [])
    .filter(({ when }) =>
      when(
        { extra: { ...OPEN, ...changes } } as unknown as TrackedCase,
        { now: Temporal.Instant.from(at) } as unknown as Visit,
      ),
    )
    .map(({ form }) => form.path);

it.each<[string, Partial<TrackedReport>, string, readonly string[]]>([
  ['an open report', {}, CLOSED_AT, ['dodaj-zdjecia']],
  [
    'an open one whose sender has an address and a name',
    { mails: 'on', name: 'shown' },
    CLOSED_AT,
    ['dodaj-zdjecia', 'bez-wiadomosci', 'z-wiadomosciami', 'poufnie', 'pod-nazwiskiem'],
  ],
  [
    'one that ended 30 days ago',
    { closedAt: CLOSED_AT },
    '2026-04-01T08:00:00.000Z',
    ['dodaj-zdjecia', 'ponowne-otwarcie', 'ocena'],
  ],
  [
    'one that ended more than 30 days ago',
    { closedAt: CLOSED_AT },
    '2026-04-01T08:00:00.001Z',
    ['dodaj-zdjecia', 'ocena'],
  ],
])('the page of %s offers its forms', (_, changes, at, forms) => expect(offered(changes, at)).toEqual(forms));
