import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Pool } from 'pg';
import type { ErasureContext, KeyOwner } from './key-table.js';

/**
 * Who was erased and which cases were disposed of, in a file that outlives a backup: one JSON object a line, in the folder of the master key, which no backup holds and which a
 * restore puts back by hand. A line names nobody: it holds the SHA-256 of an opaque, random id, and by which command it was done.
 */
export interface RegisterEntry {
  readonly kind: KeyOwner['kind'];
  /** SHA-256 of the person's or the case's id, in hexadecimal. */
  readonly id: string;
  /** The same of the person with whom it went. */
  readonly person: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly context: ErasureContext;
}

/** The register's file in a data folder. */
export const erasureRegisterFile = (dataDirectory: string): string => join(dataDirectory, 'keys', 'erasures.register');

const PREFIX = 'rzecznik erased ';
const HASH = `encode(sha256(convert_to('${PREFIX}' || kind || ' ' || id, 'UTF8')), 'hex')`;
export const registeredAs = ({ kind, id }: KeyOwner): string =>
  createHash('sha256').update(`${PREFIX}${kind} ${id}`).digest('hex');

/** Not a register, or one that was damaged: the message names the line, and nobody. */
export class BrokenRegister extends Error {
  override readonly name = 'BrokenRegister';
}

/**
 * The entries; undefined where there is no such file. A line without its end is one whose writer died: it is left out, and was written again
 * by whoever looked next.
 * @throws BrokenRegister
 */
export async function readErasureRegister(path: string): Promise<readonly RegisterEntry[] | undefined> {
  if (!existsSync(path)) return undefined;
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((line, index) => (line === '' || isTorn(line) ? [] : [entryOf(line, `line ${index + 1}`)]));
}

/** Its writer died before the end of the object. */
const isTorn = (line: string): boolean => line.split('{').length > line.split('}').length;

function entryOf(line: string, place: string): RegisterEntry {
  let entry: Partial<RegisterEntry>;
  try {
    entry = JSON.parse(line) as Partial<RegisterEntry>;
  } catch {
    throw new BrokenRegister(`the register of erasures cannot be read: ${place} is damaged`);
  }
  const { kind, id, person, at, context } = entry;
  const isHash = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
  if (
    (kind !== 'person' && kind !== 'case') ||
    !isHash(id) ||
    !isHash(person) ||
    typeof at !== 'string' ||
    typeof context?.commandId !== 'string'
  )
    throw new BrokenRegister(`the register of erasures cannot be read: ${place} is no entry of it`);
  return entry as RegisterEntry;
}

/** Adds what the key table knows and the register does not: on the disk when it answers. Answers how many there were. */
export async function completeErasureRegister(pool: Pool, path: string): Promise<number> {
  const known = new Set((await readErasureRegister(path))?.map(({ id }) => id));
  const { rows } = await pool.query<KeyOwner & { person: string; at: Date; context: ErasureContext }>(
    'SELECT kind, id, coalesce(person, id) AS person, fenced_at AS at, context FROM keys.erasures ORDER BY ordinal',
  );
  const entries = rows
    .map(({ kind, id, person, at, context }) => ({
      kind,
      id: registeredAs({ kind, id }),
      person: registeredAs({ kind, id: person }),
      at: at.toISOString(),
      context,
    }))
    .filter(({ id }) => !known.has(id));
  if (entries.length > 0)
    await appendLines(
      path,
      entries.map((entry) => JSON.stringify(entry)),
    );
  return entries.length;
}

/** In one write, so that several processes do not mix their lines. */
async function appendLines(path: string, lines: readonly string[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a+', 0o600);
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const torn = size > 0 && last.toString() !== '\n';
    await file.appendFile(`${torn ? '\n' : ''}${lines.join('\n')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Destroys the keys of whomever and whatever the register names and this database still has, as one restored from an older backup does; needs no
 * master key. The erasure is then one that was begun: the workers end it, with its event. Answers how many there were.
 */
export async function reapplyErasureRegister(pool: Pool, entries: readonly RegisterEntry[]): Promise<number> {
  if (entries.length === 0) return 0;
  const { rows } = await pool.query<KeyOwner & { hash: string }>(
    `SELECT kind, id, ${HASH} AS hash FROM (
       SELECT 'person' AS kind, person_id AS id FROM keys.data_keys WHERE wrapped IS NOT NULL AND person_id IS NOT NULL
       UNION SELECT 'case', case_id FROM keys.data_keys WHERE wrapped IS NOT NULL AND case_id IS NOT NULL) AS owners
     WHERE ${HASH} = ANY($1)`,
    [entries.map(({ id }) => id)],
  );
  const byHash = new Map(entries.map((entry) => [entry.id, entry]));
  const ids = new Map(rows.map(({ id, hash }) => [hash, id]));
  for (const { kind, id, hash } of rows) {
    const { at, person, context } = byHash.get(hash)!;
    await pool.query('SELECT keys.erase_again($1, $2, $3, $4, $5)', [
      kind,
      id,
      ids.get(person) ?? id,
      JSON.stringify(context),
      at,
    ]);
  }
  return rows.length;
}
