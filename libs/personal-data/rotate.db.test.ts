import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventStore } from '#libs/event-store';
import { newId, ownData, SystemClock } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import { MasterKey } from './master-key.js';
import { migrateKeys } from './migrations.js';
import { openKeyRing } from './open-key-ring.js';
import { rotateKeyFile } from './rotate.js';
import { Secrets } from './secrets.js';

let testDatabase: TestDatabase;
let database: Database;
let store: MemoryEventStore;
let folder: string;
let keyFile: string;

beforeEach(async () => {
  testDatabase = await freshDatabase();
  database = new Database({ url: testDatabase.url });
  await migrateKeys(database.pool);
  store = new MemoryEventStore(new SystemClock());
  folder = mkdtempSync(join(tmpdir(), 'rzecznik-keys-'));
  keyFile = join(folder, 'master.key');
});
afterEach(async () => {
  await database.close();
  await testDatabase.drop();
  rmSync(folder, { recursive: true, force: true });
});

const openRing = () => openKeyRing(database.pool, store, new SystemClock(), { keyFile });
const subject = newId();
const sealed = async () => (await openRing()).sealFile(ownData(subject), 'file', Buffer.from('a secret'));
const opened = async (file: Buffer) => String(await (await openRing()).openFile(ownData(subject), 'file', file));

describe('rotating a master key that is kept in a file', () => {
  it('opens everything as before, with another key, and keeps the old one for the backups', async () => {
    const file = await sealed();
    const before = readFileSync(keyFile, 'utf8');
    const { keys, oldKeyFile } = await rotateKeyFile(database.pool, keyFile);
    expect(keys).toBe(1);
    expect(readFileSync(keyFile, 'utf8')).not.toBe(before);
    expect(readFileSync(oldKeyFile, 'utf8')).toBe(before);
    expect(readdirSync(folder)).toHaveLength(2);
    expect(await opened(file)).toBe('a secret');
  });

  it('seals the passwords to other servers anew', async () => {
    const secrets = async () => new Secrets(database.pool, await openRing());
    await (await secrets()).set('mailbox 1', 'hasło');
    await rotateKeyFile(database.pool, keyFile);
    expect(await (await secrets()).get('mailbox 1')).toBe('hasło');
    const { rows } = await database.pool.query<{ sealed: Buffer }>('SELECT sealed FROM keys.secrets');
    expect(String(rows[0]!.sealed)).not.toContain('hasło');
    await (await secrets()).remove('mailbox 1');
    expect(await (await secrets()).get('mailbox 1')).toBeUndefined();
  });

  it('keeps whose a password is, and shows it to no other server', async () => {
    const server = { host: 'imap.urzad.example', port: 993, security: 'tls', user: 'prasa' };
    const others = [{ host: 'obcy.example' }, { port: 143 }, { security: 'starttls' }, { user: 'inny' }];
    const secrets = async () => new Secrets(database.pool, await openRing());
    const shownTo = async (account: typeof server) => (await secrets()).get('mailbox 1', account);
    // One that is older than accounts is shown as before, until somebody says whose it is.
    await (await secrets()).set('mailbox 1', 'dawne');
    expect(await shownTo({ ...server, host: 'obcy.example' })).toBe('dawne');
    await (await secrets()).belongsTo('mailbox 1', server);
    await (await secrets()).belongsTo('mailbox 1', { ...server, host: 'obcy.example' });
    await rotateKeyFile(database.pool, keyFile);
    expect(await shownTo(server)).toBe('dawne');
    for (const other of others) expect(await shownTo({ ...server, ...other })).toBeUndefined();
    await (await secrets()).set('mailbox 1', 'nowe', { ...server, host: 'obcy.example' });
    expect(await shownTo(server)).toBeUndefined();
    expect(await shownTo({ ...server, host: 'obcy.example' })).toBe('nowe');
  });

  it('keeps whose the secret of an OAuth 2 client is, and shows it to no other provider, nor for another client', async () => {
    const client = { provider: 'google', clientId: 'urzad', tenant: null };
    const secrets = new Secrets(database.pool, await openRing());
    await secrets.set('mailbox 1 client', 'dawny');
    await secrets.belongsTo('mailbox 1 client', client);
    expect(await secrets.get('mailbox 1 client', client)).toBe('dawny');
    expect(await secrets.get('mailbox 1 client', { ...client, provider: 'microsoft' })).toBeUndefined();
    expect(await secrets.get('mailbox 1 client', { ...client, clientId: 'inny' })).toBeUndefined();
  });

  it('ends what a crash cut off, on whichever side of the change', async () => {
    const file = await sealed();
    const old = readFileSync(keyFile, 'utf8');
    const next = `${MasterKey.generate()}\n`;
    writeFileSync(`${keyFile}.next`, next);
    await rotateKeyFile(database.pool, keyFile);
    expect(readFileSync(keyFile, 'utf8')).toBe(next);
    expect(await opened(file)).toBe('a secret');

    // All is wrapped by the new key already, and the file is not in its place.
    writeFileSync(`${keyFile}.next`, next);
    writeFileSync(keyFile, old);
    await rotateKeyFile(database.pool, keyFile);
    expect(await opened(file)).toBe('a secret');
  });

  it('changes nothing where the file is not that of the database', async () => {
    const file = await sealed();
    const right = readFileSync(keyFile, 'utf8');
    writeFileSync(keyFile, MasterKey.generate());
    await expect(rotateKeyFile(database.pool, keyFile)).rejects.toThrow('is not the master key of this database');
    expect(readdirSync(folder)).toEqual(['master.key']);
    writeFileSync(keyFile, right);
    expect(await opened(file)).toBe('a secret');
  });
});
