import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import tar from 'tar-stream';
import { BrokenArchive } from './broken-archive.js';
import { decrypted, encrypted } from './encryption.js';

const COMPRESSION = { level: 4 };

/** Writes a compressed and encrypted tar of any size with bounded memory. The file appears under its name when it is whole. */
export class ArchiveWriter {
  private readonly archive = tar.pack();
  private readonly written: Promise<void>;

  /** @param recipients of age: whoever holds one of their identities can read it */
  constructor(
    private readonly path: string,
    recipients: readonly string[],
  ) {
    this.written = pipeline(
      this.archive,
      createGzip(COMPRESSION),
      (compressed: AsyncIterable<Buffer>) => encrypted(compressed, recipients),
      createWriteStream(this.partial, { mode: 0o600, flush: true }),
    );
    // Told by whoever writes next, or by `finish`.
    this.written.catch(() => undefined);
  }

  async add(name: string, content: Buffer): Promise<void> {
    await this.addStream(name, content.length, [content]);
  }

  /** @throws Error where the content is not as long as was said */
  async addStream(name: string, size: number, content: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
    // Its end says why: a folder that is not there, a disk that is full.
    if (this.archive.destroyed) await this.written;
    const entry = this.archive.entry({ name, size, mode: 0o600 });
    await Promise.race([pipeline(content, entry), this.written]);
  }

  async finish(): Promise<void> {
    this.archive.finalize();
    await this.written;
    await rename(this.partial, this.path);
  }

  async discard(): Promise<void> {
    this.archive.destroy();
    await this.written.catch(() => undefined);
    await rm(this.partial, { force: true });
  }

  private get partial(): string {
    return `${this.path}.partial`;
  }
}

export interface ArchiveEntry {
  readonly name: string;
  /** To be read to its end, or not at all, before the next entry is asked for. */
  readonly content: AsyncIterable<Buffer>;
}

/**
 * The entries of an archive, one after the other.
 * @throws BrokenArchive
 */
export async function* readArchive(path: string, identities: readonly string[]): AsyncGenerator<ArchiveEntry> {
  const archive = tar.extract();
  // Told by the archive, which ends with the same error.
  const plain = (sealed: AsyncIterable<Buffer>) => decrypted(sealed, identities);
  pipeline(createReadStream(path), plain, createGunzip(), archive).catch(() => undefined);
  for await (const entry of orBroken(archive)) {
    yield { name: entry.header.name, content: orBroken(entry) };
    entry.resume();
  }
}

export async function readAll(content: AsyncIterable<Buffer>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(content));
}

/** Whatever goes wrong in the reading of an archive is the archive's fault. */
async function* orBroken<T>(parts: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* parts;
  } catch (error) {
    if (error instanceof BrokenArchive) throw error;
    throw new BrokenArchive(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
