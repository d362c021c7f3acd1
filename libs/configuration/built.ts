import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The path of something in `dist/`, whether this runs from there, in whichever bundle, or (in tests) from the sources. */
export function builtFile(path: string): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'dist', path);
}
