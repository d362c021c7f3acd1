import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { SettableClock } from '#libs/kernel';
import { caseDecider } from '../domain/decide.js';
import { caseEvents, caseStream } from '../domain/events.js';
import type { CaseQueries } from '../queries/case-queries.js';
import { CaseStreams } from '../queries/case-streams.js';
import { message, registration } from '../testing/index.js';
import { OnCaseHandler, type OnCase } from './on-case.js';
import { ReleaseRepliesHandler } from './release-replies.js';

const NOW = '2026-03-05T10:00:00.000Z';
const UNTIL = '2026-03-05T10:00:10.000Z';

let office: MemoryJournal;
beforeEach(async () => {
  office = await memoryJournal({ cases: caseEvents }, { clock: new SettableClock(NOW) });
});

/** A case of somebody, with an answer that is held. */
async function held(caseId: string, contactId: string): Promise<void> {
  const execute = (command: Parameters<typeof caseDecider.decide>[0]) =>
    office.journal.execute({
      stream: caseStream(caseId),
      decider: caseDecider,
      command,
      context: { commandId: `${command.kind}-${caseId}`, actor: 'ola', client: 'test' },
    });
  await execute({
    kind: 'register',
    caseId,
    contactId,
    registration,
    message: message({ senderId: contactId }),
    quote: null,
  });
  await execute({
    kind: 'recordReply',
    replyId: `reply-of-${caseId}`,
    final: true,
    to: ['anna@kurier.example'],
    cc: [],
    bcc: [],
    subject: 'Re: Remont mostu',
    text: 'W maju.',
    html: null,
    wholeHtml: null,
    mailMessageId: '<r1@urzad.example>',
    inReplyTo: null,
    references: [],
    attachments: [],
    holdUntil: UNTIL,
    now: NOW,
    receipted: true,
  });
}

/** Lets go what is held in these cases. */
const release = (...caseIds: string[]) => {
  const queries = {
    repliesToRelease: async () =>
      caseIds.map((id) => ({ case_id: id, reply_id: `reply-of-${id}`, until: new Date(UNTIL) })),
  } as unknown as CaseQueries;
  const commands = {
    execute: (command: OnCase) => new OnCaseHandler(office.journal).execute(command),
  } as unknown as CommandBus;
  return new ReleaseRepliesHandler(commands, queries, new CaseStreams(office.journal)).execute();
};
const lastOf = async (caseId: string) => (await office.journal.read(caseStream(caseId))).at(-1)?.type;

describe('answers whose time to be taken back is over', () => {
  it('are let go, once', async () => {
    await held('one', 'anna');
    await release('one');
    expect(await lastOf('one')).toBe('ReplyReleased');
    const before = await office.journal.read(caseStream('one'));
    await release('one');
    expect(await office.journal.read(caseStream('one'))).toHaveLength(before.length);
  });

  it('go to nobody who was erased meanwhile', async () => {
    await held('one', 'anna');
    await office.keyRing.erase('anna', { commandId: 'erase', actor: 'ola', client: 'test' });
    await release('one');
    expect(await lastOf('one')).toBe('ReplyCancelled');
  });

  it('wait for no other one that fails', async () => {
    await held('two', 'jan');
    await expect(release('nothing', 'two')).rejects.toMatchObject({ code: 'case-not-found' });
    expect(await lastOf('two')).toBe('ReplyReleased');
  });
});
