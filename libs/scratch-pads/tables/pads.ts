import { Injectable, type OnModuleInit } from '@nestjs/common';
import * as Y from 'yjs';
import type { KeyScope } from '#libs/kernel';
import { KeyRing } from '#libs/personal-data';
import { Database, inTransaction, migrate } from '#libs/postgres';

/**
 * `pads`: a draft's text while it is written; `state` is all up to `compacted_to`. `updates`: what came since, in the order of `n`, which has no
 * gaps. `writers`: up to where which session's editor wrote. All words are sealed under the keys of the case. `people`: who is there; a crash may forget it.
 */
const SCHEMA = `
CREATE SCHEMA IF NOT EXISTS scratch_pads;
CREATE TABLE IF NOT EXISTS scratch_pads.pads (
  draft_id text PRIMARY KEY,
  case_id text NOT NULL,
  person_id text,
  last bigint NOT NULL,
  compacted_to bigint NOT NULL,
  state bytea NOT NULL,
  version integer NOT NULL
);
CREATE TABLE IF NOT EXISTS scratch_pads.updates (
  draft_id text NOT NULL REFERENCES scratch_pads.pads ON DELETE CASCADE,
  n bigint NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (draft_id, n)
);
CREATE TABLE IF NOT EXISTS scratch_pads.writers (
  draft_id text NOT NULL REFERENCES scratch_pads.pads ON DELETE CASCADE,
  client bigint NOT NULL,
  employee_id text NOT NULL,
  acting_for text,
  last bigint NOT NULL,
  PRIMARY KEY (draft_id, client)
);
CREATE UNLOGGED TABLE IF NOT EXISTS scratch_pads.people (
  draft_id text NOT NULL,
  connection_id text NOT NULL,
  employee_id text NOT NULL,
  client bigint NOT NULL,
  may_write boolean NOT NULL,
  writes boolean NOT NULL,
  came_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (draft_id, connection_id)
);
`;

/** Tells every process that something happened to a pad. */
export const PADS_CHANNEL = 'scratch_pads';
/** At most so many write in one text; others read. */
export const MOST_WRITERS = 20;
export const MOST_PEOPLE = 200;
const STILL_THERE = `seen_at > now() - interval '30 seconds'`;

/** Whose text it is, and under which keys. */
export interface PadOf {
  readonly draftId: string;
  readonly caseId: string;
  readonly contactId: string | null;
}
export interface Author {
  readonly client: number;
  readonly actingFor: string | null;
}
export interface PadState {
  /** Number of the last update in the document. */
  readonly last: number;
  /** The newest version from elsewhere that is in it. */
  readonly version: number;
  readonly doc: Y.Doc;
}
export interface Participant {
  readonly connectionId: string;
  readonly employeeId: string;
  readonly client: number;
  readonly writes: boolean;
}

/** It was dropped, or its words were erased. */
export class PadGone extends Error {
  override readonly name = 'PadGone';
}

