import pg from 'pg';
import { isFailure } from '#libs/event-store';
import { OfficeError } from '#libs/kernel';
import { isDatabaseAway } from '#libs/postgres';
import { ImpossibleOperation } from './operations.js';
import { UnreadableEvent } from './event-opener.js';

/** Classes of PostgreSQL's errors that say: these rows will be refused again. Data, integrity, cardinality, wrong SQL, limits. */
const REFUSING_CLASSES = new Set(['21', '22', '23', '42', '54']);

/** Whether the database refused the rows themselves, rather than being away, busy or restarting. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return REFUSING_CLASSES.has(error.code?.slice(0, 2) ?? '');
  return error instanceof TypeError || error instanceof RangeError;
}

/** Whether a policy's failure passes by itself: nothing is wrong with the event or the command. */
export function mayPass(error: unknown): boolean {
  if (isFailure(error, 'Unavailable') || isFailure(error, 'Timeout') || isFailure(error, 'WrongExpectedRevision'))
    return true;
  if (error instanceof OfficeError) return error.kind === 'not-yet';
  return isDatabaseAway(error);
}

/**
 * A failure for logs and for the console: what and where, and none of the values that were handled, since they may be a
 * person's data. Only messages known to carry none are repeated.
 */
export function described(error: unknown): string {
  if (error instanceof UnreadableEvent || error instanceof ImpossibleOperation) return error.message.slice(0, 500);
  if (error instanceof OfficeError) return error.code;
  if (error instanceof pg.DatabaseError) {
    const place = [error.table, error.column ?? error.constraint].filter(Boolean).join('.');
    const message = error.message.split('\n')[0]!.replaceAll(/"[^"]*"|'[^']*'/g, '…');
    return `PostgreSQL ${error.code}: ${message}${place && ` (${place})`}`.slice(0, 500);
  }
  if (!(error instanceof Error)) return 'unknown failure';
  const frame = error.stack?.split('\n').find((line) => /^\s+at .*(libs|apps)\//.test(line));
  const place = frame?.match(/(libs|apps)\/[^)]*/)?.[0];
  const message = error instanceof TypeError ? `: ${error.message.split('\n')[0]}` : '';
  return `${error.name}${message}${place ? ` at ${place}` : ''}`.slice(0, 500);
}
