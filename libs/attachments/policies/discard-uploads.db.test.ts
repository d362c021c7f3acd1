import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { memoryJournal } from '#libs/journal/testing';
import { newId, SettableClock, ownData } from '#libs/kernel';
import type { Visibility } from '#libs/manifest';
import { Database } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.js';
import { StoreAttachment, StoreAttachmentHandler } from '../commands/store-attachment.js';
import { attachmentEvents } from '../domain/events.js';
import { FileStore } from '../files/file-store.js';
import { AttachmentQueries } from '../queries/attachment-queries.js';
import { DiscardUploads } from './discard-uploads.js';

let server: TestDatabase;
let database: Database;
let folder: string;
beforeAll(async () => {
  server = await freshDatabase();
  database = new Database({ url: server.url });
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  await database.pool.query(
    'CREATE SCHEMA read; CREATE TABLE read.uploads (attachment_id text, hash text, stored_at timestamptz)',
  );
});
afterAll(async () => {
  await database.close();
  await server.drop();
  await rm(folder, { recursive: true });
});

it('removes uploads that no case took for a month, and no others', async () => {
  const { journal, keyRing } = await memoryJournal({ attachments: attachmentEvents });
  const files = new FileStore(folder, keyRing);
  const queries = new AttachmentQueries(journal, files, { sees: async () => true } as unknown as Visibility, {
    viewer: async () => undefined,
    standsInFor: async () => [],
  });
  const now = Temporal.Now.instant();
  for (const [id, days] of [
    ['old', 31],
    ['young', 29],
  ] as const) {
    const { hash } = await new StoreAttachmentHandler(journal, files).execute(
      new StoreAttachment(
        id,
        ownData('ola'),
        'upload',
        { name: 'skan.pdf', mediaType: 'application/pdf', bytes: Buffer.from('skan') },
        { commandId: newId(), actor: 'ola', client: 'test' },
      ),
    );
    await database.pool.query('INSERT INTO read.uploads VALUES ($1, $2, $3)', [
      id,
      hash,
      now.subtract({ hours: days * 24 }).toString(),
    ]);
  }
  await new DiscardUploads(new ReadTables(database), journal, files, new SettableClock(now)).look();
  await expect(queries.read('old')).rejects.toMatchObject({ code: 'attachment-not-found' });
  expect((await queries.read('young')).attachment.name).toBe('skan.pdf');
  expect((await readdir(folder, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name))).toHaveLength(1);
});
