import type { Pool } from 'pg';
import type { ErasureContext, KeyOwner } from './key-table.js';

/** One erasure: of a person, or of what went with one and had a key of its own; or the disposal of a case. Times in ISO 8601, UTC. */
export interface ErasureRecord {
  readonly owner: KeyOwner;
  /** With whom it went; its own id where it went by itself. */
  readonly person: string;
  readonly context: ErasureContext;
  /** From then on nothing was sealed for them. */
  readonly fencedAt: string;
  /** When every key was destroyed, and the event that says so stood. */
  readonly finishedAt: string | null;
  /** Of that event. */
  readonly position: string | null;
  /** Versions of keys that still stand in the key table: none once it is finished. */
  readonly keysLeft: number;
  /** The clean-up that left no byte of them. */
  readonly cleanUp: CleanUpRecord | null;
}

export interface CleanUpRecord {
  readonly endedAt: string;
  readonly tables: number;
  readonly walRecycled: boolean;
  readonly statisticsCleared: boolean;
}

/** That the database came out of a backup. */
export interface RestoreRecord {
  readonly restoredAt: string;
  /** When the backup was made: what was erased after it is not in it. */
  readonly backupOf: string;
  /** When it was erased again; null where nobody has seen to that. */
  readonly erasuresAppliedAt: string | null;
}

const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const CLEAN_UP = `json_build_object('endedAt', ${iso('c.ended_at')}, 'tables', c.tables, 'walRecycled', c.wal_recycled, 'statisticsCleared', c.statistics_cleared)`;

const RECORD = `
SELECT json_build_object('kind', e.kind, 'id', e.id) AS owner, coalesce(e.person, e.id) AS person, e.context, ${iso('e.fenced_at')} AS "fencedAt", ${iso('e.finished_at')} AS "finishedAt", e.position,
  CASE e.kind WHEN 'case' THEN (SELECT count(*)::int FROM keys.data_keys k WHERE k.case_id = e.id AND k.wrapped IS NOT NULL)
    ELSE (SELECT count(*)::int FROM keys.data_keys k WHERE k.person_id = e.id AND k.wrapped IS NOT NULL) END AS "keysLeft",
  CASE WHEN e.cleaned_at IS NOT NULL THEN coalesce(${CLEAN_UP},
    json_build_object('endedAt', ${iso('e.cleaned_at')}, 'tables', 0, 'walRecycled', true, 'statisticsCleared', true)) END AS "cleanUp"
FROM keys.erasures e LEFT JOIN keys.clean_ups c ON c.begun_at = e.cleaned_at`;

/** Those of which bytes may still stand on a disk, oldest first. */
export async function erasuresToCleanUp(pool: Pool): Promise<readonly ErasureRecord[]> {
  const { rows } = await pool.query<ErasureRecord>(
    `${RECORD} WHERE e.cleaned_at IS NULL ORDER BY e.ordinal LIMIT 10000`,
  );
  return rows;
}

/** The last erased persons, newest first, each with all that went with them. */
export async function erasuresOf(
  pool: Pool,
  which: { readonly limit: number } | { readonly person: string },
): Promise<readonly ErasureRecord[]> {
  if ('person' in which) {
    const { rows } = await pool.query<ErasureRecord>(
      `${RECORD} WHERE e.kind = 'person' AND (e.id = $1 OR e.person = $1) ORDER BY e.fenced_at`,
      [which.person],
    );
    return rows;
  }
  const { rows } = await pool.query<ErasureRecord>(
    `WITH last AS (SELECT id FROM keys.erasures WHERE kind = 'person' AND person IS NULL ORDER BY fenced_at DESC, id LIMIT $1)
     ${RECORD} JOIN last ON last.id = coalesce(e.person, e.id) WHERE e.kind = 'person' ORDER BY e.fenced_at DESC, e.id`,
    [which.limit],
  );
  return rows;
}

/** The last clean-up that came to its end. */
export async function lastCleanUp(pool: Pool): Promise<CleanUpRecord | null> {
  const { rows } = await pool.query<{ record: CleanUpRecord }>(
    `SELECT ${CLEAN_UP} AS record FROM keys.clean_ups c ORDER BY begun_at DESC LIMIT 1`,
  );
  return rows[0]?.record ?? null;
}

/** The last restore after which nobody has seen to what was erased since its backup. */
export async function restoreToSeeTo(pool: Pool): Promise<RestoreRecord | null> {
  const { rows } = await pool.query<RestoreRecord>(
    `SELECT ${iso('restored_at')} AS "restoredAt", ${iso('backup_of')} AS "backupOf", NULL AS "erasuresAppliedAt"
       FROM keys.restores WHERE erasures_applied_at IS NULL ORDER BY restored_at DESC LIMIT 1`,
  );
  return rows[0] ?? null;
}

/** Notes that the database came out of a backup; nothing where it is too old to have the table. */
export async function noteRestore(pool: Pool, backupOf: string, erasuresApplied: boolean): Promise<void> {
  await pool.query(
    `INSERT INTO keys.restores (restored_at, backup_of, erasures_applied_at)
     VALUES (clock_timestamp(), $1, CASE WHEN $2 THEN clock_timestamp() END)`,
    [backupOf, erasuresApplied],
  );
}

/** Somebody has seen to what was erased after the backups that were restored. */
export async function settleRestores(pool: Pool): Promise<void> {
  await pool.query(
    'UPDATE keys.restores SET erasures_applied_at = clock_timestamp() WHERE erasures_applied_at IS NULL',
  );
}

/** Where the erasures stand: `mark` changes whenever one begins, ends or is done again. */
export interface ErasureMark {
  readonly mark: string;
  /** Some have begun and not ended: what is read now may hold what is gone in a moment. */
  readonly underWay: boolean;
}

export async function erasureMark(pool: Pick<Pool, 'query'>): Promise<ErasureMark> {
  const { rows } = await pool.query<ErasureMark>(
    `SELECT coalesce(max(ordinal), 0)::text AS mark, count(*) FILTER (WHERE finished_at IS NULL) > 0 AS "underWay" FROM keys.erasures`,
  );
  return rows[0]!;
}
