import { transformSync } from '@swc/core';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(import.meta.dirname);
const cache = join(root, 'node_modules', '.cache', 'sources');
/** What changes the compiled form of every module. */
const compiler = ['.swcrc', 'node_modules/@swc/core/package.json'].map((file) =>
  readFileSync(join(root, file), 'utf8'),
);

/**
 * Compiles a TypeScript module of ours; what was compiled before is kept below node_modules/.cache.
 * @param {string} file an absolute path
 * @returns {{ code: string, map: string }} the path of its source map
 */
function compiled(file) {
  const source = readFileSync(file, 'utf8');
  const hash = createHash('sha256')
    .update([...compiler, file, source].join('\0'))
    .digest('hex');
  const [target, map] = [join(cache, `${hash}.js`), join(cache, `${hash}.map`)];
  try {
    return { code: readFileSync(target, 'utf8'), map };
  } catch {
    const made = transformSync(source, { filename: file, sourceFileName: file, root, sourceMaps: true });
    keep(map, made.map);
    // The code last: where it is, its map is too.
    keep(target, made.code);
    return { code: made.code, map };
  }
}

/** Under its name only when it is whole, as others compile beside this process; where the folder cannot be written, not at all. */
function keep(path, content) {
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(`${path}.${process.pid}`, content);
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // Compiled anew next time.
  }
}

/**
 * From here on Node imports TypeScript modules of ours straight from the sources.
 * @param {(url: string, map: string) => void} [loaded] told of each module, with the path of its source map
 */
export function hookSources(loaded = () => {}) {
  return registerHooks({
    resolve(specifier, context, next) {
      if (specifier.startsWith('#'))
        return next(specifier, { ...context, conditions: ['source', ...context.conditions] });
      // The console's modules name no ending.
      if (specifier.startsWith('.') && !context.parentURL?.includes('/node_modules/')) {
        const source = new URL(specifier.replace(/(\.js)?$/, '.ts'), context.parentURL);
        if (existsSync(source)) return { url: source.href, shortCircuit: true };
      }
      return next(specifier, context);
    },
    load(address, context, next) {
      const path = address.split('?')[0];
      if (!path.endsWith('.ts') || path.includes('/node_modules/')) return next(address, context);
      const { code, map } = compiled(fileURLToPath(path));
      loaded(address, map);
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
}

/**
 * Imports a TypeScript module of ours, and what it imports, straight from the sources: for the few places that run before
 * anything is built and outside of Jest.
 * @param {string | URL} url a `file:` URL
 */
export async function importSource(url) {
  const hooks = hookSources();
  try {
    return await import(String(url));
  } finally {
    hooks.deregister();
  }
}
