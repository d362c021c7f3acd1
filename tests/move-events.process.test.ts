import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { START } from '#libs/event-store';
import { EventStoreDbEventStore } from '../libs/event-store/adapters/eventstoredb/eventstoredb-event-store.js';
import { StandInServer } from '../libs/event-store/testing/stand-in-server.js';
import { freshDatabase, type TestDatabase } from './support/database.js';
import {
  buildServer,
  CLI,
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

/** @returns what was said last; rejects with all that was said, where it failed */
const copy = async (from: string, to: string, ...more: string[]): Promise<string> => {
  const copying = startProcess([...CLI, 'events', 'copy', '--from', from, '--to', to, ...more], {});
  if ((await copying.exited) !== 0) throw new Error(copying.lines.join('\n'));
  return copying.lines.at(-1)!;
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

  it('carry the office with them, out of its embedded database and back: upon the copy it has its lists, its sessions and its numbers, and upon the copy of the copy', async () => {
    const [there, elsewhere] = [await StandInServer.start(), await StandInServer.start()];
    const dataDirectory = newDataDirectory();
    const subjects: string[] = [];
    let cookie: string | undefined;
    /** Starts the office, works in it, and stops it. @returns whether it said that its events were moved */
    const work = async (environment: Record<string, string> = {}): Promise<boolean> => {
      const running = await startOfficeProcess({
        dataDirectory,
        environment: { ADMIN_PASSWORD: ADMINISTRATOR.password, ...environment },
      });
      try {
        const client = new Client(running.url);
        if (cookie === undefined) expect((await client.post('/api/session', ADMINISTRATOR)).status).toBe(200);
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
        if (subjects.length === 1) await expectRefusedWhileRunning();
        return running.lines.join('').includes('the events were moved to another store');
      } finally {
        await running.stop();
      }
    };
    const expectRefusedWhileRunning = async () => {
      const command = [...CLI, 'events', 'copy', '--to', there.connectionString];
      const refused = startProcess(command, { DATA_DIR: dataDirectory });
      expect(await refused.exited).toBe(1);
      expect(refused.lines).toEqual([expect.stringMatching(/^the office runs \(process \d+\): stop it/)]);
    };
    const copied = async (...parameters: string[]) => {
      const started = startProcess([...CLI, 'events', 'copy', ...parameters], { DATA_DIR: dataDirectory });
      expect({ code: await started.exited, told: started.lines.at(-1) }).toEqual({
        code: 0,
        told: expect.stringMatching(/^\d+ events stand in both stores, and each is the same$/),
      });
    };
    try {
      expect(await work()).toBe(false);
      await copied('--to', there.connectionString);
      expect(await work({ EVENT_STORE_URL: there.connectionString })).toBe(true);
      expect(await work({ EVENT_STORE_URL: there.connectionString })).toBe(false);
      await copy(there.connectionString, elsewhere.connectionString);
      expect(await work({ EVENT_STORE_URL: elsewhere.connectionString })).toBe(true);
      await copied('--from', elsewhere.connectionString);
      expect(await work()).toBe(true);
    } finally {
      await there.stop();
      await elsewhere.stop();
      removeDataDirectories();
    }
  });

  it('are not looked for at an address that is none', async () => {
    await expect(copy('mysql://localhost/office', server.connectionString)).rejects.toThrow(
      'DATABASE_URL is not a URL that starts with',
    );
  });
});
