import pg from 'pg';

/** System errors of a connection, as Node names them. */
const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);
/** Connection trouble, serialisation failures and deadlocks, out of resources, busy, shutdown, system errors. */
const PASSING_CLASSES = new Set(['08', '40', '53', '55', '57', '58']);
/** What the driver and its pool say in words alone. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client was closed|Client has encountered a connection error)/i;

/** Whether a failed statement says only that the database was away, busy or restarting: nothing is wrong with what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return PASSING_CLASSES.has(error.code?.slice(0, 2) ?? '');
  if (!(error instanceof Error)) return false;
  return ('code' in error && CONNECTION_CODES.has(String(error.code))) || WORDS.test(error.message);
}

/** No such schema, table or column. */
const MISSING = new Set(['3F000', '42P01', '42703']);

/** Whether a failed statement says that something of the database is not there. */
export const isMissing = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && MISSING.has(error.code ?? '');
