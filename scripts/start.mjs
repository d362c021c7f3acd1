/** `npm start`: builds what is missing, then becomes the office. */
import { build, BuildFailed } from './build.mjs';
import { useCompileCache } from './compile-cache.mjs';

/**
 * npm hands SIGINT and SIGTERM on, but not SIGHUP, and nothing when it is killed: an office that npm started ends with it.
 * The handlers of the moment decide what SIGTERM means.
 */
function endWithNpm() {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined || parent === 1) return;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}

endWithNpm();
process.setSourceMapsEnabled(true);
const interrupted = new AbortController();
const interrupt = () => interrupted.abort();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const signal of signals) process.on(signal, interrupt);
try {
  await build({ say: (line) => console.error(line), signal: interrupted.signal });
} catch (error) {
  if (!interrupted.signal.aborted && !(error instanceof BuildFailed)) throw error;
  if (!interrupted.signal.aborted) console.error(error.message);
  process.exit(interrupted.signal.aborted ? 0 : 1);
}
if (interrupted.signal.aborted) process.exit(0);
for (const signal of signals) process.off(signal, interrupt);
useCompileCache();
await import('../dist/apps/office/main.js');
