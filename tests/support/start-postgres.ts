import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as embedded from '../../libs/postgres/embedded.js';

declare global {
  /** Jest runs the setup once a project, all in one process: the first one starts the server. */
  var stopTestPostgres: (() => Promise<void>) | undefined;
}

/** Jest's global setup for the lanes that need a database: a given server, or an embedded one for the run. */
export default async function startPostgres(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return;
  const { importSource } = (await import('../../scripts/import-source.mjs')) as {
    importSource(url: URL): Promise<unknown>;
  };
  const { startEmbeddedPostgres } = (await importSource(
    pathToFileURL(resolve('libs/postgres/embedded.ts')),
  )) as typeof embedded;
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
