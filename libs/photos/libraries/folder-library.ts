import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { FileLibrary, HEAD_BYTES, type StoredFile } from './file-library.js';

const ASKED_AT_ONCE = 32;

/** A folder of pictures. */
export class FolderLibrary extends FileLibrary {
  override readonly id = 'folder';
  override readonly kind = 'folder';

  /** @param folder absolute */
  constructor(private readonly folder: string) {
    super();
  }

  protected override async files(): Promise<readonly StoredFile[]> {
    const found = await readdir(this.folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const paths = found
      .filter((one) => one.isFile())
      .map((one) =>
        join(one.parentPath, one.name)
          .slice(this.folder.length)
          .replace(/^[/\\]/, ''),
      );
    const limit = pLimit(ASKED_AT_ONCE);
    const files = await Promise.all(paths.map((path) => limit(() => this.stored(path))));
    return files.filter((one) => one !== undefined);
  }

  /** Undefined where it went away meanwhile. */
  private async stored(path: string): Promise<StoredFile | undefined> {
    try {
      const { mtimeMs: changed, size } = await stat(join(this.folder, path));
      return { path, changed, size };
    } catch {
      return undefined;
    }
  }

  protected override async head(path: string): Promise<Buffer> {
    const file = await open(join(this.folder, path));
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  protected override whole(path: string): Promise<Buffer> {
    return readFile(join(this.folder, path));
  }
}
