import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import { LateMails } from '#libs/drafts';
import type { RecordMail } from '#libs/mail-outgoing';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { commandOf, newId } from '#libs/kernel';
import { topicEvents, topicStream, type LineWords, type RecordedTopicEvent } from '../domain/events.js';
import { topicDecider, type TopicCommand } from '../domain/topic.js';
import { topicNotices } from '../notices.js';
import { TopicLateMailsPolicy } from '../policies/late-mails.js';
import type { TopicApprovals } from '../queries/topic-approvals.js';
import type { LateTopicLevel, TopicTerms } from '../queries/topic-terms.js';
import { LateTopicLevels } from './late-topic-levels.js';

const DUE_AT = '2026-03-05T11:00:00.000Z';
const words: LineWords = {
  title: 'Objazd',
  text: 'DK 46',
  questions: [],
  validFrom: null,
  validUntil: null,
  use: 'quotable',
};
const ladder = {
  ...{ id: 'l', name: 'Przekazy', kinds: [], outcomes: [], unitIds: [], covers: ['topicLine' as const] },
  ...{ inOrder: true, lastMayEdit: false, sendsOnApproval: false },
  levels: [{ signatory: 'coordinator' as const, employeeId: null, term: { amount: 4, unit: 'hours' as const } }],
};
const approval = { ladder, waitsFor: [{ level: 0, ids: ['ola'], dueAt: DUE_AT }] };
const passed: LateTopicLevel[] = [{ topicId: 't', purpose: 'topicLine', id: 'l', level: 0, dueAt: DUE_AT }];

let memory: MemoryJournal;
const decide = (command: TopicCommand) =>
  memory.journal.execute({
    stream: topicStream('t'),
    decider: topicDecider,
    command,
    context: commandOf('office', newId()),
  });
beforeEach(async () => {
  memory = await memoryJournal({ topics: topicEvents });
  const details = { name: 'Most', description: '', ownerId: 'jan', unitIds: [] };
  await decide({ kind: 'open', topicId: 't', details });
  await decide({ kind: 'writeLine', lineId: 'l', version: 1, words, authorId: 'jan', approval });
});

/** As another process would, that knows nothing of the last one. */
const run = (late: readonly LateTopicLevel[] = passed): Promise<number> =>
  new LateTopicLevels(
    { passed: async () => late } as unknown as TopicTerms,
    memory.journal,
    { hearOfLate: async () => ['ola', 'head'] } as unknown as TopicApprovals,
    memory.clock,
  ).run();
const told = async () =>
  ((await memory.journal.read(topicStream('t'))) as readonly RecordedTopicEvent[]).filter(
    (event) => event.type === 'TopicLineLate',
  );

const mails = async (): Promise<readonly (readonly [string, string])[]> => {
  const written: [string, string][] = [];
  const late = new LateMails(
    { deputyOf: async (id: string) => (id === 'head' ? 'deputy' : null) } as never,
    { execute: async ({ mail }: RecordMail) => void written.push([mail.to[0]!, mail.text]) } as unknown as CommandBus,
    {
      employee: async (id: string) => ({ id, name: id, email: `${id}@urzad.example`, active: id !== 'gone' }),
    } as never,
    { write: async (letter: object) => ({ subject: 'Minął termin', text: JSON.stringify(letter) }) } as never,
  );
  const policy = new TopicLateMailsPolicy(memory.journal, late, {
    link: (path: string) => `https://urzad.example${path}`,
  } as never);
  for (const event of await told()) await policy.on.handle(event);
  return written;
};

describe('a line that waits past the term of a level', () => {
  it('is told of once, by the bell and by mail, to whoever signs and whoever sees to it, however often it is looked at', async () => {
    expect(await run()).toBe(1);
    await run();
    const [event, ...more] = await told();
    expect(more).toEqual([]);
    const notices = topicNotices.of(event!);
    expect(notices).toMatchObject([
      { kind: 'lineLate', to: 'ola', about: { kind: 'topic', id: 't' } },
      { kind: 'lineLate', to: 'head' },
    ]);
    const written = await mails();
    expect(written.map(([to]) => to)).toEqual(['ola@urzad.example', 'head@urzad.example', 'deputy@urzad.example']);
    expect(written[0]![1]).toContain('przekaz „Objazd”');
  });

  it('is told of no more once it was returned meanwhile, and by no mail', async () => {
    await run();
    const judge = {
      ids: ['ola'],
      coordinates: true,
      signerId: 'ola',
      maySign: [{ level: 0, insteadOf: null }],
      waitsFor: [],
    };
    await decide({ kind: 'returnLine', lineId: 'l', version: 1, reason: 'Za długo', judge });
    expect(await mails()).toEqual([]);
    expect(await run([{ ...passed[0]!, dueAt: '2026-03-06T11:00:00.000Z' }])).toBe(0);
  });

  it('keeps no other waiting where one gives trouble', async () => {
    expect(await run([{ ...passed[0]!, dueAt: 'no instant' }, ...passed])).toBe(1);
    await expect(run([{ ...passed[0]!, topicId: 'nothing' }])).rejects.toThrow('topic-not-found');
  });
});
