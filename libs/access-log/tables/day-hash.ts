import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

const BATCH = 2_000;

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly employee_id: string | null;
  readonly acting_for: string | null;
  readonly session: string | null;
  readonly client: string;
  readonly act: string;
  readonly kind: string;
  readonly thing_id: string | null;
  readonly detail: string | null;
  readonly personal: Buffer | null;
  readonly words: Buffer | null;
}

export interface DayHash {
  readonly entries: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/**
 * SHA-256 over the entries of a day in the order of their ids, a line of JSON each: what is sealed as its ciphertext, so that it stays the same when a
 * key is destroyed.
 */
export async function hashOfDay(pool: Pool, day: string): Promise<DayHash> {
  const hash = createHash('sha256');
  let entries = 0;
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await pool.query<Row>(
      `SELECT id, at, employee_id, acting_for, session, client, act, kind, thing_id, detail, personal, words
         FROM access_log.entries WHERE day = $1 AND id > $2 ORDER BY id LIMIT ${BATCH}`,
      [day, last],
    );
    for (const row of rows) hash.update(lineOf(row));
    entries += rows.length;
    if (rows.length < BATCH) return { entries, sha256: hash.digest('hex') };
    last = rows.at(-1)!.id;
  }
}

const lineOf = ({ id, at, personal, words, ...row }: Row): string =>
  `${JSON.stringify([
    id,
    at.toISOString(),
    row.employee_id,
    row.acting_for,
    row.session,
    row.client,
    row.act,
    row.kind,
    row.thing_id,
    row.detail,
    personal && personal.toString('base64'),
    words && words.toString('base64'),
  ])}\n`;
