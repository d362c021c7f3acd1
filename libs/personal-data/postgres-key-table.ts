import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { KeyUnavailable, MasterKeyProblem } from './errors.js';
import { SharedRuns, type KeyScope } from '#libs/kernel';
import type {
  ErasureChange,
  ErasureContext,
  Fence,
  KeyOwner,
  KeyRow,
  KeyTable,
  MasterCheck,
  NewKey,
  UnfinishedErasure,
} from './key-table.js';
import { commitmentOf, RESERVATION_KEY_CONTEXT, secretContext, wrappingContext, type MasterKey } from './master-key.js';

/** `create_key` was called under a master key that has been rotated away. */
const OTHER_MASTER_KEY = 'RZMK1';
const REWRAP_BATCH = 2_000;

interface KeyRecord {
  key_id: string;
  case_id: string | null;
  person_id: string | null;
  version: number;
  wrapped: Buffer | null;
  master_key_id: string;
  commitment: string;
  created_at: Date;
  recorded: boolean;
}

/** A row of the one query that reads keys and changes of erasures: a key where it has no `change`. */
type ReadRecord =
  | (KeyRecord & { fence: Fence | null; change: null })
  | { key_id: string; fence: Fence; change: string };

const READ = `
SELECT k.key_id, k.version, k.case_id, k.person_id, k.wrapped, k.master_key_id, k.commitment, k.created_at, k.recorded,
    CASE WHEN c.id IS NOT NULL THEN 'case' WHEN p.id IS NOT NULL THEN 'person' END AS fence, NULL::bigint AS change
  FROM keys.data_keys k
  LEFT JOIN keys.erasures c ON c.kind = 'case' AND c.id = k.case_id
  LEFT JOIN keys.erasures p ON p.kind = 'person' AND p.id = k.person_id
  WHERE k.key_id = ANY($1)
UNION ALL
SELECT id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, kind, ordinal FROM keys.erasures WHERE ordinal > $2
ORDER BY 1, 2`;
const FENCES_OF = `
SELECT (SELECT kind FROM keys.erasures WHERE (kind = 'case' AND id = asked.case_id) OR (kind = 'person' AND id = asked.person_id) ORDER BY kind LIMIT 1)
  FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked (case_id, person_id, place) ORDER BY place`;
const STANDING = { case: 'case_id', person: 'person_id' } as const;

interface Reading {
  readonly keys: readonly KeyRow[];
  readonly changes: readonly ErasureChange[];
}

interface KeyName {
  readonly keyId: string;
  readonly version: number;
}

/** Keys are made in crowds: each mail has its own. Fences are asked for of each mail that goes out. */
const SHARED = { runs: 1, items: 64 };

interface SharedReading {
  readonly keyIds: Set<string>;
  /** The lowest of those who ask. */
  ordinal: number;
  readonly answer: Promise<Reading>;
}

/** The key table in PostgreSQL, schema `keys`. */
export class PostgresKeyTable implements KeyTable {
  private readonly insertions = new SharedRuns((keys: readonly NewKey[]) => this.insertAll(keys), SHARED);
  private readonly marks = new SharedRuns((keys: readonly KeyName[]) => this.markAll(keys), SHARED);
  private readonly fences = new SharedRuns((scopes: readonly KeyScope[]) => this.fencesOf(scopes), SHARED);
  private next: SharedReading | undefined;
  /** The query that runs; settled where none does. */
  private reading: Promise<unknown> = Promise.resolve();

  constructor(private readonly pool: Pool) {}

  async masterCheck(): Promise<MasterCheck | undefined> {
    const { rows } = await this.pool.query<{ master_key_id: string; wrapped_reservation_key: Buffer }>(
      'SELECT master_key_id, wrapped_reservation_key FROM keys.master_check',
    );
    return rows[0] && { masterKeyId: rows[0].master_key_id, wrappedReservationKey: rows[0].wrapped_reservation_key };
  }

  async establishMasterCheck(check: MasterCheck): Promise<MasterCheck> {
    await this.pool.query(
      'INSERT INTO keys.master_check (master_key_id, wrapped_reservation_key) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [check.masterKeyId, check.wrappedReservationKey],
    );
    return (await this.masterCheck())!;
  }

  async read(keyIds: readonly string[], ordinal: number): Promise<Reading> {
    const shared = (this.next ??= this.readNext());
    for (const keyId of keyIds) shared.keyIds.add(keyId);
    shared.ordinal = Math.min(shared.ordinal, ordinal);
    const { keys, changes } = await shared.answer;
    const own = new Set(keyIds);
    return {
      keys: keys.filter(({ keyId }) => own.has(keyId)),
      changes: changes.filter((change) => change.ordinal > ordinal),
    };
  }

