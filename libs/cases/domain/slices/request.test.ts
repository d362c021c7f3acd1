import { describe, it } from '@jest/globals';
import { about, after, assigned, closed, recorded, sent } from '../../testing/index.js';
import type { CaseCommand } from '../decide.js';
import type { DecidedEvent } from '../events.js';

const NOW = '2026-03-03T08:00:00.000Z';
const AFTERNOON = '2026-03-03T14:00:00.000Z';

const set = (requestedBy: string | null): CaseCommand => ({ kind: 'setRequestedBy', requestedBy, now: NOW });
const wasSet = (requestedBy: string | null, remindAt: string | null, previous: string | null = null): DecidedEvent => ({
  type: 'RequestedBySet',
  data: { ...about, requestedBy, previous, remindAt },
});
const asked = wasSet(AFTERNOON, '2026-03-03T12:00:00.000Z');

describe('by when an answer is asked for', () => {
  it('is said, with a reminder two hours before', () => after().when(set(AFTERNOON)).then([asked]));
  it('reminds in the morning where a whole day is meant', () =>
    after()
      .when(set('2026-03-06T23:00:00.000Z'))
      .then([wasSet('2026-03-06T23:00:00.000Z', '2026-03-06T07:00:00.000Z')]));
  it('reminds half-way where less time is left', () =>
    after()
      .when(set('2026-03-03T09:00:00.000Z'))
      .then([wasSet('2026-03-03T09:00:00.000Z', '2026-03-03T08:30:00.000Z')]));
  it('is not said twice', () => after(asked).when(set(AFTERNOON)).thenNothing());
  it('is taken away, and so is what the words propose', () => {
    after(asked)
      .when(set(null))
      .then([wasSet(null, null, AFTERNOON)]);
    after()
      .when(set(null))
      .then([wasSet(null, null)]);
    after(wasSet(null, null)).when(set(null)).thenNothing();
  });
  it.each([NOW, '2026-03-02T08:00:00.000Z'])('is refused where it has passed: %s', (past) =>
    after().when(set(past)).thenRefused('requested-by-past'),
  );
  it('is refused on a closed case', () => after(closed).when(set(AFTERNOON)).thenRefused('case-closed'));

  const remind: CaseCommand = { kind: 'remindOfRequest', requestedBy: AFTERNOON };
  it('reminds whoever has the case', () =>
    after(assigned, asked)
      .when(remind)
      .then([{ type: 'RequestedByReminded', data: { ...about, requestedBy: AFTERNOON, caseOfficerId: 'e1' } }]));
  it('reminds once', () =>
    after(asked, { type: 'RequestedByReminded', data: { ...about, requestedBy: AFTERNOON, caseOfficerId: null } })
      .when(remind)
      .thenNothing());
  it('does not remind of what was answered, ended or changed', () => {
    after(asked, recorded, sent).when(remind).thenNothing();
    after(asked, closed).when(remind).thenNothing();
    after(asked, wasSet(null, null, AFTERNOON))
      .when(remind)
      .thenNothing();
  });
});
