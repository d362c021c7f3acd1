import { readdirSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The database is copied row by row, keys are kept apart, the lock is the living office's own. */
const LEFT_OUT = new Set(['postgres', 'keys', 'office.lock']);
/** Half-written. */
const UNFINISHED = /^\.|\.(tmp|part|partial)$|^office\.lock\./;

/** Paths of the files of a data folder that belong in a backup, with `/` between their parts, sorted. */
export function dataFiles(dataDirectory: string): readonly string[] {
  const paths: string[] = [];
  const walk = (folder: string, isTop: boolean): void => {
    for (const entry of entriesOf(folder)) {
      if (UNFINISHED.test(entry.name) || (isTop && LEFT_OUT.has(entry.name))) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path, false);
      else if (entry.isFile()) paths.push(relative(dataDirectory, path).split(sep).join('/'));
    }
  };
  walk(dataDirectory, true);
  return paths.sort();
}

/** A folder may go while it is walked. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
