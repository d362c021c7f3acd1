import { CannotStart, loadConfiguration, prepareDataDirectory, type Configuration } from '#libs/configuration';
import type { Running } from './program.js';
import { Closing, serve, type ProgramOptions, type ServeOptions } from './serve.js';

/** What one of several processes of an office is: none of them is special, and none assumes to be alone. */
export type Part = Pick<ServeOptions, 'applicationName' | 'module' | 'takesMail' | 'healthOnly'>;

/**
 * Starts one of several processes that share a database, and returns when it is ready.
 * @throws CannotStart, ConfigurationError; whatever the signal was aborted with
 */
export async function startPart(part: Part, { environment, ...options }: ProgramOptions): Promise<Running> {
  const configuration = loadConfiguration(environment);
  requireShared(configuration);
  prepareDataDirectory(configuration.dataDirectory);
  const closing = new Closing(options.logger);
  try {
    await serve({ ...options, ...part, configuration, closing });
    return { stop: () => closing.run() };
  } catch (error) {
    await closing.run();
    throw error;
  }
}

/** What all processes of an office have in common cannot be made by one of them. */
export function requireShared({ databaseUrl, masterKey }: Configuration): void {
  if (databaseUrl === undefined) {
    throw new CannotStart(
      'DATABASE_URL is not set: several processes share one PostgreSQL, so name it, like postgresql://user:password@host:5432/database',
    );
  }
  if (masterKey === undefined) {
    throw new CannotStart(
      'MASTER_KEY is not set: several processes share one, so give each of them the same, made with "openssl rand -base64 32"',
    );
  }
}
