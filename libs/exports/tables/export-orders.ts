import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { newId, ownData, type Language } from '#libs/kernel';
import type { Thing } from '#libs/manifest';
import { erasureMark, ERASED, KeyRing } from '#libs/personal-data';
import { Database, inTransaction } from '#libs/postgres';
import { AT_ONCE, AT_ONCE_OF_PERSON, KEPT_DAYS, type ExportFormat, type ExportState } from '../domain/export.js';

/** What somebody wants. */
export interface ExportWish {
  readonly id: string;
  readonly employeeId: string;
  readonly of: string;
  readonly format: ExportFormat;
  readonly language: Language;
  readonly filter: object;
  /** ISO 8601, UTC. */
  readonly orderedAt: string;
}

export interface ExportOrderRow extends ExportWish {
  readonly state: ExportState;
  /** Of the log: what happened later is not in it. Null until its rows begin to be gathered. */
  readonly upTo: string | null;
  readonly erasureMark: string;
  readonly cursor: string | null;
  readonly gathered: boolean;
  readonly rows: number;
  readonly total: number | null;
  readonly attempts: number;
  readonly endedAt: string | null;
  readonly why: string | null;
  readonly whyParameters: Readonly<Record<string, unknown>> | null;
  readonly name: string | null;
  /** Bytes of the file. */
  readonly size: number | null;
  readonly sha256: string | null;
  /** It holds a part of what was asked for. */
  readonly isCut: boolean;
}

export interface MadeFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

export interface GatheredPiece {
  readonly rows: readonly (readonly unknown[])[];
  readonly things: readonly Required<Thing>[];
  readonly nextCursor: string | null;
  readonly isCut?: boolean;
}

/** Whoever works on an order says so again and again; past this, it is taken to be dead. */
const LEASE_SECONDS = 15;

const COLUMNS = `id, employee_id AS "employeeId", of_kind AS "of", format, language, filter, state, ordered_at AS "orderedAt", erasure_mark AS "erasureMark",
  up_to AS "upTo", cursor, gathered, rows, total, attempts, ended_at AS "endedAt", why, why_parameters AS "whyParameters", name, size, sha256, is_cut AS "isCut"`;

type Stored = Omit<ExportOrderRow, 'orderedAt' | 'endedAt'> & {
  readonly orderedAt: Date;
  readonly endedAt: Date | null;
};
const orderOf = ({ orderedAt, endedAt, ...row }: Stored): ExportOrderRow => ({
  ...row,
  orderedAt: orderedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});

/** The order is not this worker's any more: it was removed, its data were erased, or somebody else took it over. */
export class OrderLost extends Error {
  override readonly name = 'OrderLost';
}

/** The orders of files, and the files. What is in them is sealed under the key of whoever ordered them. */
@Injectable()
export class ExportOrders {
  private readonly pool: Pool;
  /** Names this process among those that work. */
  private readonly worker = newId();

  constructor(
    database: Database,
    private readonly keys: KeyRing,
  ) {
    this.pool = database.pool;
  }

