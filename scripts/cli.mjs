/** `npm run --silent cli -- …`: the command line, built where it is stale. Nothing but the command's own answer goes to standard output. */
import { build, BuildFailed } from './build.mjs';
import { useCompileCache } from './compile-cache.mjs';

try {
  await build({ console: false });
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error;
  console.error(error.message);
  process.exit(1);
}
process.setSourceMapsEnabled(true);
useCompileCache();
await import('../dist/apps/cli/main.js');
