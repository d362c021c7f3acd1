/**
 * A mailing through a mail server: messages a second, each written down before and after it is handed over, beside nodemailer alone to the same server with as many connections. The
 * server answers at once, or after 20 ms as one on the network does; events are on disk with fsync.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { createTransport } from 'nodemailer';
import { PostgresEventStore } from '#libs/event-store';
import { EventSourcedJournal, EventCodec, EventRegistry, journalEvents, MemorySnapshots } from '#libs/journal';
import { SystemClock } from '#libs/kernel';
import { KeyRing, MasterKey, migrateKeys, personalDataEvents, PostgresKeyTable } from '#libs/personal-data';
import { startEmbeddedPostgres } from '#libs/postgres';
import { mailingEvents, recipientEvents } from '../libs/mailings/domain/events.js';
import { tallyOf } from '../libs/mailings/domain/mailing.js';
import { LINES } from '../libs/mailings/sending/lines.js';
import { addressOf, MailingUnderTest, migrateMailOutgoing } from '../tests/support/mailing-run.js';
import { MailingSink } from '../tests/support/mailing-sink.js';

/** @param parameters how many messages, and after how many milliseconds the server answers */
export default async function distribution([messages = '5000', delay = '20']: readonly string[] = []): Promise<void> {
  const count = Number(messages);
  for (const wait of [0, Number(delay)]) {
    const alone = await nodemailerAlone(count, wait);
    const ours = await mailing(count, wait);
    console.log(
      `${count} messages, server answers after ${wait} ms: mailing ${ours.toFixed(0)}/s, nodemailer alone ${alone.toFixed(0)}/s (${(ours / alone).toFixed(2)} x)`,
    );
  }
}

async function nodemailerAlone(count: number, wait: number): Promise<number> {
  const sink = new MailingSink(() => 'take', wait);
  const { host, port } = await sink.start();
  const transport = createTransport({
    host,
    port,
    ignoreTLS: true,
    pool: true,
    maxConnections: LINES,
    maxMessages: Infinity,
  });
  const composed = new MailingUnderTest(undefined as never, new SystemClock(), undefined as never, {
    host,
    port,
    security: 'whenOffered',
    user: null,
  });
  const start = performance.now();
  let next = 1;
  const line = async () => {
    for (let number = next++; number <= count; number = next++) {
      const recipient = {
        mailingId: '',
        number,
        whose: 'contact',
        personId: '',
        name: '',
        email: addressOf(number),
        language: 'pl',
      } as const;
      const { from, to, raw } = await composed.message(recipient);
      await transport.sendMail({ envelope: { from, to }, raw });
    }
  };
  await Promise.all(Array.from({ length: LINES * 2 }, line));
  const rate = (count * 1_000) / (performance.now() - start);
  transport.close();
  await sink.stop();
  return rate;
}

async function mailing(count: number, wait: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'rzecznik-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDirectory: folder });
  const pool = new pg.Pool({ connectionString: postgres.superuserUrl, max: 10 });
  const store = new PostgresEventStore(pool);
  const sink = new MailingSink(() => 'take', wait);
  try {
    await store.migrate();
    await migrateKeys(pool);
    await migrateMailOutgoing(pool);
    const clock = new SystemClock();
    const keyRing = await KeyRing.open(new PostgresKeyTable(pool), store, MasterKey.parse(MasterKey.generate()), clock);
    const events = {
      mailings: { ...mailingEvents, ...recipientEvents },
      journal: journalEvents,
      'personal-data': personalDataEvents,
    };
    const journal = new EventSourcedJournal(
      store,
      new EventCodec(new EventRegistry(events), keyRing),
      clock,
      new MemorySnapshots(),
    );
    const under = new MailingUnderTest(journal, clock, pool, await sink.start());
    await under.start(count);
    const sender = under.sender({ silence: 60_000 });
    const start = performance.now();
    sender.start();
    while ((await under.mailing()).state !== 'ended') await pause(100);
    const rate = (count * 1_000) / (performance.now() - start);
    const { sent } = tallyOf((await under.mailing()).messages);
    if (sent !== count || sink.took.size !== count)
      throw new Error(`${sent} of ${count} sent, ${sink.took.size} taken`);
    await sender.stop();
    return rate;
  } finally {
    await sink.stop();
    await store.close();
    await pool.end();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