  /** Answers false where the person has as many under way as may be. Repeated, it orders once. */
  async add({ id, employeeId, of, format, language, filter, orderedAt }: ExportWish): Promise<boolean> {
    const { mark } = await erasureMark(this.pool);
    return inTransaction(this.pool, async (client) => {
      await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('rzecznik exports of ' || $1, 0))`, [
        employeeId,
      ]);
      const { rows } = await client.query<{ under: number; known: boolean }>(
        `SELECT count(*) FILTER (WHERE state IN ('waiting', 'running'))::int AS under, coalesce(bool_or(id = $2), false) AS known
           FROM exports.orders WHERE employee_id = $1`,
        [employeeId, id],
      );
      const { under, known } = rows[0]!;
      if (known) return true;
      if (under >= AT_ONCE_OF_PERSON) return false;
      await client.query(
        `INSERT INTO exports.orders (id, employee_id, of_kind, format, language, filter, ordered_at, erasure_mark) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, employeeId, of, format, language, JSON.stringify(filter), orderedAt, mark],
      );
      return true;
    });
  }

  /** Newest first. */
  async ofEmployee(employeeId: string, limit: number): Promise<readonly ExportOrderRow[]> {
    const { rows } = await this.pool.query<Stored>(
      `SELECT ${COLUMNS} FROM exports.orders WHERE employee_id = $1 ORDER BY ordered_at DESC, id LIMIT $2`,
      [employeeId, limit],
    );
    return rows.map(orderOf);
  }

  async find(id: string): Promise<ExportOrderRow | undefined> {
    const { rows } = await this.pool.query<Stored>(`SELECT ${COLUMNS} FROM exports.orders WHERE id = $1`, [id]);
    return rows[0] && orderOf(rows[0]);
  }

  async remove(id: string): Promise<void> {
    await this.pool.query('DELETE FROM exports.orders WHERE id = $1', [id]);
  }

  /** The plain file; undefined where it is not there, or somebody was erased since its rows were gathered. */
  async file(order: ExportOrderRow): Promise<Buffer | undefined> {
    const { rows } = await this.pool.query<{ file: Buffer | null }>('SELECT file FROM exports.orders WHERE id = $1', [
      order.id,
    ]);
    const sealed = rows[0]?.file;
    if (!sealed) return undefined;
    const plain = await this.open(order, 'file', sealed);
    return (await erasureMark(this.pool)).mark === order.erasureMark ? plain : undefined;
  }

  /** What the file tells of. */
  async things(id: string): Promise<readonly Required<Thing>[]> {
    const { rows } = await this.pool.query<Required<Thing>>('SELECT kind, id FROM exports.things WHERE order_id = $1', [
      id,
    ]);
    return rows;
  }

  /** Whether there is any, in whatever state. */
  async areThere(): Promise<boolean> {
    return (await this.pool.query('SELECT FROM exports.orders LIMIT 1')).rowCount === 1;
  }

  /** The oldest order that nobody works on, unless as many are worked on as may be: this worker's from now on. */
  async claim(): Promise<ExportOrderRow | undefined> {
    return inTransaction(this.pool, async (client) => {
      await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('rzecznik exports', 0))`);
      const { rows } = await client.query<Stored>(
        `UPDATE exports.orders SET state = 'running', worker = $1, leased_until = clock_timestamp() + make_interval(secs => $2), attempts = attempts + 1
          WHERE (SELECT count(*) FROM exports.orders WHERE state = 'running' AND leased_until > clock_timestamp()) < $3
            AND id = (SELECT id FROM exports.orders WHERE state IN ('waiting', 'running') AND (leased_until IS NULL OR leased_until <= clock_timestamp())
                      ORDER BY ordered_at, id LIMIT 1)
          RETURNING ${COLUMNS}`,
        [this.worker, LEASE_SECONDS, AT_ONCE],
      );
      return rows[0] && orderOf(rows[0]);
    });
  }

  /** Says that this worker lives. @throws OrderLost */
  async renew({ id }: ExportOrderRow): Promise<void> {
    await this.change(id, `leased_until = clock_timestamp() + make_interval(secs => $3)`, [LEASE_SECONDS]);
  }

  /** From the start: what was gathered goes. @throws OrderLost */
  async begin(
    { id }: ExportOrderRow,
    start: { readonly mark: string; readonly upTo: string; readonly total: number | null },
  ): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      await this.change(
        id,
        'erasure_mark = $3, up_to = $4, total = $5, cursor = NULL, gathered = false, rows = 0, is_cut = false',
        [start.mark, start.upTo, start.total],
        client,
      );
      await clear(client, id);
    });
  }

  /** @throws OrderLost */
  async addPiece(
    order: ExportOrderRow,
    number: number,
    { rows, things, nextCursor, isCut = false }: GatheredPiece,
  ): Promise<void> {
    const sealed = await this.seal(order, pieceName(number), Buffer.from(JSON.stringify(rows)));
    await inTransaction(this.pool, async (client) => {
      await this.change(
        order.id,
        'rows = rows + $3, cursor = $4, gathered = $5, attempts = 1, is_cut = is_cut OR $6',
        [rows.length, nextCursor, nextCursor === null, isCut],
        client,
      );
      await client.query('INSERT INTO exports.pieces (order_id, number, rows) VALUES ($1, $2, $3)', [
        order.id,
        number,
        sealed,
      ]);
      await client.query(
        `INSERT INTO exports.things (order_id, kind, id) SELECT $1, * FROM unnest($2::text[], $3::text[]) ON CONFLICT DO NOTHING`,
        [order.id, things.map(({ kind }) => kind), things.map((thing) => thing.id)],
      );
    });
  }

  async pieceCount({ id }: ExportOrderRow): Promise<number> {
    const { rows } = await this.pool.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM exports.pieces WHERE order_id = $1',
      [id],
    );
    return rows[0]!.count;
  }

  /** The rows that were gathered, in their order. @throws OrderLost */
  async *pieces<Row>(order: ExportOrderRow): AsyncGenerator<readonly Row[]> {
    const count = await this.pieceCount(order);
    for (let number = 0; number < count; number += 1) {
      const { rows } = await this.pool.query<{ rows: Buffer }>(
        'SELECT rows FROM exports.pieces WHERE order_id = $1 AND number = $2',
        [order.id, number],
      );
      if (!rows[0]) throw new OrderLost();
      yield JSON.parse((await this.open(order, pieceName(number), rows[0].rows)).toString()) as readonly Row[];
    }
  }

  /** The file stands, unless somebody was erased meanwhile: then its rows are gathered anew. @throws OrderLost */
  async finish(order: ExportOrderRow, { name, bytes, sha256 }: MadeFile, endedAt: string): Promise<void> {
    const file = await this.seal(order, 'file', bytes);
    await inTransaction(this.pool, async (client) => {
      if ((await erasureMark(client)).mark !== order.erasureMark) throw new OrderLost();
      await this.change(
        order.id,
        `state = 'ready', leased_until = NULL, ended_at = $3, name = $4, size = $5, sha256 = $6, file = $7`,
        [endedAt, name, bytes.length, sha256, file],
        client,
      );
      await client.query('DELETE FROM exports.pieces WHERE order_id = $1', [order.id]);
    });
  }

  /** @throws OrderLost */
  async fail({ id }: ExportOrderRow, why: string, parameters: object, endedAt: string): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      await this.change(
        id,
        `state = 'failed', leased_until = NULL, why = $3, why_parameters = $4, ended_at = $5, filter = '{}'`,
        [why, JSON.stringify(parameters), endedAt],
        client,
      );
      await clear(client, id);
    });
  }

  /** Back among those that wait, for a moment. @throws OrderLost */
  async putBack({ id }: ExportOrderRow): Promise<void> {
    await this.change(
      id,
      `state = 'waiting', attempts = attempts - 1, leased_until = clock_timestamp() + interval '1 second'`,
      [],
    );
  }

  /**
   * Removes every file, and every row that was gathered, from before the erasures that there are now. Orders that are not made yet begin anew, but for those by
   * words: these may be somebody's.
   */
  async dropOutdated(): Promise<void> {
    const { mark } = await erasureMark(this.pool);
    await inTransaction(this.pool, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `UPDATE exports.orders o SET file = NULL, erasure_mark = $1, up_to = NULL, worker = NULL, leased_until = NULL,
            filter = CASE WHEN goes THEN '{}' ELSE filter END, state = CASE WHEN goes THEN 'dropped' ELSE 'waiting' END
          FROM (SELECT id AS its, state = 'ready' OR filter ? 'q' AS goes FROM exports.orders) outdated
          WHERE o.id = its AND state IN ('waiting', 'running', 'ready') AND erasure_mark <> $1 RETURNING id`,
        [mark],
      );
      for (const { id } of rows) await clear(client, id);
    });
  }

  /** Lets go what was kept long enough. @param now ISO 8601, UTC */
  async removeOld(now: string): Promise<void> {
    await this.pool.query(`DELETE FROM exports.orders WHERE ordered_at < $1::timestamptz - make_interval(days => $2)`, [
      now,
      KEPT_DAYS,
    ]);
  }

  /** Of an order that is this worker's. @throws OrderLost */
  private async change(
    id: string,
    set: string,
    values: readonly unknown[],
    client: Pick<Pool, 'query'> = this.pool,
  ): Promise<void> {
    const { rowCount } = await client.query(
      `UPDATE exports.orders SET ${set} WHERE id = $1 AND worker = $2 AND state = 'running'`,
      [id, this.worker, ...values],
    );
    if (rowCount !== 1) throw new OrderLost();
  }

  private seal({ employeeId, id }: ExportOrderRow, part: string, plain: Buffer): Promise<Buffer> {
    return this.keys.sealFile(ownData(employeeId), `export ${id} ${part}`, plain);
  }

  private async open({ employeeId, id }: ExportOrderRow, part: string, sealed: Buffer): Promise<Buffer> {
    const plain = await this.keys.openFile(ownData(employeeId), `export ${id} ${part}`, sealed);
    if (plain === ERASED) throw new OrderLost();
    return plain;
  }
}

const pieceName = (number: number): string => `piece ${number}`;

async function clear(client: Pick<Pool, 'query'>, id: string): Promise<void> {
  await client.query('DELETE FROM exports.pieces WHERE order_id = $1', [id]);
  await client.query('DELETE FROM exports.things WHERE order_id = $1', [id]);
}
