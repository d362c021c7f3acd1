import { beforeEach, describe, expect, it } from '@jest/globals';
import { LateMails } from '#libs/drafts';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { commandOf, newId } from '#libs/kernel';
import type { RecordMail } from '#libs/mail-outgoing';
import { given } from '#libs/projections/testing';
import { communiqueDecider, type CommuniqueCommand } from '../domain/communique.js';
import { communiqueEvents, communiqueStream, type Kept, type RecordedCommuniqueEvent } from '../domain/events.js';
import { communiqueNotices } from '../notices.js';
import { CommuniqueLateMailsPolicy } from '../policies/late-mails.js';
import { communiquesProjection } from '../projections/communiques.js';
import type { CommuniqueApprovals } from '../queries/communique-approvals.js';
import type { CommuniqueTerms } from '../queries/communique-terms.js';
import { LateCommuniqueLevels } from './late-communique-levels.js';

const DUE_AT = '2026-03-05T11:00:00.000Z';
const kept: Kept = {
  ...{ headline: 'Most w N. zamknięty', lead: '', html: '<p>Od środy.</p>', text: 'Od środy.', quotes: [] },
  ...{ boilerplate: '', pressContact: '', place: '', dateLine: null, audience: '', translations: [], files: [] },
  ...{ topicId: null, isIdea: false, writerIds: ['anna'], hash: 'h' },
};
const ladder = {
  ...{ id: 'l', name: 'Komunikaty', kinds: [], outcomes: [], unitIds: [], covers: ['pressCommunique' as const] },
  ...{ inOrder: true, lastMayEdit: false, sendsOnApproval: false },
  levels: [{ signatory: 'coordinator' as const, employeeId: null, term: { amount: 4, unit: 'hours' as const } }],
};
const asked = { level: 0, ids: ['ewa'], dueAt: DUE_AT };

let memory: MemoryJournal;
const decide = (command: CommuniqueCommand) =>
  memory.journal.execute({
    stream: communiqueStream('c'),
    decider: communiqueDecider,
    command,
    context: commandOf('office', newId()),
  });
beforeEach(async () => {
  memory = await memoryJournal({ communiques: communiqueEvents });
  await decide({ kind: 'begin', communiqueId: 'c', as: 'communique', kept });
  await decide({ kind: 'submit', approval: { ladder, unitIds: [], waitsFor: [asked] } });
});

/** As another process would, that knows nothing of the last one. */
const run = (): Promise<number> =>
  new LateCommuniqueLevels(
    { passed: async () => [{ communiqueId: 'c', level: 0, dueAt: DUE_AT }] } as unknown as CommuniqueTerms,
    memory.journal,
    { hearingOfLate: async () => ['ewa', 'head'] } as unknown as CommuniqueApprovals,
    memory.clock,
  ).run();
const events = async () => (await memory.journal.read(communiqueStream('c'))) as readonly RecordedCommuniqueEvent[];
const told = async () => (await events()).filter((event) => event.type === 'CommuniqueLevelLate');

async function mails(): Promise<readonly (readonly [string, string])[]> {
  const written: [string, string][] = [];
  const late = new LateMails(
    { deputyOf: async () => null } as never,
    { execute: async ({ mail }: RecordMail) => void written.push([mail.to[0]!, mail.text]) } as never,
    { employee: async (id: string) => ({ id, name: id, email: `${id}@urzad.example`, active: true }) } as never,
    { write: async (letter: object) => ({ subject: 'Minął termin', text: JSON.stringify(letter) }) } as never,
  );
  const link = (path: string) => `https://urzad.example${path}`;
  const policy = new CommuniqueLateMailsPolicy(memory.journal, late, { link } as never);
  for (const event of await told()) await policy.on.handle(event);
  return written;
}

describe('a communiqué that waits past the term of a level', () => {
  it('is told of once, by the bell and by mail, to whoever signs and whoever sees to it', async () => {
    expect(await run()).toBe(1);
    await run();
    const [event, ...more] = await told();
    expect(more).toEqual([]);
    expect(communiqueNotices.of(event!)).toMatchObject([
      { kind: 'communiqueLate', to: 'ewa', about: { kind: 'communique', id: 'c' }, part: { until: DUE_AT } },
      { kind: 'communiqueLate', to: 'head' },
    ]);
    const written = await mails();
    expect(written.map(([to]) => to)).toEqual(['ewa@urzad.example', 'head@urzad.example']);
    expect(written[0]![1]).toContain('Most w N. zamknięty');
    expect(written[0]![1]).toContain('https://urzad.example/communiques/c');
  });

  it('is told of by no mail once it was given back', async () => {
    await run();
    const judge = {
      ...{ ids: ['ewa'], coordinates: true, signerId: 'ewa', waitsFor: [] },
      maySign: [{ level: 0, insteadOf: null }],
    };
    await decide({ kind: 'return', version: 1, reason: 'Za długi', judge });
    expect(await mails()).toEqual([]);
  });

  it('stands in the read model as told of, until it is asked anew', () => {
    const begun = { type: 'CommuniqueBegun', data: { communiqueId: 'c', kind: 'communique' } };
    const submitted = { type: 'CommuniqueSubmitted', data: { communiqueId: 'c', version: 1, waitsFor: [asked] } };
    const late = {
      type: 'CommuniqueLevelLate',
      data: { communiqueId: 'c', version: 1, level: 0, dueAt: DUE_AT, toldIds: ['ewa'] },
    };
    given(communiquesProjection, [begun, submitted]).then({ communique_turns: [{ level: 0, told: false }] });
    given(communiquesProjection, [begun, submitted, late]).then({ communique_turns: [{ level: 0, told: true }] });
    given(communiquesProjection, [begun, submitted, late, submitted]).then({ communique_turns: [{ told: false }] });
  });
});
