import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

export interface DatabaseOptions {
  readonly url: string;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string;
  readonly maxConnections?: number;
  /** This process started the server itself: no other process of an office works on it. False where left out. */
  readonly alone?: boolean;
  /** Told of connections that broke while idle; the pool replaces them. */
  readonly log?: (line: string) => void;
}

/** The pool of connections that everything in one process shares, and kysely over it. Token for injection. */
export class Database {
  readonly pool: pg.Pool;
  /** No other process of an office works on it: whatever one holds here, the dead hold. */
  readonly alone: boolean;
  private readonly kysely: Kysely<Record<never, never>>;
  private readonly log: (line: string) => void;

  constructor({
    url,
    applicationName = 'rzecznik',
    maxConnections = 20,
    alone = false,
    log = () => undefined,
  }: DatabaseOptions) {
    this.alone = alone;
    this.pool = new pg.Pool({
      connectionString: url,
      application_name: applicationName,
      max: maxConnections,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
    });
    outlive(this.pool, log);
    this.log = log;
    this.kysely = new Kysely({ dialect: new PostgresDialect({ pool: this.pool }) });
  }

  /** Typed queries over a module's own tables: `database.tables<Tables>().selectFrom('notifications.read_marks')`. */
  tables<Tables extends object>(): Kysely<Tables> {
    return this.kysely as unknown as Kysely<Tables>;
  }

  /** A pool beside this one, for work that must take no connection from the rest. Whoever asks for it ends it. */
  apart(applicationName: string, maxConnections: number): pg.Pool {
    const pool = new pg.Pool({
      ...this.pool.options,
      application_name: applicationName,
      max: maxConnections,
      min: 0,
    });
    outlive(pool, this.log);
    return pool;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** Connections that break are replaced, and end no process. */
function outlive(pool: pg.Pool, log: (line: string) => void): void {
  // One that breaks in the middle of a transaction tells whoever uses it; unheard, its event would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', (error) => {
    if (!pool.ending) log(`a database connection broke: ${error.message}`);
  });
}
