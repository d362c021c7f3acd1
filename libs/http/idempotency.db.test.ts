import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database, migrate } from '#libs/postgres';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { IDEMPOTENCY_TABLES, IdempotentAnswers } from './idempotency.js';

let server: TestDatabase;
let database: Database;
let answers: IdempotentAnswers;
const body = Buffer.from('one body');

beforeAll(async () => {
  server = await freshDatabase();
  database = new Database({ url: server.url });
  await migrate(database.pool, 'http', IDEMPOTENCY_TABLES);
  answers = new IdempotentAnswers(database);
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

it('gives the answer that stands under a key', async () => {
  expect(await answers.take('anna', 'k1', body)).toBeUndefined();
  await answers.keep('anna', 'k1', { status: 201, body: { id: 'x', revision: 0 } });
  expect(await answers.take('anna', 'k1', body)).toEqual({ status: 201, body: { id: 'x', revision: 0 } });
});

it('keeps an empty answer, too', async () => {
  await answers.take('anna', 'k2', body);
  await answers.keep('anna', 'k2', { status: 204, body: undefined });
  expect(await answers.take('anna', 'k2', body)).toEqual({ status: 204, body: null });
});

it('is a key of its own for each employee', async () => {
  await answers.take('anna', 'k3', body);
  expect(await answers.take('jan', 'k3', body)).toBeUndefined();
});

it('refuses another request under the key', async () => {
  await answers.take('anna', 'k4', body);
  await expect(answers.take('anna', 'k4', Buffer.from('another'))).rejects.toMatchObject({
    kind: 'reused-key',
    code: 'idempotency-key-reused',
  });
});

it('of two at once carries one out, and the other waits for its answer', async () => {
  expect(await answers.take('anna', 'k5', body)).toBeUndefined();
  const second = answers.take('anna', 'k5', body);
  await answers.keep('anna', 'k5', { status: 200, body: { revision: 3 } });
  expect(await second).toEqual({ status: 200, body: { revision: 3 } });
});

it('tells when the first is carried out for too long', async () => {
  await answers.take('anna', 'k6', body);
  await expect(answers.take('anna', 'k6', body)).rejects.toMatchObject({ kind: 'rule', code: 'in-progress' });
}, 15_000);

it('gives a key free that was refused, and takes over from a process that died', async () => {
  await answers.take('anna', 'k7', body);
  await answers.release('anna', 'k7');
  expect(await answers.take('anna', 'k7', body)).toBeUndefined();
  await database.pool.query(`UPDATE http.idempotency SET started_at = now() - interval '2 minutes' WHERE key = 'k7'`);
  expect(await answers.take('anna', 'k7', body)).toBeUndefined();
});
