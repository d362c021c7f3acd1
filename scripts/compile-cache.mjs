import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Keeps what V8 makes of the program's modules for its next start, and for the processes that it starts (by the environment). Where the folder
 * cannot be written, nothing is kept.
 */
export function useCompileCache() {
  process.env.NODE_COMPILE_CACHE ??= join(dirname(import.meta.dirname), 'node_modules', '.cache', 'compiled');
  enableCompileCache();
}
