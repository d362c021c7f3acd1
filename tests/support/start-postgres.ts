import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Postgres from '../../libs/postgres/embedded.js';

declare global {
  /** Jest runs the setup once a project, all in one process: the first one starts the server. */
  var stopTestPostgres: (() => Promise<void>) | undefined;
}

const fileUrl = (path: string): string => pathToFileURL(resolve(path)).href;

/** Jest's global setup for the lanes that need a database: a given server, or an embedded one for the run. */
export default async function startPostgres(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return;
  // Jest loads this file as CommonJS, and its module map does not reach from here into the sources.
  const { importSource } = (await import(resolve('scripts/import-source.mjs'))) as {
    importSource(url: string): Promise<typeof Postgres>;
  };
  const { startEmbeddedPostgres } = await importSource(fileUrl('libs/postgres/embedded.ts'));
  const folder = await mkdtemp(join(tmpdir(), 'rzecznik-test-'));
  const server = await startEmbeddedPostgres({
    dataDirectory: folder,
    durable: false,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  process.env.TEST_DATABASE_URL = server.superuserUrl;
  globalThis.stopTestPostgres = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
