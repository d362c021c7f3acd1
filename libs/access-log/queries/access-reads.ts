import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { AccessAct } from '#libs/http';
import { decodeCursor, OfficeError, OFFICE_ZONE, pageOf, type Page, type Period } from '#libs/kernel';
import { Database } from '#libs/postgres';

/** An entry of the access log as it stands, by ids; what is sealed in it is not opened. */
export interface AccessRead {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The segment, `YYYY-MM-DD`: later than `at` where it came late. */
  readonly day: string;
  /** Null of what the machinery says itself. */
  readonly employeeId: string | null;
  readonly actingFor: string | null;
  readonly session: string | null;
  /** `console/0.1.0` */
  readonly client: string;
  readonly act: AccessAct;
  /** Of thing. */
  readonly kind: string;
  readonly thingId: string | null;
  readonly detail: string | null;
}

export interface AccessFilter extends Period {
  readonly employeeId?: string | undefined;
  readonly thingId?: string | undefined;
  readonly kind?: string | undefined;
  readonly act?: AccessAct | undefined;
  /** Without its version: `console`. */
  readonly client?: string | undefined;
}

export interface DaysOfReading extends Period {
  readonly employeeId?: string | undefined;
  readonly kinds: readonly string[];
  readonly atLeast: number;
}

export interface AccessPage {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What somebody opened on one day in Warsaw. */
export interface DayOfReading {
  readonly employeeId: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Of the last of it. ISO 8601, UTC. */
  readonly at: string;
  /** Each once. */
  readonly thingIds: readonly string[];
}

/** Something that somebody tried, and was not let. */
export interface RefusedTry {
  readonly id: string;
  readonly at: string;
  readonly employeeId: string;
  readonly thingId: string;
}

/** With what is sealed in it. */
export interface SealedRead extends AccessRead {
  readonly personal: Buffer | null;
  readonly words: Buffer | null;
}

interface Tables {
  'access_log.entries': {
    id: string;
    day: string;
    at: Date;
    employee_id: string | null;
    acting_for: string | null;
    session: string | null;
    client: string;
    act: AccessAct;
    kind: string;
    thing_id: string | null;
    detail: string | null;
    personal: Buffer | null;
    words: Buffer | null;
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the access log, newest first, page by page along an index, however much there is. */
@Injectable()
export class AccessReads {
  constructor(private readonly database: Database) {}

  /** What an employee read, searched for, exported and administered within a period. @throws OfficeError invalid-cursor */
  async ofEmployee(employeeId: string, within: Period, page: AccessPage): Promise<Page<AccessRead>> {
    const { items, nextCursor } = await this.sealed({ ...within, employeeId }, page);
    return { items: items.map(({ personal: _, words: __, ...read }) => read), nextCursor };
  }

  /** Days on which somebody opened at least so many different things of these kinds, the last first. */
  async daysOfReading(
    { since, before, employeeId, kinds, atLeast }: DaysOfReading,
    limit: number,
  ): Promise<readonly DayOfReading[]> {
    const day = sql`(at at time zone ${OFFICE_ZONE})::date`;
    const { rows } = await sql<{ employee_id: string; day: string; at: Date; things: string[] }>`
      select employee_id, ${day}::text as day, max(at) as at, array_agg(distinct thing_id) as things
      from access_log.entries
      where act = 'opened' and kind = any(${[...kinds]}::text[]) and thing_id is not null and employee_id is not null
        and (${since}::timestamptz is null or at >= ${since}) and (${before}::timestamptz is null or at < ${before})
        and (${employeeId ?? null}::text is null or employee_id = ${employeeId ?? null})
      group by 1, 2 having count(distinct thing_id) >= ${atLeast}
      order by 3 desc limit ${limit}`.execute(this.database.tables());
    return rows.map(({ employee_id, at, things, ...row }) => ({
      day: row.day,
      employeeId: employee_id,
      at: at.toISOString(),
      thingIds: things,
    }));
  }

  /** What was tried with things of a kind and refused so, the last first. @param detail what was tried, and the code: `approved own-draft` */
  async refusedTries(
    { since, before, employeeId }: Period & { readonly employeeId?: string | undefined },
    kind: string,
    detail: string,
    limit: number,
  ): Promise<readonly RefusedTry[]> {
    const { rows } = await sql<{ id: string; at: Date; employee_id: string; thing_id: string }>`
      select id, at, employee_id, thing_id from access_log.entries
      where act = 'refused' and kind = ${kind} and detail = ${detail} and thing_id is not null and employee_id is not null
        and (${since}::timestamptz is null or at >= ${since}) and (${before}::timestamptz is null or at < ${before})
        and (${employeeId ?? null}::text is null or employee_id = ${employeeId ?? null})
      order by at desc, id limit ${limit}`.execute(this.database.tables());
    return rows.map(({ employee_id, thing_id, at, ...row }) => ({
      id: row.id,
      at: at.toISOString(),
      employeeId: employee_id,
      thingId: thing_id,
    }));
  }

  /** When an entry was made; undefined where there is none of this id. */
  async timeOf(id: string): Promise<string | undefined> {
    if (!UUID.test(id)) return undefined;
    const { rows } = await this.database.pool.query<{ at: Date }>('SELECT at FROM access_log.entries WHERE id = $1', [
      id,
    ]);
    return rows[0]?.at.toISOString();
  }

  /** @throws OfficeError invalid-cursor */
  async sealed(filter: AccessFilter, { limit, cursor }: AccessPage): Promise<Page<SealedRead>> {
    const { since, before, employeeId, thingId, kind, act, client } = filter;
    let query = this.database
      .tables<Tables>()
      .selectFrom('access_log.entries')
      .select(['id', 'at', 'employee_id', 'acting_for', 'session', 'client', 'act', 'kind', 'thing_id', 'detail'])
      .select(['personal', 'words', sql<string>`day::text`.as('segment')])
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (since !== null) query = query.where('at', '>=', new Date(since));
    if (before !== null) query = query.where('at', '<', new Date(before));
    if (employeeId !== undefined) query = query.where('employee_id', '=', employeeId);
    if (thingId !== undefined) query = query.where('thing_id', '=', thingId);
    if (kind !== undefined) query = query.where('kind', '=', kind);
    if (act !== undefined) query = query.where('act', '=', act);
    if (client !== undefined) query = query.where(sql`split_part(client, '/', 1)`, '=', client);
    if (cursor !== undefined) {
      const [at, id] = decodeCursor(cursor, ['instant', 'text']);
      if (!UUID.test(String(id))) throw new OfficeError('invalid', 'invalid-cursor');
      query = query.where(sql<boolean>`(at, id) < (${at}::timestamptz, ${id}::uuid)`);
    }
    return pageOf(
      await query.execute(),
      limit,
      ({ employee_id, acting_for, thing_id, segment, at, ...row }) => ({
        ...row,
        at: at.toISOString(),
        day: segment,
        employeeId: employee_id,
        actingFor: acting_for,
        thingId: thing_id,
      }),
      ({ at, id }) => [at.toISOString(), id],
    );
  }
}
