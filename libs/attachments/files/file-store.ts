import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Logger } from '@nestjs/common';
import { notFound, OfficeError, sha256InPieces as sha256, type KeyScope } from '#libs/kernel';
import { CorruptSealedValue, ERASED, keyIdOf, type Erased } from '#libs/personal-data';

/** Seals whole files under a data key. The key ring is one. */
export abstract class FileSealer {
  /** @throws OfficeError subject-erased, case-disposed, file-too-large; KeyUnavailable */
  abstract sealFile(scope: KeyScope, fileId: string, plain: Buffer): Promise<Buffer>;
  /** @throws KeyUnavailable, CorruptSealedValue */
  abstract openFile(scope: KeyScope, fileId: string, sealed: Buffer): Promise<Buffer | Erased>;
}

export interface StoredFile {
  /** SHA-256 of the stored (sealed) bytes, in hex: the file's name in the store. */
  readonly hash: string;
  /** Bytes of the plain file. */
  readonly size: number;
  /** SHA-256 of the plain file, in hex. Tells what a known file is, so it is personal data. */
  readonly sha256: string;
}

/** The place in the sealing's associated data: a file is told by its hash, not by a name that it would have beforehand. */
const FILE_ID = 'content-addressed';

/**
 * Files by the hash of their stored bytes: `<directory>/<first two digits>/<hash>`. Stored bytes are sealed under the key of the case and the
 * person whose words the file came with, so that destroying the key destroys every copy. A file that stands is never changed.
 */
export class FileStore {
  private readonly logger = new Logger('Files');
  /** Folders that exist: each is made, and made durable, once. */
  private readonly folders = new Map<string, Promise<void>>();

  constructor(
    private readonly directory: string,
    private readonly sealer: FileSealer,
  ) {}

  /**
   * On the disk when it answers: written apart, synced, renamed, its folder synced.
   * @throws OfficeError subject-erased, case-disposed, file-too-large, storage-full (not-yet); KeyUnavailable
   */
  async put(bytes: Buffer, scope: KeyScope): Promise<StoredFile> {
    const sealed = await this.sealer.sealFile(scope, FILE_ID, bytes);
    const hash = await sha256(sealed);
    try {
      await this.write(this.pathOf(hash), sealed);
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      this.logger.error({
        message: 'no room is left for files: nothing is lost, what comes in waits',
        directory: this.directory,
      });
      throw new OfficeError('not-yet', 'storage-full', {}, { cause: error });
    }
    return { hash, size: bytes.length, sha256: await sha256(bytes) };
  }

  /**
   * The plain bytes.
   * @throws OfficeError file-missing, file-erased (its key was destroyed); KeyUnavailable; CorruptSealedValue
   */
  async get(hash: string, scope: KeyScope): Promise<Buffer> {
    const sealed = await this.read(hash);
    if ((await sha256(sealed)) !== hash) throw new CorruptSealedValue(keyIdOf(scope), `file ${hash}`);
    const plain = await this.sealer.openFile(scope, FILE_ID, sealed);
    if (plain === ERASED) throw notFound('file-erased');
    return plain;
  }

  /** Removes a file that nothing refers to any more. */
  async remove(hash: string): Promise<void> {
    await rm(this.pathOf(hash), { force: true });
  }

  private async read(hash: string): Promise<Buffer> {
    try {
      return await readFile(this.pathOf(hash));
    } catch (error) {
      if (isMissing(error)) throw notFound('file-missing', { hash });
      throw error;
    }
  }

  private async write(path: string, bytes: Buffer): Promise<void> {
    await this.makeFolder(dirname(path));
    const temporary = `${path}.${randomUUID()}.part`;
    try {
      await writeFile(temporary, bytes, { flag: 'wx', mode: 0o600, flush: true });
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await syncFolder(dirname(path));
  }

  private makeFolder(folder: string): Promise<void> {
    const made = this.folders.get(folder) ?? createFolder(folder);
    this.folders.set(folder, made);
    made.catch(() => this.folders.delete(folder));
    return made;
  }

  private pathOf(hash: string): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw notFound('file-missing', { hash });
    return join(this.directory, hash.slice(0, 2), hash);
  }
}

async function createFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await syncFolder(dirname(folder));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const hasCode = (error: unknown, ...codes: readonly unknown[]): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && codes.includes(error.code);
const isMissing = (error: unknown): boolean => hasCode(error, 'ENOENT');
/** The disk, or what this account may have of it. */
const isDiskFull = (error: unknown): boolean => hasCode(error, 'ENOSPC', 'EDQUOT');
