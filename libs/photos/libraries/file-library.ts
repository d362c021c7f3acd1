import { basename, extname } from 'node:path';
import pLimit from 'p-limit';
import { notFound, ruleBroken } from '#libs/kernel';
import {
  matches,
  referenceOf,
  type LibraryKind,
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
export const HEAD_BYTES = 256 * 1024;
const LARGEST_SIDECAR = 1024 * 1024;

export const isPicture = (path: string): boolean => ENDINGS.has(extname(path).toLowerCase());

/** A file of a library, as its listing has it. */
export interface StoredFile {
  readonly path: string;
  /** Since 1970, in milliseconds. */
  readonly changed: number;
  readonly size: number;
}

interface Entry {
  readonly path: string;
  readonly changed: number;
  /** Of picture and sidecar: what was read of them holds while it stays. */
  readonly mark: string;
  readonly photo: LibraryPhoto;
  readonly rejected: boolean;
}

/** Pictures that are files, with what they and the XMP files beside them say. Nothing is written to it. */
export abstract class FileLibrary implements PhotoLibrary {
  abstract readonly id: string;
  abstract readonly kind: LibraryKind;
  protected readonly readAtOnce: number = 8;
  private entries: ReadonlyMap<string, Entry> = new Map();
  private lookedAt = -Infinity;
  private looking: Promise<ReadonlyMap<string, Entry>> | undefined;

  /** All that it holds; none where it cannot be listed. @throws OfficeError what the way there refuses */
  protected abstract files(): Promise<readonly StoredFile[]>;
  /** The first `HEAD_BYTES`. */
  protected abstract head(path: string): Promise<Buffer>;
  protected abstract whole(path: string): Promise<Buffer>;

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
    const bytes = await this.whole(path).catch(() => undefined);
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
    const files = new Map((await this.files()).map((file) => [file.path.toLowerCase(), file]));
    const pictures = [...files.values()].filter(({ path }) => isPicture(path));
    if (pictures.length === 0) throw ruleBroken('photo-library-unreachable');
    const limit = pLimit(this.readAtOnce);
    const entries = await Promise.all(
      pictures.map((file) => limit(() => this.read(file, sidecarOf(file.path, files)))),
    );
    const newest = entries.toSorted((a, b) => b.changed - a.changed);
    this.entries = new Map(newest.map((entry) => [entry.photo.reference, entry]));
    this.lookedAt = Date.now();
    return this.entries;
  }

  /** What it says of itself. Where that cannot be read just now, what was read of it before, or its name alone: it is listed, so it is there. */
  private async read({ path, changed, size }: StoredFile, sidecar: StoredFile | undefined): Promise<Entry> {
    const mark = [changed, size, sidecar?.changed, sidecar?.size].join(' ');
    const reference = referenceOf(path);
    const known = this.entries.get(reference);
    if (known?.mark === mark) return known;
    const name = basename(path, extname(path));
    try {
      const words = sidecar && sidecar.size <= LARGEST_SIDECAR ? await this.whole(sidecar.path) : undefined;
      const { rejected, ...said } = metadataOf(await this.head(path), words);
      return {
        ...{ path, changed, mark, rejected },
        photo: { ...said, title: said.title || name, reference, address: null },
      };
    } catch {
      const nothing = { title: name, caption: '', credit: '', licence: '', reference, address: null };
      return known ?? { path, changed, mark: '', rejected: false, photo: nothing };
    }
  }
}

/** `most.jpg.xmp` or `most.xmp`, whatever the case of its letters. */
const sidecarOf = (path: string, files: ReadonlyMap<string, StoredFile>): StoredFile | undefined =>
  files.get(`${path}.xmp`.toLowerCase()) ?? files.get(`${path.slice(0, -extname(path).length)}.xmp`.toLowerCase());
