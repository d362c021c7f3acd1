import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openEventStore } from '#libs/event-store';
import { freePort } from '#libs/postgres';
import { StandInServer } from '../libs/event-store/testing/stand-in-server.js';
import { freshDatabase } from './support/database.js';
import { startTestOffice, type Client, type TestOffice } from './support/test-office.js';
import { until } from './support/until.js';

const SEARCHES = 20;

interface Written {
  readonly id: string;
}

let server: StandInServer;
let office: TestOffice;
let client: Client;

beforeAll(async () => {
  server = await StandInServer.start();
  office = await startTestOffice({ env: { EVENT_STORE_URL: server.connectionString } });
  client = await office.client();
});
afterAll(async () => {
  await office?.stop();
  await server?.stop();
});

const register = () =>
  client.post<Written & { number: string }>('/api/cases', {
    channel: 'phone',
    subject: 'Remont mostu',
    text: 'Kiedy koniec?',
    contact: { name: 'Anna Kowalska', email: 'anna@gmail.com' },
  });

describe('an office whose events live in EventStoreDB', () => {
  it('registers a case there, sealed, and shows it', async () => {
    const { status, body } = await register();
    expect(status).toBe(201);
    const { body: theCase } = await client.get(`/api/cases/${body.id}`);
    expect(theCase).toMatchObject({ number: body.number, subject: 'Remont mostu', contact: { name: 'Anna Kowalska' } });
    expect((await client.get<{ items: Written[] }>('/api/cases')).body.items.map(({ id }) => id)).toEqual([body.id]);
    const stored = server.storedBytes(`case-${body.id}`);
    expect(stored.length).toBeGreaterThan(1);
    expect(stored.some(({ data }) => data.includes('Remont mostu'))).toBe(false);
  });

  it('keeps who read what in PostgreSQL, sealed, and none of it in the store of events', async () => {
    const { id } = (await client.get<{ items: Written[] }>('/api/cases')).body.items[0]!;
    const database = new pg.Client({ connectionString: office.databaseUrl });
    await database.connect();
    const entries = async (act: string) =>
      (
        await database.query<{ thing_id: string | null; words: Buffer | null }>(
          'SELECT thing_id, words FROM access_log.entries WHERE act = $1',
          [act],
        )
      ).rows;
    const stored = async () => {
      const store = await openEventStore({ databaseUrl: office.databaseUrl, eventStoreUrl: server.connectionString });
      const events = await store.readAll({ limit: 10_000 });
      await store.close();
      return events.length;
    };
    const before = await stored();
    expect((await client.get(`/api/cases/${id}`)).status).toBe(200);
    for (let n = 0; n < SEARCHES; n += 1) expect((await client.get(`/api/search?q=Kowalska${n}`)).status).toBe(200);
    const searched = await until(
      () => entries('searched'),
      (found) => found.length >= SEARCHES,
    );
    for (const { words } of searched) expect(words!.includes('Kowalska')).toBe(false);
    expect((await entries('opened')).map((entry) => entry.thing_id)).toContain(id);
    await database.end();
    // Something of the office's own may have happened meanwhile: less than was read.
    expect((await stored()) - before).toBeLessThan(SEARCHES);
  });

  it('goes on after the server was away', async () => {
    await server.restart();
    expect((await register()).status).toBe(201);
    expect((await client.get<{ items: Written[] }>('/api/cases')).body.items).toHaveLength(2);
  });

  it('tells whoever watches it how the store is', async () => {
    const metrics = async () => (await fetch(`${office.url}/metrics`)).text();
    const ready = async () => {
      const response = await fetch(`${office.url}/health/ready`);
      return { status: response.status, reasons: ((await response.json()) as { reasons: string[] }).reasons };
    };
    // The store was away a moment ago, and what is known of it may be a second old.
    const answers = await until(metrics, (text) => /^event_store_available 1$/m.test(text));
    expect(answers).toMatch(/^event_store_clock_skew_seconds -?[\d.]+$/m);
    await server.stop();
    await until(async () => (await ready()).status === 503);
    expect((await ready()).reasons).toEqual([expect.stringMatching(/^event store: /)]);
    expect(await metrics()).toMatch(/^event_store_available 0$/m);
    expect(office.log.join()).toContain('the event store does not answer');
    await server.open();
    await until(async () => (await ready()).status === 200);
    expect(office.log.join()).toContain('the event store answers again');
  });

  it('is ready once it is past what others wrote: its first write is seen at once', async () => {
    const shared = await StandInServer.start();
    const database = await freshDatabase();
    const dataDirectory = mkdtempSync(join(tmpdir(), 'rzecznik-shared-'));
    const env = { EVENT_STORE_URL: shared.connectionString, DATABASE_URL: database.url, DATA_DIR: dataDirectory };
    const writeForeign = (count: number) => {
      for (let n = 0; n < count; n += 1) shared.writeForeign('theirs', Buffer.from('{}'));
    };
    try {
      for (const [start, written] of [
        ['its first', 2_000],
        ['a later', 4_000],
      ] as const) {
        writeForeign(2_000);
        const starting = await startTestOffice({ env });
        try {
          const before = shared.eventsSent;
          const signedIn = await starting.client();
          expect((await signedIn.get('/api/cases')).status).toBe(200);
          // None of the many read models and policies reads the others' events once more. The time of the log follows in the background.
          expect({ start, isFew: shared.eventsSent - before < 2 * written }).toEqual({ start, isFew: true });
        } finally {
          await starting.stop();
        }
      }
    } finally {
      await shared.stop();
      await database.drop();
      rmSync(dataDirectory, { recursive: true, force: true });
    }
  });

  it('becomes ready, and goes on, on connections that never last', async () => {
    const shaky = await StandInServer.start({ subscriptionEvents: 9 });
    const newcomer = await startTestOffice({ env: { EVENT_STORE_URL: shaky.connectionString } });
    try {
      const signedIn = await newcomer.client();
      expect((await signedIn.get('/api/cases')).status).toBe(200);
    } finally {
      await newcomer.stop();
      await shaky.stop();
    }
  });

  it('does not start where nothing answers, and says so in one line', async () => {
    const url = `esdb://127.0.0.1:${await freePort()}?tls=false`;
    await expect(startTestOffice({ env: { EVENT_STORE_URL: url } })).rejects.toMatchObject({
      lines: [
        expect.stringMatching(
          /^the event store in EVENT_STORE_URL does not let us in \(.*\): check the address, tls, the name and the password in it$/,
        ),
      ],
    });
  });
});