  /** All who ask while a query runs, or in one turn of the event loop, share the next one, which begins after all of them have asked. */
  private readNext(): SharedReading {
    const shared: SharedReading = {
      keyIds: new Set<string>(),
      ordinal: Infinity,
      answer: this.reading
        .then(() => new Promise((resolve) => setImmediate(resolve)))
        .then(() => {
          this.next = undefined;
          return this.readNow([...shared.keyIds], shared.ordinal);
        }),
    };
    this.reading = shared.answer.catch(() => undefined);
    return shared;
  }

  private async readNow(keyIds: readonly string[], ordinal: number): Promise<Reading> {
    const { rows } = await this.pool.query<ReadRecord>({
      name: 'read-data-keys',
      text: READ,
      values: [keyIds, ordinal],
    });
    const keys: KeyRow[] = [];
    const changes: ErasureChange[] = [];
    for (const row of rows) {
      if (row.change === null) keys.push(keyRow(row, row.fence));
      else changes.push({ owner: { kind: row.fence, id: row.key_id }, ordinal: Number(row.change) });
    }
    return { keys, changes };
  }

  async keysOf({ kind, id }: KeyOwner): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ key_id: string }>(
      `SELECT DISTINCT key_id FROM keys.data_keys WHERE ${STANDING[kind]} = $1 AND wrapped IS NOT NULL ORDER BY 1`,
      [id],
    );
    return rows.map(({ key_id }) => key_id);
  }

  async insert(key: NewKey): Promise<KeyRow | 'fenced' | 'other-master-key'> {
    try {
      return await this.insertions.ask(key);
    } catch (error) {
      if (error instanceof DatabaseError && error.code === OTHER_MASTER_KEY) return 'other-master-key';
      throw error;
    }
  }

  async markRecorded(keyId: string, version: number): Promise<void> {
    await this.marks.ask({ keyId, version });
  }

  /** In the order of their ids: two processes that make the same keys never wait for each other. */
  private async insertAll(keys: readonly NewKey[]): Promise<readonly (KeyRow | 'fenced')[]> {
    const column = (field: keyof NewKey) => keys.map((key) => key[field]);
    const { rows } = await this.pool.query<KeyRecord>({
      name: 'create-data-keys',
      text: `SELECT made.* FROM (
          SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::integer[], $5::bytea[], $6::text[], $7::text[], $8::timestamptz[])
            AS key (key_id, case_id, person_id, version, wrapped, master_key_id, commitment, created_at)
          ORDER BY key_id, version
        ) AS key
        CROSS JOIN LATERAL keys.create_key(key.key_id, key.case_id, key.person_id, key.version, key.wrapped, key.master_key_id,
          key.commitment, key.created_at) AS made`,
      values: [
        column('keyId'),
        column('caseId'),
        column('personId'),
        column('version'),
        column('wrapped'),
        column('masterKeyId'),
        column('commitment'),
        column('createdAt'),
      ],
    });
    const made = new Map(rows.map((row) => [`${row.version} ${row.key_id}`, row]));
    return keys.map(({ keyId, version }) => {
      const row = made.get(`${version} ${keyId}`);
      return row ? keyRow(row, null) : 'fenced';
    });
  }

  private async markAll(keys: readonly KeyName[]): Promise<readonly void[]> {
    await this.pool.query({
      name: 'mark-data-keys-recorded',
      text: `UPDATE keys.data_keys k SET recorded = true FROM unnest($1::text[], $2::integer[]) AS made (key_id, version)
        WHERE k.key_id = made.key_id AND k.version = made.version AND NOT k.recorded`,
      values: [keys.map(({ keyId }) => keyId), keys.map(({ version }) => version)],
    });
    return keys.map(() => undefined);
  }

  async fence({ kind, id }: KeyOwner, person: string, context: ErasureContext, at: string): Promise<void> {
    await this.pool.query('SELECT keys.fence($1, $2, $3, $4, $5)', [kind, id, person, JSON.stringify(context), at]);
  }

  fenceOf(scope: KeyScope): Promise<Fence | null> {
    return this.fences.ask(scope);
  }

  private async fencesOf(scopes: readonly KeyScope[]): Promise<readonly (Fence | null)[]> {
    const { rows } = await this.pool.query<{ kind: Fence | null }>({
      name: 'fences-of-keys',
      text: FENCES_OF,
      values: [scopes.map(({ caseId }) => caseId), scopes.map(({ personId }) => personId)],
    });
    return rows.map(({ kind }) => kind);
  }

  async destroy({ kind, id }: KeyOwner, at: string, position: string): Promise<void> {
    await this.pool.query('SELECT keys.destroy($1, $2, $3, $4)', [kind, id, at, position]);
  }

  async unfinishedErasures(): Promise<readonly UnfinishedErasure[]> {
    const { rows } = await this.pool.query<UnfinishedErasure>(
      `SELECT json_build_object('kind', kind, 'id', id) AS owner, coalesce(person, id) AS person, context
         FROM keys.erasures WHERE finished_at IS NULL ORDER BY ordinal LIMIT 1000`,
    );
    return rows;
  }

  async listen(changed: () => void): Promise<() => Promise<void>> {
    const listener = new ErasureListener(this.pool, changed);
    await listener.connect();
    return () => listener.stop();
  }
}

