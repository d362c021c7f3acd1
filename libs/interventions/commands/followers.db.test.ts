import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import pg from 'pg';
import type { CaseAdmission } from '#libs/cases';
import { caseEvents, caseStream } from '#libs/cases';
import type { Configuration, Office } from '#libs/configuration';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { commandOf } from '#libs/kernel';
import type { Letters } from '#libs/letters';
import { mailEvents, type ReceiptLimits } from '#libs/mail-outgoing';
import type { KeyRing } from '#libs/personal-data';
import type { Database } from '#libs/postgres';
import { migratePublicTables } from '#libs/public-pages';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import type { KnownReportsTable } from '../publishing/known-reports.js';
import { FollowersTable } from '../tables/followers-table.js';
import { Followers } from './followers.js';

const ASKED_AT = '2026-03-02T08:00:00.000Z';

let database: TestDatabase;
let pool: pg.Pool;
let memory: MemoryJournal;
let table: FollowersTable;
let followers: Followers;
let known: Set<string>;
let allowed: boolean;
const erased: string[] = [];
const letters: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  await migratePublicTables(pool);
  memory = await memoryJournal({ cases: caseEvents, mails: mailEvents });
  memory.clock.set(ASKED_AT);
  known = new Set(['hole', 'lamp', 'bench']);
  allowed = true;
  table = new FollowersTable({ pool } as Database);
  await table.onModuleInit();
  const report = { category: 'Drogi', area: null, road: null, kilometre: null };
  followers = new Followers(
    table,
    {
      caseOf: async (ref: string) => (known.has(ref) ? ref : undefined),
      of: async (caseId: string) => (known.has(caseId) ? { ...report, ref: caseId } : undefined),
    } as unknown as KnownReportsTable,
    { standing: async () => ({ contactId: null }) } as unknown as CaseAdmission,
    memory.journal,
    {
      execute: async (command: { mail?: { to: string[] } }) => void (command.mail && letters.push(...command.mail.to)),
    } as unknown as CommandBus,
    {
      keyedHash: (purpose: string, text: string) => Buffer.from(`${purpose} ${text}`).toString('hex'),
      erase: async (id: string) => void erased.push(id),
    } as unknown as KeyRing,
    { write: async () => ({ subject: 'S', text: 'T' }) } as unknown as Letters,
    { allow: async () => allowed } as unknown as ReceiptLimits,
    memory.clock,
    { addresses: ['prasa@urzad.example'], name: 'Biuro', link: (path: string) => path } as unknown as Office,
    {} as Configuration,
  );
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const ask = (id: string, ref: string, email = `${id}@poczta.example`) =>
  followers.ask({ id, ref, email, language: 'pl' });
const left = async () => {
  const { rows } = await pool.query<{ case_id: string }>(
    'SELECT case_id FROM following.followers JOIN public_site.follow_links USING (hash) ORDER BY case_id',
  );
  return rows.map((row) => row.case_id);
};

it('a letter is written once for each request, to nobody of the office, within the limits, about what strangers know', async () => {
  await ask('ala', 'hole');
  await ask('ala', 'hole');
  await ask('office', 'hole', 'Prasa@urzad.example');
  await ask('ola', 'unknown');
  allowed = false;
  await ask('ula', 'hole');
  allowed = true;
  expect(new Set(letters)).toEqual(new Set(['ala@poczta.example']));
  expect(await left()).toEqual(['hole']);
});

it('a request that nobody confirmed is gone after seven days, and its letter can be read no more', async () => {
  memory.clock.set('2026-03-08T08:00:00.000Z');
  await ask('iza', 'lamp');
  await followers.expire();
  expect(await left()).toEqual(['hole', 'lamp']);
  memory.clock.set('2026-03-09T08:00:01.000Z');
  await followers.expire();
  expect(await left()).toEqual(['lamp']);
  expect(erased).toHaveLength(1);
});

it('who follows is forgotten once strangers cannot find the report because it ended, not while it is open', async () => {
  await pool.query('UPDATE following.followers SET confirmed = true');
  known.delete('lamp');
  await followers.expire();
  expect(await left()).toEqual(['lamp']);
  const closed = { caseId: 'lamp', outcome: 'done', note: null, contactId: null };
  await memory.journal.append(
    caseStream('lamp'),
    'no-stream',
    [{ type: 'CaseClosed', data: closed }],
    commandOf('office', 'close'),
  );
  await followers.expire();
  expect(await left()).toEqual([]);
  expect(erased).toHaveLength(2);
});

it('of a case that was disposed of nobody is left who followed it', async () => {
  await ask('ida', 'bench');
  expect(await left()).toEqual(['bench']);
  await followers.forgetCase('bench');
  expect(await left()).toEqual([]);
  expect(erased).toHaveLength(3);
});
