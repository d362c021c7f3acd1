import { beforeEach, describe, expect, it } from '@jest/globals';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { commandOf, newId } from '#libs/kernel';
import { communiqueDecider, type CommuniqueCommand } from '../domain/communique.js';
import { hashOf, type Content } from '../domain/content.js';
import { describeCommunique } from '../domain/describe.js';
import { communiqueEvents, communiqueStream, type RecordedCommuniqueEvent } from '../domain/events.js';
import { officeMinute } from '../domain/minute.js';
import type { CommuniqueQueries } from '../queries/communique-queries.js';
import { ReleaseConditions } from '../queries/release-conditions.js';
import { ReleaseDue } from './release-due.js';

const content: Content = {
  ...{ headline: 'Most zamknięty', lead: '', html: '<p>Od środy.</p>', text: 'Od środy.', quotes: [] },
  ...{ boilerplate: '', pressContact: '', place: '', dateLine: null, audience: '' },
  ...{ translations: [] },
  files: [
    {
      ...{ attachmentId: 'a', name: 'most.jpg', mediaType: 'image/jpeg', size: 1, sha256: 'same' },
      ...{ alternative: 'Most', credit: 'J. Nowak', rights: 'CC BY 4.0' },
    },
  ],
};
const kept = { ...content, topicId: null, isIdea: false, writerIds: ['anna'], hash: hashOf(content) };

let memory: MemoryJournal;
let file: string;
const decide = (command: CommuniqueCommand) =>
  memory.journal.execute({
    stream: communiqueStream('c'),
    decider: communiqueDecider,
    command,
    context: commandOf('office', newId()),
  });

/** As a process that starts now, and knows nothing of the last one. */
const run = () =>
  new ReleaseDue(
    memory.journal,
    { due: async () => ['c'] } as unknown as CommuniqueQueries,
    new ReleaseConditions({ read: async () => ({ attachment: { sha256: file } }) } as never, memory.journal),
    memory.clock,
  ).run();
const events = async () => (await memory.journal.read(communiqueStream('c'))) as readonly RecordedCommuniqueEvent[];
const last = async () => (await events()).at(-1)!;

/** Approved at noon the day before, and set to a minute. */
async function setTo(embargoUntil: string): Promise<void> {
  memory.clock.set(Temporal.Instant.from(embargoUntil).subtract({ hours: 30 }));
  await decide({ kind: 'begin', communiqueId: 'c', as: 'communique', kept });
  await decide({ kind: 'submit', approval: null });
  const judge = { ids: ['ewa'], coordinates: true, signerId: 'ewa', maySign: [], waitsFor: [] };
  await decide({ kind: 'approve', version: 1, judge });
  const now = memory.clock.nowIso();
  await decide({ kind: 'release', version: 1, now, embargoUntil, faults: [], slug: 'most' });
}

beforeEach(async () => {
  memory = await memoryJournal({ communiques: communiqueEvents });
  file = 'same';
});

describe('the minute of a communiqué', () => {
  it.each([
    ['in winter', '2026-03-02T10:00'],
    ['in the first minute of summer time', '2026-03-29T03:00'],
    ['in the last one before it', '2026-03-29T01:59'],
    ['in the first of the two hours that the end of summer time has', '2026-10-25T02:30+02:00'],
    ['in the second of them', '2026-10-25T02:30+01:00'],
  ])('comes once, at its instant: %s', async (_name, minute) => {
    const instant = officeMinute(minute);
    await setTo(instant);
    memory.clock.set(Temporal.Instant.from(instant).subtract({ milliseconds: 1 }));
    await run();
    expect((await last()).type).toBe('CommuniqueScheduled');
    memory.clock.set(instant);
    await run();
    await run();
    expect((await events()).filter(({ type }) => type === 'CommuniqueReleased')).toHaveLength(1);
    const event = await last();
    expect(event).toMatchObject({ data: { dueAt: instant, hash: kept.hash }, metadata: { occurredAt: instant } });
    expect(describeCommunique(event, new Map(), 'pl')).toBe('Opublikowano wersję 1');
  });

  it('that passed while the office was down comes at once on its return, and the history says so', async () => {
    await setTo('2026-10-25T00:30:00.000Z');
    memory.clock.set('2026-10-25T02:10:00.000Z');
    await run();
    const event = await last();
    expect(event).toMatchObject({
      type: 'CommuniqueReleased',
      data: { dueAt: '2026-10-25T00:30:00.000Z' },
      metadata: { occurredAt: '2026-10-25T02:10:00.000Z' },
    });
    expect(describeCommunique(event, new Map(), 'pl')).toBe(
      'Opublikowano wersję 1; miała się ukazać 2026-10-25 02:30, 100 min wcześniej: system wtedy nie działał',
    );
  });

  it('finds all conditions anew: a file that is another one now holds it back, and a person is told', async () => {
    await setTo('2026-03-02T09:00:00.000Z');
    memory.clock.set('2026-03-02T09:00:00.000Z');
    file = 'other';
    await run();
    await run();
    expect(await last()).toMatchObject({
      type: 'CommuniqueReleaseHeld',
      data: { faults: ['communique-file-unavailable'], toldIds: ['anna'] },
    });
    expect(describeCommunique(await last(), new Map(), 'en')).toContain('A file is not there');
  });

  it('of what was set again after it had been held comes once more', async () => {
    await setTo('2026-03-02T09:00:00.000Z');
    memory.clock.set('2026-03-02T09:00:00.000Z');
    file = 'other';
    await run();
    file = 'same';
    const embargoUntil = '2026-03-02T09:05:00.000Z';
    await decide({ kind: 'release', version: 1, now: memory.clock.nowIso(), embargoUntil, faults: [], slug: 'most' });
    memory.clock.set(embargoUntil);
    await run();
    expect((await last()).type).toBe('CommuniqueReleased');
  });
});
