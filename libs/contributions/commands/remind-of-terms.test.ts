import { beforeEach, describe, expect, it } from '@jest/globals';
import { calendarEvents } from '#libs/calendar';
import type { CaseAdmission } from '#libs/cases';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { commandOf, newId } from '#libs/kernel';
import { contributionDecider } from '../domain/contribution.js';
import { contributionEvents, contributionStream } from '../domain/events.js';
import type { ContributionTerms, WatchedTerm } from '../queries/contribution-terms.js';
import type { UnitPeople } from '../queries/unit-people.js';
import { TermReminders } from './remind-of-terms.js';

const SET_AT = '2026-03-02T08:00:00.000Z';
const DUE_AT = '2026-03-05T11:00:00.000Z';
const MORNING_BEFORE = '2026-03-04T07:00:00.000Z';

let memory: MemoryJournal;
let terms: WatchedTerm[];
let over: 'answered' | null;
beforeEach(async () => {
  memory = await memoryJournal({ contributions: contributionEvents, calendar: calendarEvents });
  over = null;
  terms = [];
  await ask('k');
});

async function ask(id: string): Promise<void> {
  const its = { contributionId: id, caseId: 'c', contactId: null, roundId: 'r', askerId: 'olga', holderId: null };
  const words = { question: 'Ile?', attachments: [], dueAt: DUE_AT, termReason: null, told: ['ewa'] };
  const asked = { ...its, ...words, unitId: 'roads' };
  await memory.journal.execute({
    stream: contributionStream(id),
    decider: contributionDecider,
    command: { kind: 'ask', asked, target: null, caseOver: null, now: SET_AT },
    context: commandOf('clock', newId()),
  });
  terms.push({ id, caseId: 'c', unitId: 'roads', dueAt: DUE_AT, setAt: SET_AT });
}

/** As another process would, that knows nothing of the last one. */
async function runAt(now: string): Promise<number> {
  memory.clock.set(now);
  return new TermReminders(
    { watched: async () => terms } as unknown as ContributionTerms,
    memory.journal,
    { asking: async () => ({ over }) } as unknown as CaseAdmission,
    { headsOf: async () => ['head'] } as unknown as UnitPeople,
    memory.clock,
  ).run();
}
const saidOf = async (id: string) =>
  (await memory.journal.read(contributionStream(id)))
    .slice(1)
    .map(({ type, data }) => [type, (data as { told: string[] }).told]);

describe('the terms of units', () => {
  it('are told of the working day before, and once they have passed: each once, however often they are looked at', async () => {
    expect(await runAt('2026-03-04T06:59:59.000Z')).toBe(0);
    expect(await runAt(MORNING_BEFORE)).toBe(1);
    await runAt(MORNING_BEFORE);
    expect(await saidOf('k')).toEqual([['ContributionReminded', ['ewa']]]);
    await runAt(DUE_AT);
    await runAt('2026-03-09T11:00:00.000Z');
    expect(await saidOf('k')).toEqual([
      ['ContributionReminded', ['ewa']],
      ['ContributionOverdue', ['head']],
    ]);
  });

  it('are told of nobody where the case is over, and of what passed while nothing ran', async () => {
    over = 'answered';
    expect(await runAt(DUE_AT)).toBe(0);
    over = null;
    expect(await runAt(DUE_AT)).toBe(1);
    expect(await saidOf('k')).toEqual([['ContributionOverdue', ['head']]]);
  });

  it('wait for no other one that gives trouble', async () => {
    terms.unshift({ ...terms[0]!, id: 'not-there' });
    await expect(runAt(DUE_AT)).rejects.toThrow('contribution-not-found');
    expect(await saidOf('k')).toEqual([['ContributionOverdue', ['head']]]);
  });
});
