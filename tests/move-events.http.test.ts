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
import {
  buildServer,
  newDataDirectory,
  removeDataDirectories,
  startOfficeProcess,
  startProcess,
} from './support/office-process.js';
import { ADMINISTRATOR, Client, startTestOffice, type TestOffice } from './support/test-office.js';
import { until } from './support/until.js';

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
  await client.post('/api/cases', { channel: 'phone', subject: 'Mosty', text: 'Kiedy remont?', contact });
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

  it('carry the office with them: started upon the copy it has its lists, its sessions and its numbers, and upon the copy of the copy, and back', async () => {
    const database = await freshDatabase();
    const place = { DATABASE_URL: database.url, DATA_DIR: join(folder, 'moving') };
    const [there, elsewhere] = [await StandInServer.start(), await StandInServer.start()];
    const subjects: string[] = [];
    let cookie: string | undefined;
    /** Starts the office, works in it, and stops it. */
    const work = async (env: Record<string, string>) => {
      const moving = await startTestOffice({ env: { ...place, ...env } });
      try {
        const client = cookie === undefined ? await moving.client() : new Client(moving.url);
        client.cookie ??= cookie;
        cookie = client.cookie;
        const listed = async () => {
          const { status, body } = await client.get<{ items: { number: string; subject: string }[] }>('/api/cases');
          expect(status).toBe(200);
          return body.items;
        };
        expect((await listed()).map(({ subject }) => subject).sort()).toEqual(subjects.toSorted());
        const subject = `Sprawa ${subjects.length + 1}`;
        const contact = { name: 'Anna Kowalska' };
        const registered = { channel: 'phone', subject, text: 'Kiedy koniec?', contact };
        expect((await client.post('/api/cases', registered)).status).toBe(201);
        subjects.push(subject);
        // After a move the lists stand as they stood until they are rebuilt.
        await until(async () => (await listed()).length === subjects.length);
        const items = await listed();
        expect(items.map((item) => item.subject).sort()).toEqual(subjects.toSorted());
        expect(new Set(items.map(({ number }) => number)).size).toBe(subjects.length);
        return moving.log.join('');
      } finally {
        await moving.stop();
      }
    };
    const MOVED = 'the events were moved to another store';
    try {
      expect(await work({})).not.toContain(MOVED);
      expect(await work({})).not.toContain(MOVED);
      await copy(database.url, there.connectionString);
      expect(await work({ EVENT_STORE_URL: there.connectionString })).toContain(MOVED);
      expect(await work({ EVENT_STORE_URL: there.connectionString })).not.toContain(MOVED);
      await copy(there.connectionString, elsewhere.connectionString);
      expect(await work({ EVENT_STORE_URL: elsewhere.connectionString })).toContain(MOVED);
      await copy(elsewhere.connectionString, database.url);
      expect(await work({})).toContain(MOVED);
    } finally {
      await there.stop();
      await elsewhere.stop();
      await database.drop();
    }
  });

  it('move out of the embedded database of an office that is stopped, and back, and the office goes on with them', async () => {
    const there = await StandInServer.start();
    const dataDirectory = newDataDirectory();
    /** Starts the office, registers a case, and stops it. @returns the subjects of all cases */
    const work = async (subject: string, environment: Record<string, string> = {}): Promise<readonly string[]> => {
      const running = await startOfficeProcess({
        dataDirectory,
        environment: { ADMIN_PASSWORD: ADMINISTRATOR.password, ...environment },
      });
      try {
        const client = new Client(running.url);
        expect((await client.post('/api/session', ADMINISTRATOR)).status).toBe(200);
        const registered = { channel: 'phone', subject, text: 'Kiedy koniec?', contact: { name: 'Anna Kowalska' } };
        expect((await client.post('/api/cases', registered)).status).toBe(201);
        const listed = async () =>
          (await client.get<{ items: { subject: string }[] }>('/api/cases')).body.items.map((item) => item.subject);
        await until(async () => (await listed()).includes(subject));
        const command = ['scripts/cli.mjs', 'events', 'copy', '--to', there.connectionString];
        const refused = startProcess([process.execPath, ...command], { DATA_DIR: dataDirectory });
        expect(await refused.exited).toBe(1);
        expect(refused.lines).toEqual([expect.stringMatching(/^the office runs \(process \d+\): stop it/)]);
        return (await listed()).sort();
      } finally {
        await running.stop();
      }
    };
    const copied = async (...parameters: string[]) => {
      const command = [process.execPath, 'scripts/cli.mjs', 'events', 'copy', ...parameters];
      const started = startProcess(command, { DATA_DIR: dataDirectory });
      expect({ code: await started.exited, told: started.lines.at(-1) }).toEqual({
        code: 0,
        told: expect.stringMatching(/^\d+ events stand in both stores, and each is the same$/),
      });
    };
    try {
      await work('Most');
      await copied('--to', there.connectionString);
      expect(await work('Droga', { EVENT_STORE_URL: there.connectionString })).toEqual(['Droga', 'Most']);
      await copied('--from', there.connectionString);
      expect(await work('Kładka')).toEqual(['Droga', 'Kładka', 'Most']);
    } finally {
      await there.stop();
      removeDataDirectories();
    }
  });

  it('are not looked for at an address that is none', async () => {
    await expect(copy('mysql://localhost/office', server.connectionString)).rejects.toThrow(
      'DATABASE_URL is not a URL that starts with',
    );
  });
});