/** Texts of drafts while they are written. A change is there for all, and after a crash, once `append` has returned. */
@Injectable()
export class Pads implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly keyRing: KeyRing,
  ) {}

  onModuleInit(): Promise<unknown> {
    return migrate(this.database.pool, 'scratch_pads', [SCHEMA]);
  }

  /** Where there is none yet. Of several who begin one, the first does. */
  async begin(of: PadOf, state: Uint8Array, version: number, last: number): Promise<void> {
    const sealed = await this.seal(of, state);
    await this.database.pool.query(
      `INSERT INTO scratch_pads.pads (draft_id, case_id, person_id, last, compacted_to, state, version)
       VALUES ($1, $2, $3, $4, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [of.draftId, of.caseId, of.contactId, last, sealed, version],
    );
  }

  /** The whole document; undefined where there is none, or its words were erased. */
  async load(draftId: string): Promise<PadState | undefined> {
    const { rows } = await this.database.pool.query<PadRow>(
      `SELECT case_id, person_id, last::integer AS last, state, version,
         ARRAY(SELECT sealed FROM scratch_pads.updates u WHERE u.draft_id = p.draft_id ORDER BY n) AS updates
       FROM scratch_pads.pads p WHERE draft_id = $1`,
      [draftId],
    );
    const [row] = rows;
    if (!row) return undefined;
    const of = { draftId, caseId: row.case_id, contactId: row.person_id };
    const doc = new Y.Doc();
    for (const sealed of [row.state, ...row.updates]) {
      const update = await this.open(of, sealed);
      if (!update) return undefined;
      Y.applyUpdate(doc, update);
    }
    return { last: row.last, version: row.version, doc };
  }

  /** What came after `n`, oldest first. Undefined where older ones than the first of them are merged already: the whole has to be read. */
  async since(
    of: PadOf,
    n: number,
  ): Promise<{ readonly last: number; readonly updates: readonly Uint8Array[] } | undefined> {
    const { rows } = await this.database.pool.query<{ last: number; compacted_to: number; updates: Buffer[] }>(
      `SELECT last::integer AS last, compacted_to::integer AS compacted_to,
         ARRAY(SELECT sealed FROM scratch_pads.updates u WHERE u.draft_id = p.draft_id AND n > $2 ORDER BY n) AS updates
       FROM scratch_pads.pads p WHERE draft_id = $1`,
      [of.draftId, n],
    );
    const [row] = rows;
    if (!row) throw new PadGone();
    if (row.compacted_to > n) return undefined;
    const updates = await Promise.all(row.updates.map((sealed) => this.open(of, sealed)));
    if (!updates.every((one) => one !== undefined)) throw new PadGone();
    return { last: row.last, updates };
  }

  /**
   * Writes one update down for all who wrote in it, whose editors' numbers are theirs (`reserve`). Answers its number, once it is committed: one statement, since somebody waits.
   * @param version where it puts a version from elsewhere in: that one; undefined is answered where it is in already
   * @throws PadGone, and what refuses to seal for who was erased
   */
  async append(
    of: PadOf,
    update: Uint8Array,
    authors: readonly Author[],
    version: number | null = null,
  ): Promise<number | undefined> {
    const sealed = await this.seal(of, update);
    // Whoever comes second waits for the row: numbers are committed in their order.
    const { rows } = await this.database.pool.query<{ n: number }>({
      name: 'scratch-pad-append',
      text: `WITH pad AS (
           UPDATE scratch_pads.pads SET last = last + 1, version = coalesce($3, version)
           WHERE draft_id = $1 AND ($3::integer IS NULL OR version < $3) RETURNING last),
         written AS (INSERT INTO scratch_pads.updates SELECT $1, last, $2 FROM pad),
         signed AS (
           UPDATE scratch_pads.writers w SET last = pad.last, acting_for = author.acting_for
           FROM pad, unnest($4::bigint[], $5::text[]) AS author (client, acting_for)
           WHERE w.draft_id = $1 AND w.client = author.client)
         SELECT last::integer AS n, pg_notify('${PADS_CHANNEL}', json_build_object('draftId', $1::text, 'n', last)::text) FROM pad`,
      values: [of.draftId, sealed, version, authors.map(({ client }) => client), authors.map((one) => one.actingFor)],
    });
    const n = rows[0]?.n;
    if (n === undefined && version === null) throw new PadGone();
    return n;
  }

  /** The document up to `n` in one piece, in place of the updates that made it. */
  async compact(of: PadOf, state: Uint8Array, n: number): Promise<void> {
    const sealed = await this.seal(of, state);
    await inTransaction(this.database.pool, async (client) => {
      const { rowCount } = await client.query(
        'UPDATE scratch_pads.pads SET state = $2, compacted_to = $3 WHERE draft_id = $1 AND compacted_to < $3',
        [of.draftId, sealed, n],
      );
      if (rowCount === 1)
        await client.query('DELETE FROM scratch_pads.updates WHERE draft_id = $1 AND n <= $2', [of.draftId, n]);
    });
  }

  /** Who wrote after `n`: those, and those in whose name they did. */
  async writersSince(draftId: string, n: number): Promise<readonly string[]> {
    const { rows } = await this.database.pool.query<{ id: string }>(
      `SELECT DISTINCT id FROM scratch_pads.writers, unnest(ARRAY[employee_id, acting_for]) AS id
       WHERE draft_id = $1 AND last > $2 AND id IS NOT NULL ORDER BY id`,
      [draftId, n],
    );
    return rows.map(({ id }) => id);
  }

  /** Makes an editor's number somebody's; false where it is somebody else's. */
  async reserve(draftId: string, client: number, employeeId: string): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(
      `INSERT INTO scratch_pads.writers AS w VALUES ($1, $2, $3, null, 0)
       ON CONFLICT (draft_id, client) DO UPDATE SET last = w.last WHERE w.employee_id = excluded.employee_id`,
      [draftId, client, employeeId],
    );
    return rowCount === 1;
  }

  async drop(by: 'draft_id' | 'case_id' | 'person_id', id: string): Promise<void> {
    await this.database.pool.query(`DELETE FROM scratch_pads.pads WHERE ${by} = $1`, [id]);
  }

  /** Somebody is there, or still is. The first who came write; undefined where too many are there. */
  async present(
    draftId: string,
    one: Omit<Participant, 'writes'> & { mayWrite: boolean },
  ): Promise<boolean | undefined> {
    const { pool } = this.database;
    await pool.query(`DELETE FROM scratch_pads.people WHERE draft_id = $1 AND NOT ${STILL_THERE}`, [draftId]);
    const { rowCount } = await pool.query(
      `INSERT INTO scratch_pads.people (draft_id, connection_id, employee_id, client, may_write, writes)
       SELECT $1, $2, $3, $4, $5, false
       WHERE (SELECT count(*) FROM scratch_pads.people WHERE draft_id = $1 AND connection_id <> $2) < ${MOST_PEOPLE}
       ON CONFLICT (draft_id, connection_id) DO UPDATE SET may_write = excluded.may_write, seen_at = now()`,
      [draftId, one.connectionId, one.employeeId, one.client, one.mayWrite],
    );
    if (rowCount === 0) return undefined;
    const { rows } = await pool.query<{ writes: boolean }>(
      `UPDATE scratch_pads.people p SET writes = may_write AND (
         SELECT count(*) FROM scratch_pads.people o WHERE o.draft_id = p.draft_id AND o.may_write
           AND (o.came_at, o.connection_id) < (p.came_at, p.connection_id)) < ${MOST_WRITERS}
       WHERE draft_id = $1 AND connection_id = $2 RETURNING writes`,
      [draftId, one.connectionId],
    );
    return rows[0]?.writes ?? false;
  }

  async left(draftId: string, connectionId: string): Promise<void> {
    await this.database.pool.query('DELETE FROM scratch_pads.people WHERE draft_id = $1 AND connection_id = $2', [
      draftId,
      connectionId,
    ]);
  }

  /** In the order in which they came. */
  async people(draftId: string): Promise<readonly Participant[]> {
    const { rows } = await this.database.pool.query<Participant>(
      `SELECT connection_id AS "connectionId", employee_id AS "employeeId", client::float8 AS client, writes
       FROM scratch_pads.people WHERE draft_id = $1 AND ${STILL_THERE} ORDER BY came_at, connection_id`,
      [draftId],
    );
    return rows;
  }

  /** Told to every process; of no worth a moment later. */
  async tell(message: { readonly draftId: string } & Record<string, unknown>): Promise<void> {
    await this.database.pool.query('SELECT pg_notify($1, $2)', [PADS_CHANNEL, JSON.stringify(message)]);
  }

  private seal(of: PadOf, update: Uint8Array): Promise<Buffer> {
    return this.keyRing.sealFile(scopeOf(of), fileOf(of), Buffer.from(update));
  }

  private async open(of: PadOf, sealed: Buffer): Promise<Uint8Array | undefined> {
    const plain = await this.keyRing.openFile(scopeOf(of), fileOf(of), sealed);
    return Buffer.isBuffer(plain) ? plain : undefined;
  }
}

interface PadRow {
  readonly case_id: string;
  readonly person_id: string | null;
  readonly last: number;
  readonly state: Buffer;
  readonly version: number;
  readonly updates: readonly Buffer[];
}

const scopeOf = ({ caseId, contactId }: PadOf): KeyScope => ({ caseId, personId: contactId });
const fileOf = ({ draftId }: PadOf): string => `scratch-pad-${draftId}`;
