import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import fs, { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CorruptSealedValue, ERASED, KeyUnavailable, type Erased } from '#libs/personal-data';
import { ownData, type KeyScope } from '#libs/kernel';
import { FileSealer, FileStore } from './file-store.js';

/** One key a person; a person may be erased, or their key lost. */
class TestSealer extends FileSealer {
  readonly keys = new Map<string, Buffer>();
  readonly erased = new Set<string>();

  override async sealFile({ personId }: KeyScope, fileId: string, plain: Buffer): Promise<Buffer> {
    const subject = personId!;
    const key = this.keys.get(subject) ?? randomBytes(32);
    this.keys.set(subject, key);
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`${subject} ${fileId}`));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  override async openFile({ personId }: KeyScope, fileId: string, sealed: Buffer): Promise<Buffer | Erased> {
    const subject = personId!;
    if (this.erased.has(subject)) return ERASED;
    const key = this.keys.get(subject);
    if (!key) throw new KeyUnavailable(subject, 'lost');
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(
      Buffer.from(`${subject} ${fileId}`),
    );
    decipher.setAuthTag(sealed.subarray(-16));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    } catch {
      throw new CorruptSealedValue(subject, 'file');
    }
  }
}

let directory: string;
let sealer: TestSealer;
let store: FileStore;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'files-'));
  sealer = new TestSealer();
  store = new FileStore(directory, sealer);
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const secret = Buffer.from('Tajne dane osobowe');
const pathOf = (hash: string) => join(directory, hash.slice(0, 2), hash);

describe('a stored file', () => {
  it('is had back, stands under its hash, and shows nothing on the disk', async () => {
    const { hash, size } = await store.put(secret, ownData('anna'));
    expect(size).toBe(secret.length);
    expect(await store.get(hash, ownData('anna'))).toEqual(secret);
    expect((await readFile(pathOf(hash))).includes('osobowe')).toBe(false);
    expect(await readdir(join(directory, hash.slice(0, 2)))).toEqual([hash]);
  });

  it('that finds no room on the disk says so, and leaves nothing half written', async () => {
    // A full disk cannot be had here; what it answers was seen on a file system of 64 kB.
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const writes = jest.spyOn(fs, 'writeFile').mockRejectedValue(full);
    syncBuiltinESMExports();
    try {
      await expect(store.put(secret, ownData('anna'))).rejects.toMatchObject({
        kind: 'not-yet',
        code: 'storage-full',
      });
    } finally {
      writes.mockRestore();
      syncBuiltinESMExports();
    }
    expect(
      (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()),
    ).toEqual([]);
  });

  it('may be empty', async () => {
    const { hash } = await store.put(Buffer.alloc(0), ownData('anna'));
    expect(await store.get(hash, ownData('anna'))).toHaveLength(0);
  });

  it('is missing, erased, without its key, or corrupt: four different answers', async () => {
    const { hash } = await store.put(secret, ownData('anna'));
    await expect(store.get('0'.repeat(64), ownData('anna'))).rejects.toMatchObject({ code: 'file-missing' });
    await expect(store.get('../../etc/passwd', ownData('anna'))).rejects.toMatchObject({ code: 'file-missing' });
    await expect(store.get(hash, ownData('jan'))).rejects.toBeInstanceOf(KeyUnavailable);
    await writeFile(pathOf(hash), Buffer.concat([await readFile(pathOf(hash)), Buffer.from('x')]));
    await expect(store.get(hash, ownData('anna'))).rejects.toBeInstanceOf(CorruptSealedValue);
    sealer.erased.add('anna');
    const other = await store.put(secret, ownData('anna'));
    await expect(store.get(other.hash, ownData('anna'))).rejects.toMatchObject({ code: 'file-erased' });
  });

  it('cannot be opened as another person’s', async () => {
    const { hash } = await store.put(secret, ownData('anna'));
    sealer.keys.set('jan', sealer.keys.get('anna')!);
    await expect(store.get(hash, ownData('jan'))).rejects.toBeInstanceOf(CorruptSealedValue);
  });

  it('is gone when removed', async () => {
    const { hash } = await store.put(secret, ownData('anna'));
    await store.remove(hash);
    await store.remove(hash);
    await expect(store.get(hash, ownData('anna'))).rejects.toMatchObject({ code: 'file-missing' });
  });
});
