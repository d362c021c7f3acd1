import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startTestOffice, type Client, type TestOffice } from './support/test-office.js';

/** What holds for every changing call, shown on units. */
let office: TestOffice;
let database: pg.Client;
let client: Client;

beforeAll(async () => {
  office = await startTestOffice();
  database = new pg.Client({ connectionString: office.databaseUrl });
  await database.connect();
  client = await office.client();
});
afterAll(async () => {
  await database?.end();
  await office?.stop();
});

let names = 0;
const unit = () => ({ name: `Jednostka ${++names}`, kind: 'department' });
const eventsOfUnits = async () =>
  Number(
    (await database.query<{ count: string }>(`SELECT count(*) FROM es.events WHERE type = 'UnitAdded'`)).rows[0]!.count,
  );

describe('Idempotency-Key', () => {
  it('answers the same again, and has no second effect', async () => {
    const body = unit();
    const key = { 'idempotency-key': 'first-key' };
    const first = await client.post<object>('/api/units', body, key);
    const events = await eventsOfUnits();
    const second = await client.post<object>('/api/units', body, key);
    expect(second).toMatchObject({ status: first.status, body: first.body });
    expect(await eventsOfUnits()).toBe(events);
  });

  it('has one effect where both come at once', async () => {
    const body = unit();
    const before = await eventsOfUnits();
    const answers = await Promise.all(
      [1, 2, 3].map(() => client.post<object>('/api/units', body, { 'idempotency-key': 'at-once' })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
    expect(await eventsOfUnits()).toBe(before + 1);
  });

  it('does not take another body, or another call', async () => {
    const key = { 'idempotency-key': 'reused' };
    await client.post('/api/units', unit(), key);
    expect(await client.post('/api/units', unit(), key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
  });

  it('may be used again where the call was refused', async () => {
    const key = { 'idempotency-key': 'refused-first' };
    const body = unit();
    expect((await client.post('/api/units', { ...body, parentId: 'nowhere' }, key)).status).toBe(409);
    expect((await client.post('/api/units', body, key)).status).toBe(201);
  });

  it('knows a file by its content', async () => {
    const upload = (content: string) => {
      const form = new FormData();
      form.append('file', new Blob([content], { type: 'text/plain' }), 'notatka.txt');
      return client.post<{ id: string }>('/api/attachments', form, { 'idempotency-key': 'file' });
    };
    const first = await upload('treść');
    expect(first.status).toBe(201);
    expect(await upload('treść')).toMatchObject({ status: 201, body: first.body });
    expect(await upload('inna treść')).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('has limits', async () => {
    const answer = await client.post('/api/units', unit(), { 'idempotency-key': 'x'.repeat(201) });
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency-key-malformed' } });
  });
});

describe('If-Match', () => {
  it('is refused where it is no revision', async () => {
    const { body } = await client.post<{ id: string }>('/api/units', unit());
    const answer = await client.patch(`/api/units/${body.id}`, {}, { 'if-match': 'abc' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'if-match-malformed' } });
  });
});

describe('reading what one wrote', () => {
  it('never misses it', async () => {
    for (let i = 0; i < 20; i++) {
      const { body } = await client.post<{ id: string }>('/api/units', unit());
      const list = await client.get<{ items: { id: string }[] }>('/api/units?limit=200');
      expect(list.body.items.map(({ id }) => id)).toContain(body.id);
    }
  });

  it('is told `not-yet` where the lists stay behind, instead of waiting for ever', async () => {
    const slow = await office.client();
    await database.query(`UPDATE identity.sessions SET written_position = '~'`);
    const answer = await slow.attempt('GET', '/api/units');
    expect(answer).toMatchObject({ status: 503, body: { code: 'not-yet' } });
    await database.query('UPDATE identity.sessions SET written_position = NULL');
    expect((await slow.get('/api/units')).status).toBe(200);
  });
});

describe('the context of a command', () => {
  it('stands in the event: who, by which role, in which request', async () => {
    const { body } = await client.post<{ id: string }>('/api/units', unit(), { 'x-request-id': 'request-17' });
    const { rows } = await database.query<{ metadata: string }>('SELECT metadata FROM es.events WHERE data LIKE $1', [
      `%${body.id}%`,
    ]);
    const session = await client.get<{ employee: { id: string } }>('/api/session');
    expect(JSON.parse(rows[0]!.metadata)).toMatchObject({
      actor: session.body.employee.id,
      role: 'administrator',
      $correlationId: 'request-17',
    });
  });
});

describe('the stream of changes', () => {
  const follow = async (cookie: string | undefined, signal?: AbortSignal) =>
    fetch(new URL('/api/changes', office.url), { headers: cookie === undefined ? {} : { cookie }, signal });

  /** Reads until the text holds what is looked for. */
  async function readUntil(response: Response, wanted: string): Promise<string> {
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      if (text.includes(wanted)) return text;
    }
    throw new Error(`the stream ended before ${wanted} came: ${text}`);
  }

  it('is for those who are signed in', async () => expect((await follow(undefined)).status).toBe(401));

  it('names what changed once the lists show it, and nobody', async () => {
    const ending = new AbortController();
    const response = await follow(client.cookie, ending.signal);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { body } = await client.post<{ id: string }>('/api/contacts', { name: 'Maria Wójcik' });
    const told = await readUntil(response, body.id);
    expect(told).toContain(`data: {"kind":"contact","id":"${body.id}"}\n\n`);
    expect(told).not.toContain('Wójcik');
    ending.abort();
  });

  it('names cases and units', async () => {
    const ending = new AbortController();
    const response = await follow(client.cookie, ending.signal);
    await client.post('/api/units', { name: 'Departament Dróg', kind: 'department' });
    await readUntil(response, 'data: {"kind":"unit"}\n\n');
    ending.abort();
  });
});
