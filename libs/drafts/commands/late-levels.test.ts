import { beforeEach, describe, expect, it } from '@jest/globals';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { commandOf, newId } from '#libs/kernel';
import { draftDecider, type DraftCommand } from '../domain/draft.js';
import { draftEvents, draftStream, type Kept, type Ladder } from '../domain/events.js';
import type { DraftTerms, LateLevel } from '../queries/draft-terms.js';
import type { Signatories } from '../queries/signatories.js';
import { LateLevels } from './late-levels.js';

const DUE_AT = '2026-03-05T11:00:00.000Z';
const kept: Kept = {
  ...{
    writerIds: ['anna'],
    replyId: 'r',
    subject: 'Re: Most',
    to: ['a@gazeta.example'],
    cc: [],
    bcc: [],
    text: 'Tak.',
  },
  ...{ html: null, wholeHtml: null, mailMessageId: '<r@urzad.example>', inReplyTo: null, references: [] },
  leaves: { sender: null, from: { address: 'prasa@urzad.example', name: 'Urząd' }, footer: null },
  ...{ attachments: [], hash: 'h' },
};
const ladder: Ladder = {
  ...{ id: 'l', name: 'Odpowiedzi', kinds: [], outcomes: [], unitIds: [], covers: ['answer'] },
  ...{ inOrder: true, lastMayEdit: false, sendsOnApproval: false },
  levels: [{ signatory: 'coordinator', employeeId: null, term: { amount: 4, unit: 'hours' } }],
};
const waitsFor = [{ level: 0, ids: ['ewa'], dueAt: DUE_AT }];
const passed: LateLevel[] = [{ draftId: 'd', level: 0, dueAt: DUE_AT }];

let memory: MemoryJournal;
const decide = (command: DraftCommand) =>
  memory.journal.execute({
    stream: draftStream('d'),
    decider: draftDecider,
    command,
    context: commandOf('office', newId()),
  });
beforeEach(async () => {
  memory = await memoryJournal({ drafts: draftEvents });
  const its = { draftId: 'd', thing: { kind: 'case', id: 'c' }, contactId: null } as const;
  await decide({ kind: 'begin', ...its, purpose: 'answer', final: true, outcome: null, kept });
  await decide({ kind: 'submit', ladder, ladderVersion: 1, unitId: null, waitsFor });
});

/** As another process would, that knows nothing of the last one. */
const run = (late: readonly LateLevel[] = passed): Promise<number> =>
  new LateLevels(
    { passed: async () => late } as unknown as DraftTerms,
    memory.journal,
    {
      hearingOfLate: async () => ['ewa', 'head'],
    } as unknown as Signatories,
    memory.clock,
  ).run();
const told = async () =>
  (await memory.journal.read(draftStream('d'))).flatMap(({ type, data }) =>
    type === 'DraftLevelLate' ? [(data as { toldIds: string[] }).toldIds] : [],
  );

describe('a level whose term has passed', () => {
  it('is told of once to whoever signs and whoever sees to it, however often it is looked at', async () => {
    await run();
    await run();
    expect(await told()).toEqual([['ewa', 'head']]);
  });

  it('is told of no more where it was signed, returned or given another term meanwhile', async () => {
    expect(await run([{ ...passed[0]!, dueAt: '2026-03-04T11:00:00.000Z' }])).toBe(0);
    const signs = { approverId: 'ewa', actorId: 'ewa', maySign: [{ level: 0, insteadOf: null }], waitsFor: [] };
    await decide({ kind: 'approve', version: 1, ...signs });
    expect(await run()).toBe(0);
    await decide({ kind: 'return', version: 1, reason: 'Brak daty.', maySign: signs.maySign });
    expect(await run()).toBe(0);
    expect(await told()).toEqual([]);
  });

  it('waits for no other one that gives trouble', async () => {
    const strange = { draftId: 'd', level: 0, dueAt: 'no instant' };
    expect(await run([strange, { ...passed[0]!, draftId: 'not-there' }, ...passed])).toBe(1);
  });
});
