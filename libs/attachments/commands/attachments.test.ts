import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Viewer, Viewers } from '#libs/http';
import { memoryJournal, type MemoryJournal } from '#libs/journal/testing';
import { newId, ownData, type KeyScope } from '#libs/kernel';
import type { Visibility } from '#libs/manifest';
import { attachmentEvents, attachmentStream } from '../domain/events.js';
import { FileStore } from '../files/file-store.js';
import { AttachmentQueries } from '../queries/attachment-queries.js';
import { AdoptAttachment, AdoptAttachmentHandler } from './adopt-attachment.js';
import { StoreAttachment, StoreAttachmentHandler } from './store-attachment.js';

let folder: string;
let office: MemoryJournal;
let files: FileStore;
let queries: AttachmentQueries;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  office = await memoryJournal({ attachments: attachmentEvents });
  files = new FileStore(folder, office.keyRing);
  queries = new AttachmentQueries(
    office.journal,
    files,
    {
      sees: async (_: Viewer, _kind: string, id: string) => id !== 'case-unseen',
    } as unknown as Visibility,
    viewers,
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const viewers: Viewers = {
  viewer: async (id) => ({ id, roles: ['officer'], unitId: 'roads', reach: { units: ['roads'], unclaimed: false } }),
  standsInFor: async () => [],
};
const bytes = Buffer.from('umowa');
const context = () => ({ commandId: newId(), actor: 'anna', client: 'test' });
const in1 = { caseId: 'case-1', personId: 'contact-1' };
const in2 = { caseId: 'case-2', personId: 'contact-1' };
const store = (id: string, scope: KeyScope = ownData('anna'), origin: 'upload' | 'message' = 'upload') =>
  new StoreAttachmentHandler(office.journal, files).execute(
    new StoreAttachment(
      id,
      scope,
      origin,
      { name: '../umowa\u202efdp.exe', mediaType: 'Application/PDF', bytes },
      context(),
    ),
  );
const adopt = (id: string, scope: KeyScope) =>
  new AdoptAttachmentHandler(office.journal, files, queries).execute(new AdoptAttachment(id, scope, context()));
const stored = async () => (await readdir(folder, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name));

describe('a file', () => {
  it('is kept under a safe name, once', async () => {
    const first = await store('a');
    expect(first).toMatchObject({ mediaType: 'application/pdf', size: 5, caseId: null, personId: 'anna' });
    expect(await store('a')).toMatchObject({ hash: first.hash });
    expect(await stored()).toHaveLength(1);
    const { attachment, bytes: read } = await queries.read('a');
    expect(attachment).toMatchObject({
      name: 'umowafdp.exe',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(read).toEqual(bytes);
  });

  it('that was uploaded is named in no event of its uploader', async () => {
    await store('a');
    await adopt('a', in1);
    await office.keyRing.erase('contact-1', context());
    const events = await office.journal.read(attachmentStream('a'));
    expect(events.map(({ data }) => (data as { name: unknown; sha256: unknown }).name)).toEqual([null, null]);
    expect(JSON.stringify(events)).not.toContain('umowa');
  });

  it('that was uploaded moves into a case with its id, and leaves nothing behind', async () => {
    await store('a');
    const adopted = await adopt('a', in1);
    expect(adopted).toMatchObject({ attachmentId: 'a', ...in1, name: 'umowafdp.exe' });
    expect(await stored()).toHaveLength(1);
    expect((await queries.read('a')).bytes).toEqual(bytes);
    expect(await adopt('a', in1)).toMatchObject({ hash: adopted.hash });
  });

  it('that was uploaded is its uploader’s until a case takes it', async () => {
    await store('a', ownData('jan'));
    await expect(queries.read('a', 'anna')).rejects.toMatchObject({ code: 'attachment-not-found' });
    await expect(adopt('a', in1)).rejects.toMatchObject({ code: 'attachment-not-found' });
    expect((await queries.read('a', 'jan')).bytes).toEqual(bytes);
  });

  it('of a case is for those who see the case, to be read and to be sent', async () => {
    await store('a', { caseId: 'case-unseen', personId: 'contact-1' }, 'message');
    await expect(queries.read('a', 'anna')).rejects.toMatchObject({ code: 'attachment-not-found' });
    await expect(adopt('a', in1)).rejects.toMatchObject({ code: 'attachment-not-found' });
  });

  it('of one case is copied into another, and each goes with its case', async () => {
    await store('a', in1, 'message');
    const copy = await adopt('a', in2);
    expect(copy.attachmentId).not.toBe('a');
    expect(await adopt('a', in2)).toMatchObject({ attachmentId: copy.attachmentId });
    await office.keyRing.disposeOfCase('case-1', context());
    await expect(queries.read('a')).rejects.toMatchObject({ code: 'file-erased' });
    expect((await queries.read(copy.attachmentId)).bytes).toEqual(bytes);
  });

  it('goes with its person, in whichever case', async () => {
    await store('a', in1, 'message');
    const copy = await adopt('a', in2);
    await office.keyRing.erase('contact-1', context());
    for (const id of ['a', copy.attachmentId])
      await expect(queries.read(id)).rejects.toMatchObject({ code: 'file-erased' });
  });

  it('that is not there is told', async () => {
    await expect(queries.read('x')).rejects.toMatchObject({ code: 'attachment-not-found' });
    await expect(adopt('x', in1)).rejects.toMatchObject({ code: 'attachment-not-found' });
  });
});
