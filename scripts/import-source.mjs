import { transformFileSync } from '@swc/core';
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Imports a TypeScript module of ours, and what it imports, straight from the sources: for the few places that run before
 * anything is built and outside of Jest's own module loader.
 * @param {string | URL} url a `file:` URL
 */
export async function importSource(url) {
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      if (specifier.startsWith('#'))
        return next(specifier, { ...context, conditions: ['source', ...context.conditions] });
      if (specifier.startsWith('.') && specifier.endsWith('.js')) {
        const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
        if (existsSync(source)) return { url: source.href, shortCircuit: true };
      }
      return next(specifier, context);
    },
    load(address, context, next) {
      if (!address.endsWith('.ts')) return next(address, context);
      const { code } = transformFileSync(fileURLToPath(address), { sourceMaps: 'inline' });
      return { format: 'module', source: code, shortCircuit: true };
    },
  });
  try {
    return await import(String(url));
  } finally {
    hooks.deregister();
  }
}