/** One connection of the pool that listens, made anew when it is cut. */
class ErasureListener {
  private client: PoolClient | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly pool: Pool,
    private readonly changed: () => void,
  ) {}

  async connect(): Promise<void> {
    const client = await this.pool.connect();
    this.client = client;
    client.on('notification', this.changed);
    client.once('error', (error) => this.reconnect(client, error));
    await client.query('LISTEN rzecznik_erasures');
    this.changed();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    this.client?.release(true);
    this.client = undefined;
  }

  private reconnect(broken: PoolClient, error: Error): void {
    if (this.client !== broken) return;
    this.client = undefined;
    broken.release(error);
    this.connectLater();
  }

  private connectLater(): void {
    if (this.stopped) return;
    this.retry = setTimeout(() => {
      this.connect().catch(() => this.connectLater());
    }, 1_000).unref();
  }
}

/**
 * Rotates the master key: everything that `from` wraps is wrapped by `to`, all of it or nothing. Processes that still hold
 * the old master key can create no more keys and have to be started anew with the new one; what they hold in memory stays readable until then.
 * @throws MasterKeyProblem where `from` is not the master key of this database
 * @throws KeyUnavailable where a key does not open under `from`
 */
export async function rewrapKeys(pool: Pool, from: MasterKey, to: MasterKey): Promise<{ readonly keys: number }> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('rzecznik master key', 0))`);
    await rewrapCheck(client, from, to);
    const keys = await rewrapAll(client, from, to);
    await resealSecrets(client, from, to);
    await client.query('COMMIT');
    client.release();
    return { keys };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function rewrapCheck(client: PoolClient, from: MasterKey, to: MasterKey): Promise<void> {
  const { rows } = await client.query<{ wrapped_reservation_key: Buffer }>(
    'SELECT wrapped_reservation_key FROM keys.master_check',
  );
  const reservationKey = rows[0] && from.unwrap(rows[0].wrapped_reservation_key, RESERVATION_KEY_CONTEXT);
  if (!reservationKey) throw new MasterKeyProblem(`${from.id} is not the master key of this database`);
  await client.query('UPDATE keys.master_check SET master_key_id = $1, wrapped_reservation_key = $2', [
    to.id,
    to.wrap(reservationKey, RESERVATION_KEY_CONTEXT),
  ]);
}

async function rewrapAll(client: PoolClient, from: MasterKey, to: MasterKey): Promise<number> {
  let count = 0;
  let last = { key_id: '', version: 0 };
  for (;;) {
    const { rows } = await client.query<KeyRecord & { wrapped: Buffer }>(
      `SELECT * FROM keys.data_keys WHERE (key_id, version) > ($1, $2) AND wrapped IS NOT NULL
        ORDER BY key_id, version LIMIT $3`,
      [last.key_id, last.version, REWRAP_BATCH],
    );
    if (rows.length === 0) return count;
    const wrapped = rows.map((row) => rewrapped(row, from, to));
    await client.query(
      `UPDATE keys.data_keys k SET wrapped = n.wrapped, master_key_id = $1
         FROM unnest($2::text[], $3::integer[], $4::bytea[]) AS n (key_id, version, wrapped)
        WHERE k.key_id = n.key_id AND k.version = n.version`,
      [to.id, rows.map((row) => row.key_id), rows.map((row) => row.version), wrapped],
    );
    count += rows.length;
    last = rows.at(-1)!;
  }
}

async function resealSecrets(client: PoolClient, from: MasterKey, to: MasterKey): Promise<void> {
  const { rows } = await client.query<{ name: string; sealed: Buffer }>('SELECT name, sealed FROM keys.secrets');
  for (const { name, sealed } of rows) {
    const secret = from.unwrap(sealed, secretContext(name));
    if (!secret) throw new KeyUnavailable(name, 'it does not open under the old master key; nothing was changed');
    await client.query('UPDATE keys.secrets SET sealed = $2, master_key_id = $3 WHERE name = $1', [
      name,
      to.wrap(secret, secretContext(name)),
      to.id,
    ]);
  }
}

function rewrapped(row: KeyRecord & { wrapped: Buffer }, from: MasterKey, to: MasterKey): Buffer {
  const context = wrappingContext({ ...row, keyId: row.key_id });
  const key = from.unwrap(row.wrapped, context);
  if (!key || commitmentOf(key, row.key_id, row.version) !== row.commitment) {
    throw new KeyUnavailable(
      row.key_id,
      `version ${row.version} does not open under the old master key; nothing was changed`,
    );
  }
  return to.wrap(key, context);
}

const keyRow = (record: KeyRecord, fence: Fence | null): KeyRow => ({
  keyId: record.key_id,
  caseId: record.case_id,
  personId: record.person_id,
  version: record.version,
  wrapped: record.wrapped,
  masterKeyId: record.master_key_id,
  commitment: record.commitment,
  createdAt: record.created_at.toISOString(),
  recorded: record.recorded,
  fence,
});
