import { describe, expect, it } from '@jest/globals';
import { fold } from '#libs/kernel';
import {
  about,
  after,
  assigned,
  caseRules,
  closed,
  deadline,
  recorded,
  registered,
  sent,
  warned,
} from '../../testing/index.js';
import type { CaseCommand } from '../decide.js';
import type { DecidedEvent } from '../events.js';
import { escalationOf, waitsForSomebody } from './acknowledgement.js';

const { deadlineId, rule } = deadline();
const coordinator = { employeeId: 'k1', holderId: 'k1', coordinates: true };
const officer = { employeeId: 'e1', holderId: 'e1', coordinates: false };
const iHaveIt = (by = coordinator, id: string | null = null): CaseCommand => ({
  kind: 'acknowledgeEscalation',
  deadlineId: id,
  by,
});
const takenBack = (by = coordinator, id: string | null = null): CaseCommand => ({
  kind: 'withdrawAcknowledgement',
  deadlineId: id,
  by,
});
const raise = (level: number): CaseCommand => ({
  kind: 'raiseAlarm',
  deadlineId,
  level,
  plannedAt: '2026-03-13T07:00:00.000Z',
});
const escalated = (level: number): DecidedEvent => ({
  type: 'CaseEscalated',
  data: { ...warned.data, level },
});
const acknowledged = (level: number, employeeId = 'k1'): DecidedEvent => ({
  type: 'EscalationAcknowledged',
  data: { ...about, deadlineId, rule, level, employeeId },
});
const withdrawn = (level: number, employeeId = 'k1'): DecidedEvent => ({
  type: 'AcknowledgementWithdrawn',
  data: { ...about, deadlineId, rule, level, employeeId },
});

describe('"I have it"', () => {
  it('says who has which clock, and at which level', () => {
    after(escalated(1))
      .when(iHaveIt())
      .then([acknowledged(1)]);
    after(assigned, escalated(1), escalated(2))
      .when(iHaveIt(officer, deadlineId))
      .then([acknowledged(2, 'e1')]);
  });
  it('stops the next level of that clock', () => after(escalated(1), acknowledged(1)).when(raise(2)).thenNothing());
  it('leaves recorded that the term has passed, and that waits for somebody anew', () => {
    after(escalated(1), acknowledged(1))
      .when(raise(3))
      .then(
        [escalated(3)].map(
          (event) => ({ ...event, data: { ...event.data, plannedAt: '2026-03-13T07:00:00.000Z' } }) as DecidedEvent,
        ),
      );
    after(escalated(1), acknowledged(1), escalated(3))
      .when(iHaveIt())
      .then([acknowledged(3)]);
  });
  it('changes nothing where somebody has it already', () =>
    after(escalated(1), acknowledged(1, 'k2')).when(iHaveIt()).thenNothing());
  it('is said by the case officer and by whoever coordinates, and by nobody else', () => {
    after(escalated(1)).when(iHaveIt(officer)).thenRefused('escalation-of-others');
    after(assigned, escalated(1))
      .when(iHaveIt({ employeeId: 'e2', holderId: 'e2', coordinates: false }))
      .thenRefused('escalation-of-others');
  });
  it.each<[string, DecidedEvent[], string | null, string]>([
    ['no escalation', [], null, 'nothing-escalated'],
    ['a warning only', [warned], null, 'nothing-escalated'],
    ['a clock that was met', [escalated(1), recorded, sent], null, 'nothing-escalated'],
    ['a case that has ended', [escalated(1), closed], null, 'case-closed'],
    ['a clock that the case has not', [escalated(1)], 'x', 'deadline-not-found'],
  ])('is refused for %s', (_, events, id, code) =>
    after(...events)
      .when(iHaveIt(coordinator, id))
      .thenRefused(code),
  );

  it('is taken back by whoever said it: the next level is due again', () => {
    after(escalated(1), acknowledged(1))
      .when(takenBack())
      .then([withdrawn(1)]);
    after(escalated(1), acknowledged(1), withdrawn(1))
      .when(raise(2))
      .then([{ type: 'CaseEscalated', data: { ...warned.data, level: 2, plannedAt: '2026-03-13T07:00:00.000Z' } }]);
    after(escalated(1), acknowledged(1), withdrawn(1)).when(takenBack()).thenNothing();
  });
  it('of somebody else is taken back by whoever coordinates, and only where the clock is named', () => {
    const history = [assigned, escalated(1), acknowledged(1, 'e1')];
    after(...history)
      .when(takenBack(coordinator, deadlineId))
      .then([withdrawn(1, 'e1')]);
    after(...history)
      .when(takenBack(coordinator))
      .thenRefused('acknowledgement-of-others');
    after(...history)
      .when(takenBack({ employeeId: 'e2', holderId: 'e2', coordinates: false }, deadlineId))
      .thenRefused('acknowledgement-of-others');
  });

  it('does not outlive another end of the clock', () => {
    const recomputed: DecidedEvent = {
      type: 'DeadlineRecomputed',
      data: { ...about, ...deadline(), endInstant: '2026-04-20T22:00:00.000Z', reason: 'delay-notice' },
    };
    const [clock] = fold(caseRules, [...registered, escalated(1), acknowledged(1), recomputed]).clock.deadlines;
    expect(clock).toMatchObject({ acknowledged: null, raised: [] });
    expect([escalationOf(clock!), waitsForSomebody(clock!)]).toEqual([0, false]);
  });
});
