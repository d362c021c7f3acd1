import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Decide } from '#libs/journal';
import { IntakeSpool } from '#libs/mail-intake';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import type { AlarmCommand, Alarm } from '../domain/alarm.js';
import type { MailboxAlarmEvent } from '../domain/events.js';
import type { CurrentMailbox } from '../queries/current-mailboxes.js';
import { MailboxBook } from '../tables/mailbox-book.js';
import { migrateMailboxes } from '../tables/tables.js';
import { MailboxAlarms } from './mailbox-alarms.js';

let database: TestDatabase;
let pool: pg.Pool;
let book: MailboxBook;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 5 });
  await migrateMailboxes(pool);
  book = new MailboxBook(pool, new IntakeSpool(pool));
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** Of all mailboxes, as their streams would hold it. */
const said: MailboxAlarmEvent[] = [];
const commands = {
  execute: async ({ request: { decider, command } }: Decide<Alarm, AlarmCommand, MailboxAlarmEvent>) => {
    const own = said.filter(({ data }) => data.mailboxId === command.mailboxId);
    said.push(...decider.decide(command, own.reduce(decider.evolve, decider.initialState)));
  },
};
const mailbox = (address: string, imap: object | null = {}) => ({ address, imap }) as unknown as CurrentMailbox;
const boxes = new Map([
  ['prasa', mailbox('prasa@urzad.example')],
  ['biuro', mailbox('biuro@urzad.example')],
  ['dawna', mailbox('dawna@urzad.example', null)],
]);
const measured: [number, number][] = [];
const alarms = () =>
  new MailboxAlarms({
    current: { all: async () => boxes },
    book,
    commands: commands as never,
    measured: (failing, longest) => measured.push([failing, Math.round(longest / 60)]),
    describe: String,
    log: () => undefined,
  });

const failsSince = (id: string, minutes: number) =>
  pool.query(
    `INSERT INTO mailboxes.states (mailbox_id, fault, fault_since) VALUES ($1, 'mailbox-refused', now() - make_interval(mins => $2))
     ON CONFLICT (mailbox_id) DO UPDATE SET fault = excluded.fault, fault_since = excluded.fault_since`,
    [id, minutes],
  );
const worksAgain = (id: string) =>
  pool.query('UPDATE mailboxes.states SET fault = NULL, fault_since = NULL WHERE mailbox_id = $1', [id]);
const saidNow = async () => {
  const before = said.length;
  // Two processes look, each as after a start.
  await alarms().look();
  await alarms().look();
  return said.slice(before).map(({ type, data }) => [type, data.mailboxId]);
};

describe('a mailbox that fails', () => {
  it('is told of after minutes, once, and anew when it worked in between', async () => {
    await failsSince('prasa', 4);
    await failsSince('dawna', 90);
    expect(await saidNow()).toEqual([]);
    await failsSince('biuro', 90);
    await failsSince('prasa', 6);
    expect(await saidNow()).toEqual([
      ['MailboxFailed', 'biuro'],
      ['MailboxFailed', 'prasa'],
    ]);
    expect(measured.at(-1)).toEqual([2, 90]);
    expect((await book.states()).get('prasa')).toMatchObject({ fault: 'mailbox-refused', told: true });
    await worksAgain('prasa');
    expect(await saidNow()).toEqual([['MailboxRecovered', 'prasa']]);
    await failsSince('prasa', 6);
    expect(await saidNow()).toEqual([['MailboxFailed', 'prasa']]);
  });

  it('is not told of twice where the process died before it noted that it told', async () => {
    await pool.query('UPDATE mailboxes.states SET told = false');
    expect(await saidNow()).toEqual([]);
  });
});
