import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { START } from '#libs/event-store';
import { EventStoreDbEventStore } from '../libs/event-store/adapters/eventstoredb/eventstoredb-event-store.js';
import { StandInServer } from '../libs/event-store/testing/stand-in-server.js';
import { freshDatabase, type TestDatabase } from './support/database.js';
import { buildServer } from './support/office-process.js';
import { startTestOffice, type TestOffice } from './support/test-office.js';

let office: TestOffice;
let server: StandInServer;
let emptyDatabase: TestDatabase;
let folder: string;

beforeAll(async () => {
  buildServer();
  folder = mkdtempSync(join(tmpdir(), 'rzecznik-copy-'));
  office = await startTestOffice();
  server = await StandInServer.start();
  emptyDatabase = await freshDatabase();
  const client = await office.client();
  const contact = { name: 'Anna' };
  await client.post('/api/inquiries', { channel: 'phone', subject: 'Mosty', text: 'Kiedy remont?', contact });
});
afterAll(async () => {
  await office?.stop();
  await server?.stop();
  await emptyDatabase?.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** @returns what was printed; rejects with what went to standard error */
const copy = async (from: string, to: string, ...more: string[]): Promise<string> => {
  const { NODE_OPTIONS: _options, ...environment } = process.env;
  const parameters = ['scripts/cli.mjs', 'events', 'copy', '--from', from, '--to', to, ...more];
  return (await promisify(execFile)(process.execPath, parameters, { env: environment })).stdout.trim();
};

describe('the events of an office', () => {
  it('move from PostgreSQL to EventStoreDB and back, and a copy that is begun again changes nothing', async () => {
    const there = await copy(office.databaseUrl, server.connectionString, '--checkpoint', join(folder, 'checkpoint'));
    expect(there).toMatch(/^\d+ events stand in both stores, and each is the same$/);
    const store = new EventStoreDbEventStore(server.connectionString);
    expect(await store.head()).not.toBe(START);
    await store.close();
    expect(await copy(office.databaseUrl, server.connectionString)).toBe(there);
    expect(await copy(server.connectionString, emptyDatabase.url)).toBe(there);
  });

  it('are not looked for at an address that is none', async () => {
    await expect(copy('mysql://localhost/office', server.connectionString)).rejects.toThrow(
      'DATABASE_URL is not a URL that starts with',
    );
  });
});
