import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Journal } from '#libs/journal';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';

import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { addressOf, MailingUnderTest, migrateMailOutgoing } from '../../../tests/support/mailing-run.js';
import { MailingSink, type Treatment } from '../../../tests/support/mailing-sink.js';
import { until } from '../../../tests/support/until.js';
import { mailingEvents, recipientEvents } from '../domain/events.js';
import { numbersOf, tallyOf, type Mailing } from '../domain/mailing.js';
import { IN_HAND } from './mailing-run.js';
import type { MailingSender } from './mailing-sender.js';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 5 });
  await migrateMailOutgoing(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

let inMemory: MemoryJournal;
let sink: MailingSink;
let mailing: MailingUnderTest;
const senders: MailingSender[] = [];
afterEach(async () => {
  await Promise.all(senders.splice(0).map((sender) => sender.stop()));
  await sink.stop();
});

async function given(recipients: number, treat: (address: string, atEnd?: boolean) => Treatment): Promise<void> {
  inMemory = await memoryJournal({ mailings: { ...mailingEvents, ...recipientEvents } });
  sink = new MailingSink(treat);
  mailing = new MailingUnderTest(inMemory.journal, inMemory.clock, pool, await sink.start());
  await mailing.start(recipients);
}

function send(options: Parameters<MailingUnderTest['sender']>[0] = {}): MailingSender {
  const sender = mailing.sender(options);
  senders.push(sender);
  sender.start();
  return sender;
}

const becomes = (holds: (mailing: Mailing) => boolean) => until(() => mailing.mailing(), holds);
const states = ({ messages }: Mailing) => tallyOf(messages);

/** What a process can do no more once it is killed: its writes never come to an end. */
const mortal = (journal: Journal) => {
  let dead = false;
  const execute: Journal['execute'] = (request) => (dead ? new Promise(() => undefined) : journal.execute(request));
  const proxy = new Proxy(journal, {
    get: (target, name) => (name === 'execute' ? execute : Reflect.get(target, name).bind(target)),
  });
  return { journal: proxy, kill: () => (dead = true) };
};

describe('a mailing that is sent', () => {
  it('reaches everybody once', async () => {
    await given(60, () => 'take');
    send();
    const ended = await becomes(({ state }) => state === 'ended');
    expect(states(ended)).toEqual({ waiting: 0, sent: 60, refused: 0, unknown: 0, dropped: 0 });
    expect([...sink.took.values()].every((times) => times === 1)).toBe(true);
    expect(sink.took.size).toBe(60);
  });

  it('knows what a server refuses, defers, and does not answer', async () => {
    const treatments: Record<string, Treatment> = {
      [addressOf(1)]: 'refuse',
      [addressOf(2)]: 'defer',
      [addressOf(3)]: 'deferAtEnd',
      [addressOf(4)]: 'hang',
      [addressOf(5)]: 'cut',
    };
    await given(8, (address) => treatments[address] ?? 'take');
    send();
    const sent = await becomes((one) => states(one).sent === 3 && numbersOf(one, 'handed').length === 0);
    expect(numbersOf(sent, 'refused')).toEqual([1]);
    expect(numbersOf(sent, 'waiting')).toEqual([2, 3]);
    expect(numbersOf(sent, 'unknown')).toEqual([4, 5]);
    expect([sink.had.get(addressOf(4)), sink.had.get(addressOf(5))]).toEqual([1, 1]);
    expect(sent.deferrals.get(2)).toEqual({ attempt: 1, nextAttemptAt: '2026-03-02T08:01:00.000Z' });
    inMemory.clock.set('2026-03-02T08:01:00.000Z');
    treatments[addressOf(2)] = treatments[addressOf(3)] = 'take';
    const ended = await becomes(({ state }) => state === 'ended');
    expect(states(ended)).toEqual({ waiting: 0, sent: 5, refused: 1, unknown: 2, dropped: 0 });
  });

  it('waits, unsent, while a server takes no messages, and goes on when it is back', async () => {
    let away = true;
    await given(12, () => (away ? 'cutBefore' : 'take'));
    send();
    await until(
      () => mailing.returned.length,
      (count) => count > 0,
    );
    expect(states(await mailing.mailing())).toMatchObject({ waiting: 12, unknown: 0 });
    away = false;
    expect(states(await becomes(({ state }) => state === 'ended')).sent).toBe(12);
  });

  it('tries again for the hour in which a server takes nothing, and everybody has it once then', async () => {
    let busy = true;
    await given(6, () => (busy ? 'defer' : 'take'));
    send();
    for (const [attempt, minutes] of [1, 5, 15, 60].entries()) {
      const deferred = await becomes(
        (one) => one.deferrals.size === 6 && [...one.deferrals.values()].every((next) => next.attempt === attempt + 1),
      );
      expect(states(deferred)).toMatchObject({ waiting: 6, refused: 0, unknown: 0 });
      busy = attempt < 3;
      inMemory.clock.set(inMemory.clock.now().add({ minutes }));
    }
    expect(states(await becomes(({ state }) => state === 'ended')).sent).toBe(6);
    expect([...sink.took.values()]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('begins nothing more once it is paused, and goes on when it is resumed', async () => {
    await given(40, () => 'take');
    send({ perMinute: 600 });
    await becomes((one) => states(one).sent > 0);
    await mailing.decide({ kind: 'pause' });
    const paused = await becomes((one) => one.state === 'paused' && numbersOf(one, 'handed').length === 0);
    const { sent } = states(paused);
    expect(sent).toBeLessThan(40);
    expect(sink.took.size).toBe(sent);
    await mailing.decide({ kind: 'cancel', because: 'person' });
    expect(states(await mailing.mailing())).toMatchObject({ sent, dropped: 40 - sent });
  });

  it('by senders that are killed again and again, over a server at its worst: nobody twice, everybody accounted for', async () => {
    const shares = { take: 80, refuse: 6, deferAtEnd: 5, cut: 4, hang: 2, cutBefore: 2 };
    const treatments = Object.entries(shares).flatMap(([treatment, share]) =>
      Array<Treatment>(share).fill(treatment as Treatment),
    );
    let asked = 0;
    // 37 and their number have no common divisor: each comes as often as its share says, spread over the others.
    const worst = (): Treatment => treatments[(asked++ * 37) % treatments.length]!;
    await given(200, () => worst());
    for (let killed = 0; killed < 4; killed++) {
      const process = mortal(inMemory.journal);
      const before = (await mailing.mailing()).messages.filter((state) => state > 1).length;
      const sender = send({ journal: process.journal, silence: 300 });
      await becomes(({ messages }) => messages.filter((state) => state > 1).length >= Math.min(before + 30, 150));
      process.kill();
      senders.splice(senders.indexOf(sender), 1);
      void sender.stop();
      // The office is alone on its database: claims of the dead are void.
      await mailing.claims.voidAll();
    }
    send({ silence: 300 });
    const isQuiet = (one: Mailing) =>
      numbersOf(one, 'handed').length === 0 &&
      numbersOf(one, 'waiting').every(
        (number) => (one.deferrals.get(number)?.nextAttemptAt ?? '') > inMemory.clock.nowIso(),
      );
    for (;;) {
      const quiet = await becomes((one) => one.state === 'ended' || isQuiet(one));
      if (quiet.state === 'ended') break;
      inMemory.clock.set(inMemory.clock.now().add({ hours: 9 }));
    }
    const ended = await mailing.mailing();
    const tally = states(ended);
    expect(tally.sent + tally.refused + tally.unknown).toBe(200);
    expect([...sink.had].filter(([, times]) => times > 1)).toEqual([]);
    for (const number of numbersOf(ended, 'sent')) expect(sink.took.get(addressOf(number))).toBe(1);
    for (const number of numbersOf(ended, 'refused')) expect(sink.had.get(addressOf(number))).toBeUndefined();
    // What a kill leaves unknown is what was in hand, beside what the server cut.
    expect(tally.unknown).toBeLessThanOrEqual([...sink.had.keys()].length - tally.sent + 4 * IN_HAND);
  });
});
