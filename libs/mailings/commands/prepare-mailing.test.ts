import { describe, expect, it } from '@jest/globals';
import { memoryJournal } from '#libs/journal/testing';
import { commandOf, newId } from '#libs/kernel';
import {
  mailingEvents,
  mailingStream,
  recipientEvents,
  recipientsStream,
  type RecordedRecipientEvent,
} from '../domain/events.js';
import { mailingDecider, tallyOf, type MailingCommand } from '../domain/mailing.js';
import type { RecipientToName } from '../domain/recipients.js';
import { mailingAt } from './mailing-acts.js';
import { PrepareMailing } from './prepare-mailing.js';

const ID = 'mailing-1';
const audience = { listIds: ['l'], contactIds: [], newsroomIds: [], topicId: null, earlier: false };
const person = (number: number): RecipientToName => ({
  ...{ whose: 'contact', personId: `p${number}`, name: `Osoba ${number}`, language: 'pl' },
  email: `r${number}@gazeta.example`,
});
const people = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, place) => person(from + place));

/** A test copy to somebody, so that no communiqué has to stand: its recipients are those of `list`. */
async function office() {
  const { journal, clock } = await memoryJournal({ mailings: { ...mailingEvents, ...recipientEvents } });
  const list: { people: readonly RecipientToName[]; stopAfter?: number } = { people: [] };
  const published: number[] = [];
  const preparing = new PrepareMailing(
    journal,
    clock,
    { reached: async () => ({ recipients: list.people, leftOut: NOBODY_LEFT_OUT }) } as never,
    undefined as never,
    { publish: async (named: readonly unknown[]) => void published.push(named.length) } as never,
  );
  // What the communiqué is at its minute is looked at elsewhere.
  Object.assign(preparing, { obsolete: async () => undefined });
  const decide = (command: MailingCommand) =>
    journal.execute({
      stream: mailingStream(ID),
      decider: mailingDecider,
      command,
      context: commandOf('mail', newId()),
    });
  await decide({
    ...{ kind: 'plan', mailingId: ID, communiqueId: 'k', version: 1, as: 'release', audience, testerId: null },
  });
  await decide({ kind: 'schedule', sendAt: clock.nowIso(), embargoUntil: null });
  const named = async () =>
    ((await journal.read(recipientsStream(ID))) as readonly RecordedRecipientEvent[]).map(({ data }) => data);
  return { journal, list, preparing, named, published, mailing: () => mailingAt(journal, ID) };
}

const NOBODY_LEFT_OUT = { refused: 0, bounced: 0, noAddress: 0, repeated: 0 };

describe('a mailing that is made ready', () => {
  it('names each of thousands once, in order, and is under way', async () => {
    const { list, preparing, named, mailing, published } = await office();
    list.people = people(1, 1_001);
    await preparing.prepare(ID);
    expect((await named()).map(({ number }) => number)).toEqual(people(1, 1_001).map((_one, place) => place + 1));
    expect(tallyOf((await mailing()).messages).waiting).toBe(1_001);
    expect(published).toEqual([1_001]);
  });

  it('goes to those who were on the list when it began: what changes while it is sent changes nothing', async () => {
    const { list, preparing, named, mailing } = await office();
    list.people = people(1, 3);
    await preparing.prepare(ID);
    list.people = [...people(2, 2), ...people(7, 9)];
    await preparing.prepare(ID);
    expect((await named()).map(({ personId }) => personId)).toEqual(['p1', 'p2', 'p3']);
    expect((await mailing()).messages).toHaveLength(3);
  });

  it('names nobody twice where a process died while it named them', async () => {
    const { journal, list, preparing, named, mailing } = await office();
    list.people = people(1, 450);
    const { execute } = journal;
    let written = 0;
    journal.execute = (request) =>
      request.stream === recipientsStream(ID) && (written += 1) > 1
        ? Promise.reject(new Error('killed'))
        : execute.call(journal, request);
    await expect(preparing.prepare(ID)).rejects.toThrow('killed');
    expect((await named()).length).toBe(200);
    journal.execute = execute;
    // One who was named is on the list no more, and somebody else came: whoever was named stays.
    list.people = [...people(2, 450), person(900)];
    await preparing.prepare(ID);
    const all = await named();
    expect(new Set(all.map(({ email }) => email)).size).toBe(451);
    expect(all.map(({ number }) => number)).toEqual(all.map((_one, place) => place + 1));
    expect((await mailing()).messages).toHaveLength(451);
  });
});
