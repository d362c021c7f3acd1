import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import pLimit from 'p-limit';
import { notFound, ruleBroken } from '#libs/kernel';
import {
  matches,
  referenceOf,
  type LibraryPhoto,
  type PhotoFile,
  type PhotoLibrary,
  type Standing,
} from '../domain/library.js';
import { metadataOf } from './metadata.js';

const ENDINGS: ReadonlySet<string> = new Set(['.jpg', '.jpeg', '.png', '.webp', '.heic', '.heif']);
/** What it holds is looked up again after that. */
const STALE_MILLISECONDS = 60_000;
/** And sooner where somebody asks whether one picture is still there. */
const STALE_STANDING_MILLISECONDS = 5_000;
/** Metadata stand in front of a picture. */
const HEAD_BYTES = 256 * 1024;
const LARGEST_SIDECAR = 1024 * 1024;
const READ_AT_ONCE = 8;

interface Entry {
  readonly path: string;
  readonly changed: number;
  /** Of picture and sidecar: what was read of them holds while it stays. */
  readonly mark: string;
  readonly photo: LibraryPhoto;
  readonly rejected: boolean;
}

/** A folder of pictures, with what they and the XMP files beside them say. Nothing is written to it. */
export class FolderLibrary implements PhotoLibrary {
  readonly id = 'folder';
  private entries: ReadonlyMap<string, Entry> = new Map();
  private lookedAt = -Infinity;
  private looking: Promise<ReadonlyMap<string, Entry>> | undefined;

  /** @param folder absolute */
  constructor(private readonly folder: string) {}

  async search(q: string, offset: number, limit: number): Promise<readonly LibraryPhoto[]> {
    const entries = [...(await this.current()).values()].filter(({ rejected }) => !rejected);
    return entries
      .map(({ photo }) => photo)
      .filter((photo) => matches(photo, q))
      .slice(offset, offset + limit);
  }

  async find(reference: string): Promise<LibraryPhoto> {
    return (await this.entry(reference)).photo;
  }

  async preview(reference: string): Promise<Buffer> {
    return (await this.original(reference)).bytes;
  }

  async original(reference: string): Promise<PhotoFile> {
    const { path } = await this.entry(reference);
    const bytes = await readFile(join(this.folder, path)).catch(() => undefined);
    if (!bytes) throw notFound('photo-not-in-library');
    return { name: basename(path), bytes };
  }

  async standing({ reference }: { readonly reference: string }): Promise<Standing> {
    try {
      const entry = (await this.current(STALE_STANDING_MILLISECONDS)).get(reference);
      return entry && !entry.rejected ? 'there' : 'withdrawn';
    } catch {
      return 'unknown';
    }
  }

  /** Nothing but what it has found itself is read: no name from outside becomes a path. */
  private async entry(reference: string): Promise<Entry> {
    const entry = (await this.current()).get(reference);
    if (!entry || entry.rejected) throw notFound('photo-not-in-library');
    return entry;
  }

  private async current(stale = STALE_MILLISECONDS): Promise<ReadonlyMap<string, Entry>> {
    if (Date.now() - this.lookedAt < stale) return this.entries;
    this.looking ??= this.look().finally(() => (this.looking = undefined));
    return this.looking;
  }

  /** @throws OfficeError photo-library-unreachable also where it is empty: a disk that is not mounted looks like that, and would withdraw all pictures */
  private async look(): Promise<ReadonlyMap<string, Entry>> {
    const found = await readdir(this.folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = new Map(
      found
        .filter((one) => one.isFile())
        .map((one) =>
          join(one.parentPath, one.name)
            .slice(this.folder.length)
            .replace(/^[/\\]/, ''),
        )
        .map((path) => [path.toLowerCase(), path]),
    );
    const paths = [...files.values()].filter((path) => ENDINGS.has(extname(path).toLowerCase()));
    if (paths.length === 0) throw ruleBroken('photo-library-unreachable');
    const limit = pLimit(READ_AT_ONCE);
    const entries = await Promise.all(paths.map((path) => limit(() => this.read(path, sidecarOf(path, files)))));
    const newest = entries.filter((one) => one !== undefined).toSorted((a, b) => b.changed - a.changed);
    this.entries = new Map(newest.map((entry) => [entry.photo.reference, entry]));
    this.lookedAt = Date.now();
    return this.entries;
  }

  /** Undefined where it went away meanwhile. */
  private async read(path: string, sidecar: string | undefined): Promise<Entry | undefined> {
    try {
      const { mtimeMs, size } = await stat(join(this.folder, path));
      const beside = sidecar === undefined ? undefined : await stat(join(this.folder, sidecar));
      const mark = [mtimeMs, size, beside?.mtimeMs, beside?.size].join(' ');
      const reference = referenceOf(path);
      const known = this.entries.get(reference);
      if (known?.mark === mark) return known;
      const words = beside && beside.size <= LARGEST_SIDECAR ? await readFile(join(this.folder, sidecar!)) : undefined;
      const { rejected, ...said } = metadataOf(await headOf(join(this.folder, path)), words);
      const title = said.title || basename(path, extname(path));
      return { path, changed: mtimeMs, mark, rejected, photo: { ...said, title, reference, address: null } };
    } catch {
      return undefined;
    }
  }
}

/** `most.jpg.xmp` or `most.xmp`, whatever the case of its letters. */
const sidecarOf = (path: string, files: ReadonlyMap<string, string>): string | undefined =>
  files.get(`${path}.xmp`.toLowerCase()) ?? files.get(`${path.slice(0, -extname(path).length)}.xmp`.toLowerCase());

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
