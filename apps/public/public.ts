import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CannotStart, loadConfiguration } from '#libs/configuration';
import { Database } from '#libs/postgres';
import { publicSite } from '#libs/public-pages';
import { publicModules } from '../composition/public-modules.js';

/** A small pool: a rush on the public site takes no more of the database than this. */
const MOST_CONNECTIONS = 8;
const MOST_SOCKETS = 2_000;
/** From the first byte to the last of a request: files of 25 MB over a slow line fit. */
const REQUEST_MILLISECONDS = 300_000;
const HEADERS_MILLISECONDS = 20_000;

export interface RunningSite {
  readonly port: number;
  stop(): Promise<void>;
}

export interface PublicOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: (line: { readonly message: string } & Record<string, unknown>) => void;
}

/**
 * Starts the public site, a process of its own: it has no key of the office's, and of the database what its role may.
 * @throws CannotStart, ConfigurationError
 */
export async function startPublic({ environment, log }: PublicOptions): Promise<RunningSite> {
  const configuration = loadConfiguration(environment);
  if (configuration.masterKey !== undefined)
    throw new CannotStart('MASTER_KEY is set for the public site, which must never have it: unset it in this process');
  if (configuration.databaseUrl === undefined)
    throw new CannotStart(
      'DATABASE_URL is not set: the public site needs the address of the office’s database, with a role of its own (docs/operations.md)',
    );
  const database = new Database({
    url: configuration.databaseUrl,
    applicationName: 'rzecznik-public',
    maxConnections: MOST_CONNECTIONS,
    log: (message) => log({ message }),
  });
  const { publicUrl, publicSiteUrl, port, host, trustedProxies } = configuration;
  const server = createServer({ requestTimeout: REQUEST_MILLISECONDS, headersTimeout: HEADERS_MILLISECONDS });
  server.maxConnections = MOST_SOCKETS;
  try {
    await listen(server, port, host);
  } catch (error) {
    await database.close();
    throw new CannotStart(`the public site cannot listen on ${host}:${port}: set PORT or HOST to another one`, {
      cause: error,
    });
  }
  const taken = (server.address() as AddressInfo).port;
  server.on(
    'request',
    publicSite({
      database,
      modules: publicModules,
      siteUrl: publicSiteUrl ?? publicUrl ?? `http://localhost:${taken}`,
      trustedProxies,
      log,
    }),
  );
  return {
    port: taken,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 1_000).unref();
      await closed;
      await database.close();
    },
  };
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
