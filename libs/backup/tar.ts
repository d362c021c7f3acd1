import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip, type Gzip } from 'node:zlib';

const BLOCK = 512;
const COMPRESSION = { level: 4 };

/** The file is no backup of ours, or it is damaged. */
export class BrokenArchive extends Error {
  override readonly name = 'BrokenArchive';
}

/** Writes a compressed tar (POSIX ustar, which any `tar` reads) of any size with bounded memory. The file appears under its name when it is whole. */
export class ArchiveWriter {
  private readonly gzip: Gzip = createGzip(COMPRESSION);
  private readonly file: WriteStream;
  private readonly written: Promise<void>;

  constructor(private readonly path: string) {
    this.file = createWriteStream(this.partial, { mode: 0o600 });
    this.written = finished(this.gzip.pipe(this.file));
    // Told by whoever writes next, or by `finish`.
    this.written.catch(() => undefined);
  }

  async add(name: string, content: Buffer): Promise<void> {
    await this.write(header(name, content.length));
    await this.write(content);
    await this.write(padding(content.length));
  }

  /** @throws Error where the content is not as long as was said */
  async addStream(name: string, size: number, content: AsyncIterable<Buffer>): Promise<void> {
    await this.write(header(name, size));
    let length = 0;
    for await (const part of content) {
      length += part.length;
      await this.write(part);
    }
    if (length !== size) throw new Error(`${name} has ${length} bytes, not ${size}`);
    await this.write(padding(size));
  }

  async finish(): Promise<void> {
    await this.write(Buffer.alloc(2 * BLOCK));
    this.gzip.end();
    await this.written;
    const file = await open(this.partial, 'r');
    await file.sync();
    await file.close();
    await rename(this.partial, this.path);
  }

  async discard(): Promise<void> {
    this.gzip.destroy();
    this.file.destroy();
    await rm(this.partial, { force: true });
  }

  private get partial(): string {
    return `${this.path}.partial`;
  }

  private async write(content: Buffer): Promise<void> {
    if (content.length === 0) return;
    if (this.file.errored) throw this.file.errored;
    if (!this.gzip.write(content)) await Promise.race([once(this.gzip, 'drain'), this.written]);
  }
}

export interface ArchiveEntry {
  readonly name: string;
  readonly size: number;
  /** To be read to its end, or not at all, before the next entry is asked for. */
  readonly content: AsyncIterable<Buffer>;
}

/**
 * The entries of an archive, one after the other.
 * @throws BrokenArchive
 */
export async function* readArchive(path: string): AsyncGenerator<ArchiveEntry> {
  const source = createReadStream(path);
  const bytes = new ByteReader(source.pipe(createGunzip()));
  source.on('error', (error) => bytes.fail(error));
  for (;;) {
    const block = await bytes.take(BLOCK);
    if (block.every((byte) => byte === 0)) return;
    const { name, size } = parseHeader(block);
    const content = bytes.stream(size);
    yield { name, size, content };
    for await (const _ of content);
    await bytes.take((BLOCK - (size % BLOCK)) % BLOCK);
  }
}

export async function readAll(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}

/** Takes exactly so many bytes off a stream. */
class ByteReader {
  private readonly parts: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(private readonly source: Readable) {
    this.parts = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  fail(error: Error): void {
    this.source.destroy(error);
  }

  async take(length: number): Promise<Buffer> {
    return readAll(this.stream(length));
  }

  async *stream(length: number): AsyncGenerator<Buffer, void, undefined> {
    for (let missing = length; missing > 0;) {
      if (this.rest.length === 0) this.rest = await this.more();
      const part = this.rest.subarray(0, missing);
      this.rest = this.rest.subarray(part.length);
      missing -= part.length;
      yield part;
    }
  }

  private async more(): Promise<Buffer> {
    let next: IteratorResult<Buffer>;
    try {
      next = await this.parts.next();
    } catch (error) {
      throw new BrokenArchive(error instanceof Error ? error.message : String(error), { cause: error });
    }
    if (next.done) throw new BrokenArchive('the file ends too early');
    return next.value;
  }
}

const padding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

/** Sizes from 8 GiB on do not fit the octal field: they go in the base-256 form that GNU and POSIX readers know. */
const LARGEST_OCTAL = 0o77777777777;

function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const [prefix, rest] = splitName(name);
  block.write(rest, 0, 100, 'utf8');
  block.write('0000600\0', 100, 'latin1');
  block.write('0000000\0', 108, 'latin1');
  block.write('0000000\0', 116, 'latin1');
  if (size <= LARGEST_OCTAL) block.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  else {
    block[124] = 0x80;
    block.writeBigUInt64BE(BigInt(size), 128);
  }
  block.write('00000000000\0', 136, 'latin1');
  block.write('        ', 148, 'latin1');
  block.write('0', 156, 'latin1');
  block.write('ustar\0', 257, 'latin1');
  block.write('00', 263, 'latin1');
  block.write(prefix, 345, 155, 'utf8');
  block.write(`${sumOf(block).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}

function parseHeader(block: Buffer): { name: string; size: number } {
  const text = (start: number, length: number) => {
    const field = block.subarray(start, start + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end < 0 ? length : end);
  };
  const expected = Number.parseInt(text(148, 8), 8);
  const unsummed = Buffer.from(block);
  unsummed.write('        ', 148, 'latin1');
  if (text(257, 6) !== 'ustar' || expected !== sumOf(unsummed)) throw new BrokenArchive('this is no backup of ours');
  const size = block[124] === 0x80 ? Number(block.readBigUInt64BE(128)) : Number.parseInt(text(124, 12), 8);
  const prefix = text(345, 155);
  return { name: prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`, size };
}

const sumOf = (block: Buffer): number => block.reduce((sum, byte) => sum + byte, 0);

/** Long names are cut at a slash: 155 bytes before it, 100 after it. */
function splitName(name: string): readonly [string, string] {
  if (Buffer.byteLength(name) <= 100) return ['', name];
  for (let slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
    const [prefix, rest] = [name.slice(0, slash), name.slice(slash + 1)];
    if (Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(rest) <= 100) return [prefix, rest];
  }
  throw new Error(`the name ${name} is too long for the archive`);
}
