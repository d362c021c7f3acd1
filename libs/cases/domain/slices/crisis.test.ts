import { describe, expect, it } from '@jest/globals';
import { fold } from '#libs/kernel';
import { registered } from '../../testing/index.js';
import { caseDecider, type CaseCommand } from '../decide.js';
import type { CaseEvent } from '../events.js';

const now = '2026-03-03T09:00:00Z';
const enter = (internalDays: number | null, topicId = 't'): CaseCommand => ({
  kind: 'enterCrisis',
  topicId,
  internalDays,
  now,
});
const leave = (topicId = 't'): CaseCommand => ({ kind: 'leaveCrisis', topicId, now });
const start = registered as readonly CaseEvent[];
const after = (...commands: readonly CaseCommand[]): readonly CaseEvent[] =>
  commands.reduce<readonly CaseEvent[]>(
    (events, command) => [...events, ...caseDecider.decide(command, fold(caseDecider, events))],
    start,
  );
const added = (...commands: readonly CaseCommand[]) => after(...commands).slice(start.length);
const termsOf = (events: readonly CaseEvent[]) =>
  fold(caseDecider, events).clock.deadlines.map(({ legalEnd, internalTarget, endInstant }) => ({
    legalEnd,
    internalTarget,
    endInstant,
  }));

describe('a case whose topic has a crisis', () => {
  it('is due sooner inside the office, and not a moment sooner by law; and as before once it is over', () => {
    const [before] = termsOf(start);
    const events = after(enter(1));
    expect(added(enter(1)).map(({ type }) => type)).toEqual(['CaseCrisisBegan', 'DeadlineRecomputed']);
    expect(added(enter(1))[1]!.data).toMatchObject({ reason: 'crisis' });
    expect(termsOf(events)[0]).toEqual({ ...before, internalTarget: '2026-03-04' });
    expect(termsOf(after(enter(1), leave()))[0]).toEqual(before);
  });

  it('keeps its terms where the crisis sets none, or a later one', () => {
    expect(added(enter(null)).map(({ type }) => type)).toEqual(['CaseCrisisBegan']);
    expect(added(enter(30)).map(({ type }) => type)).toEqual(['CaseCrisisBegan']);
  });

  it('hears of each crisis once, and stays ahead until the last one is over', () => {
    expect(added(enter(null), enter(null))).toHaveLength(1);
    expect(added(leave())).toEqual([]);
    const events = added(enter(null), enter(null, 'u'), leave(), leave('u'));
    expect(events.map(({ data }) => ('inAnother' in data ? data.inAnother : null))).toEqual([null, null, true, false]);
  });
});
