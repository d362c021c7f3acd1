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
  await migrate(database.pool, 'idempotency', [IDEMPOTENCY_TABLES]);
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
});

it('gives a key free that was refused', async () => {
  await answers.take('anna', 'k7', body);
  await answers.release('anna', 'k7');
  expect(await answers.take('anna', 'k7', body)).toBeUndefined();
});

/** Another process, which dies with the key in its hand: it renews nothing. */
async function dieWith(key: string): Promise<void> {
  const dead = new IdempotentAnswers(database);
  expect(await dead.take('anna', key, body)).toBeUndefined();
  dead.onModuleDestroy();
}

it('takes over from a process that died, while somebody waits, and lets the dead one change nothing', async () => {
  const slow = new IdempotentAnswers(database);
  expect(await slow.take('anna', 'k8', body)).toBeUndefined();
  slow.onModuleDestroy();
  expect(await answers.take('anna', 'k8', body)).toBeUndefined();
  await slow.release('anna', 'k8');
  await slow.keep('anna', 'k8', { status: 500, body: null });
  await answers.keep('anna', 'k8', { status: 201, body: { id: 'y' } });
  expect(await answers.take('anna', 'k8', body)).toEqual({ status: 201, body: { id: 'y' } });
});

it('frees a key whose answer could not be kept', async () => {
  const lost = new Database({ url: server.url });
  const cut = new IdempotentAnswers(lost);
  expect(await cut.take('anna', 'k9', body)).toBeUndefined();
  await lost.close();
  await expect(cut.keep('anna', 'k9', { status: 201, body: null })).rejects.toThrow();
  expect(await answers.take('anna', 'k9', body)).toBeUndefined();
});

it('frees what the dead hold at once where no other process can be alive', async () => {
  await dieWith('k10');
  const ours = new Database({ url: server.url, alone: true });
  const alone = new IdempotentAnswers(ours);
  await alone.onModuleInit();
  const held = await database.pool.query(`SELECT FROM http.idempotency WHERE key = 'k10' AND held_until > now()`);
  expect(held.rows).toEqual([]);
  expect(await answers.take('anna', 'k10', body)).toBeUndefined();
  alone.onModuleDestroy();
  await ours.close();
});
