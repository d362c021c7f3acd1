import { EventStoreError } from '../../port.js';

/** What a failed statement means for what it was to do. */
export type Verdict =
  | 'nothing-done' // the server refused or rolled back: safe to say Unavailable
  | 'access-denied'
  | 'unknown' // the connection broke: the server may have done it
  | 'defect'; // the statement or its values are wrong

const NOTHING_DONE = new Set([
  '55P03', // lock_timeout
  '40P01', // deadlock
  '40001', // serialisation failure
  '57014', // statement_timeout, cancel
  '57P03', // the server is starting up
  '25006', // read-only: a standby
  '3D000', // no such database, schema, table, function: not migrated yet
  '3F000',
  '42P01',
  '42883',
]);
const ACCESS_DENIED = new Set(['42501', '28000', '28P01']);

const sqlState = (error: unknown): string | undefined => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
};

export function verdictOn(error: unknown): Verdict {
  const state = sqlState(error);
  if (state === undefined) return 'unknown';
  if (ACCESS_DENIED.has(state)) return 'access-denied';
  if (NOTHING_DONE.has(state) || state.startsWith('53')) return 'nothing-done';
  return state.startsWith('57P') || state.startsWith('08') ? 'unknown' : 'defect';
}

/** Whether the connection broke, rather than nobody answering: another one may be had at once. */
export const wasCut = (error: unknown): boolean =>
  verdictOn(error) === 'unknown' && !(error instanceof Error && error.message.includes('timeout'));

/** A failed read, or a failed attempt to connect: nothing was written, whatever happened. */
export function readFailure(error: unknown): EventStoreError {
  if (error instanceof EventStoreError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'connection failed';
  const verdict = verdictOn(error);
  const kind = verdict === 'access-denied' ? 'AccessDenied' : verdict === 'defect' ? 'Refused' : 'Unavailable';
  return new EventStoreError({ kind, reason: `PostgreSQL: ${code}` }, { cause: error });
}
