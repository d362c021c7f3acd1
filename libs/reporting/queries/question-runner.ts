import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg, { escapeIdentifier as quoted, type FieldDef, type PoolClient } from 'pg';
import { Configuration } from '#libs/configuration';
import { OfficeError, ruleBroken } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { guardQuestion, placeAt, type Askable } from '../domain/question-guard.js';
import { ReportingSchema, schemaOf } from '../tables/reporting-schema.js';

export type Parameter = string | number | boolean | null;
export type Cell = string | number | boolean | null;
export type ColumnType = 'number' | 'text' | 'date' | 'instant' | 'boolean' | 'other';

export interface Asked {
  readonly sql: string;
  /** For `$1`, `$2` … in their order. */
  readonly parameters: readonly Parameter[];
  /** Everybody has one question at a time. */
  readonly employeeId: string;
  /** Reads the names of employees too. */
  readonly staff: boolean;
  /** Rows; more of them are cut off, and said to be. */
  readonly limit: number;
  /** Also where it is estimated to take long. */
  readonly anyway: boolean;
  /** Whoever asked has gone. */
  readonly signal?: AbortSignal;
}

export interface AllAsked extends Pick<Asked, 'staff' | 'limit' | 'signal'> {
  readonly questions: readonly Pick<Asked, 'sql' | 'parameters'>[];
  /** Where a question is made of several of ours: these, which are guarded in its place. */
  readonly madeOf?: readonly string[];
}

export interface QuestionAnswer {
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly rows: readonly (readonly Cell[])[];
  /** There were more rows than `limit`, or more text than an answer holds. */
  readonly truncated: boolean;
  /** How many rows were cut off; null where counting them would take too long. 0 where none was. */
  readonly left: number | null;
}

const FETCHED = 500;
const MOST_CHARACTERS = 8_000_000;
/** PostgreSQL's estimate of work (a page read is 1): some 10 s and more on small machines. */
const EXPENSIVE = 3_000_000;
const OFFICE_PLACES = 2;
/** For how long the rows that are cut off are counted. */
const COUNTED_MILLISECONDS = 1_500;
const DECLARE = 'DECLARE question NO SCROLL CURSOR FOR ';
const EXPLAIN = 'EXPLAIN (FORMAT JSON) ';

/**
 * Runs guarded questions: in a pool of their own, as a role that may read `reporting` and nothing else, in a read-only transaction, with its
 * limits set anew before each fetch.
 */
@Injectable()
export class QuestionRunner implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  /** Reports wait for one another, and for no question: what they ask is ours, and short. */
  private readonly reports: pg.Pool;
  /** As many again: each report asks two of its questions at once, and never waits for the second connection. */
  private readonly reportsBeside: pg.Pool;
  /** Files wait for one another: nobody sits before them. */
  private readonly files: pg.Pool;

  constructor(
    private readonly database: Database,
    private readonly schema: ReportingSchema,
    private readonly configuration: Configuration,
  ) {
    this.pool = database.apart('rzecznik questions', OFFICE_PLACES);
    this.reports = database.apart('rzecznik reports', OFFICE_PLACES);
    this.reportsBeside = database.apart('rzecznik reports', OFFICE_PLACES);
    this.files = database.apart('rzecznik question files', 1);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.pool, this.reports, this.reportsBeside, this.files].map((pool) => pool.end()));
  }

  /** What may be asked. @param staff with the names of employees */
  askable(staff: boolean): Askable {
    const views = this.schema.views.filter((view) => staff || !view.staff);
    return {
      views: new Map(views.map((view) => [view.name, { schema: schemaOf(view), columns: Object.keys(view.columns) }])),
    };
  }

  /**
   * @throws OfficeError question-refused, question-not-sql, question-failed (with their place), question-too-long, question-too-heavy,
   * question-expensive, question-busy, question-needs-role, reports-not-ready
   */
  async run(asked: Asked): Promise<QuestionAnswer> {
    await guardQuestion(asked.sql, this.askable(asked.staff));
    return this.inReading(this.pool, asked, (client, role) => this.answered(client, asked, role));
  }

  /** For a file, in the background: it waits for its turn, and may be expensive. @throws OfficeError as `run`, but question-busy and question-expensive */
  async runForFile(asked: Omit<Asked, 'employeeId' | 'anyway'>): Promise<QuestionAnswer> {
    return this.inCursor(asked, (client, until) => fetched(client, asked, until));
  }

  /** What its columns are, without asking it. @throws OfficeError as `runForFile` */
  async columns(asked: Omit<Asked, 'employeeId' | 'anyway' | 'limit'>): Promise<QuestionAnswer['columns']> {
    return this.inCursor(asked, async (client, until) => {
      const { fields } = await fetchSome(client, asked.sql, Math.max(1, Math.floor(until - performance.now())), 0);
      return columnsOf(fields);
    });
  }

  private async inCursor<Result>(
    asked: Pick<Asked, 'sql' | 'parameters' | 'staff' | 'signal'>,
    work: (client: PoolClient, until: number) => Promise<Result>,
  ): Promise<Result> {
    await guardQuestion(asked.sql, this.askable(asked.staff));
    return this.inReading(this.files, asked, async (client, role) => {
      await client.query('BEGIN READ ONLY');
      await this.become(client, role);
      return this.inTime(async (until) => {
        await stated(client, DECLARE, asked);
        return work(client, until);
      });
    });
  }

  /**
   * Several, two of them at once, all of the same moment, guarded as each would be: for reports, which nobody's question keeps waiting.
   * @throws OfficeError as `run`, but question-busy and question-expensive
   */
  async runAll(asked: AllAsked): Promise<readonly QuestionAnswer[]> {
    const askable = this.askable(asked.staff);
    for (const sql of new Set(asked.madeOf ?? asked.questions.map((one) => one.sql))) await guardQuestion(sql, askable);
    const waiting = [...asked.questions.entries()];
    const answers: QuestionAnswer[] = [];
    const answerWaiting = (client: PoolClient) =>
      this.inTime(async (until) => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          if (performance.now() >= until) throw new RanTooLong();
          const [place, question] = next;
          answers[place] = await answeredWhole(client, question, asked.limit);
        }
      });
    await this.inReading(this.reports, asked, async (client, role) => {
      await client.query('BEGIN READ ONLY ISOLATION LEVEL REPEATABLE READ');
      const { rows } = await client.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot');
      await this.become(client, role);
      const beside =
        waiting.length > 1 &&
        this.inReading(this.reportsBeside, asked, async (other) => {
          await other.query(`BEGIN READ ONLY ISOLATION LEVEL REPEATABLE READ;
            SET TRANSACTION SNAPSHOT '${rows[0]!.snapshot}'`);
          await this.become(other, role);
          await answerWaiting(other);
        });
      await Promise.all([answerWaiting(client), beside]);
    });
    return answers;
  }

  private async inReading<Result>(
    pool: pg.Pool,
    { staff, signal }: Pick<Asked, 'staff' | 'signal'>,
    work: (client: PoolClient, role: string) => Promise<Result>,
  ): Promise<Result> {
    const roles = await this.schema.roles();
    const client = await pool.connect();
    const { processID } = client as unknown as { processID: number };
    const cancel = () =>
      void this.database.pool.query('SELECT pg_cancel_backend($1)', [processID]).catch(() => undefined);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await work(client, staff ? roles.staff : roles.plain);
    } finally {
      signal?.removeEventListener('abort', cancel);
      await client.query('ROLLBACK').then(
        () => client.release(),
        (error: Error) => client.release(error),
      );
    }
  }

  private async inTime<Result>(work: (until: number) => Promise<Result>): Promise<Result> {
    const seconds = this.configuration.questionSeconds;
    try {
      return await work(performance.now() + seconds * 1_000);
    } catch (error) {
      throw error instanceof RanTooLong ? new OfficeError('timed-out', 'question-too-long', { seconds }) : error;
    }
  }

  private async answered(client: PoolClient, asked: Asked, role: string): Promise<QuestionAnswer> {
    await client.query('BEGIN READ ONLY');
    await this.takePlace(client, asked.employeeId);
    await this.become(client, role);
    return this.inTime(async (until) => {
      if (!asked.anyway) await refuseExpensive(client, asked);
      await stated(client, DECLARE, asked);
      return fetched(client, asked, until);
    });
  }

  /** Locks of the transaction: they go with it, also where this process dies. */
  private async takePlace(client: PoolClient, employeeId: string): Promise<void> {
    const { rows } = await client.query<{ own: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtext('rzecznik question'), hashtext($1)) AS own`,
      [employeeId],
    );
    if (!rows[0]!.own) throw busy();
    for (let place = 0; place < OFFICE_PLACES; place += 1) {
      const taken = await client.query<{ ok: boolean }>(
        `SELECT pg_try_advisory_xact_lock(hashtext('rzecznik question place'), $1) AS ok`,
        [place],
      );
      if (taken.rows[0]!.ok) return;
    }
    throw busy();
  }

  private async become(client: PoolClient, role: string): Promise<void> {
    const { rows } = await client.query<{ role: boolean; ready: boolean; super: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role, to_regclass('reporting.days') IS NOT NULL AS ready,
        (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super`,
      [role],
    );
    if (!rows[0]!.ready) throw new OfficeError('not-yet', 'reports-not-ready');
    if (!rows[0]!.role) throw ruleBroken('question-needs-role', { role });
    // Only a superuser may bound files; where the office's user is none, the role's own setting does (docs/operations.md).
    if (rows[0]!.super) await client.query(`SET LOCAL temp_file_limit = '${this.configuration.questionMegabytes}MB'`);
    await client.query(`SET LOCAL statement_timeout = '${this.configuration.questionSeconds}s'; SET LOCAL work_mem = '32MB'; SET LOCAL jit = off;
      SET LOCAL max_parallel_workers_per_gather = 0; SET LOCAL timezone = 'Europe/Warsaw'; SET LOCAL search_path = reporting;
      SET LOCAL ROLE ${quoted(role)}`);
  }
}

const busy = () => new OfficeError('throttled', 'question-busy', { retryAfterSeconds: 3 });

/** Whatever PostgreSQL writes, as it writes it. */
const AS_WRITTEN = { getTypeParser: () => (value: string) => value } as unknown as pg.CustomTypesConfig;

/** A statement before the question, by the extended protocol, which runs one statement only. */
async function stated(client: PoolClient, before: string, { sql, parameters }: Pick<Asked, 'sql' | 'parameters'>) {
  try {
    return await client.query<Record<string, string>>({
      text: before + sql,
      values: [...parameters],
      types: AS_WRITTEN,
      queryMode: 'extended',
    } as pg.QueryConfig);
  } catch (error) {
    throw failureOf(error, sql, before.length);
  }
}

/** Of a statement of ours, which makes no more rows than there are things to count by: no cursor, one way to the server and back. */
async function answeredWhole(
  client: PoolClient,
  { sql, parameters }: Pick<Asked, 'sql' | 'parameters'>,
  limit: number,
): Promise<QuestionAnswer> {
  try {
    const { fields, rows } = await client.query<(string | null)[]>({
      ...{ text: sql, values: [...parameters], types: AS_WRITTEN, queryMode: 'extended', rowMode: 'array' },
    } as pg.QueryArrayConfig);
    return {
      columns: columnsOf(fields),
      rows: rows.slice(0, limit).map((row) => row.map((cell, place) => cellOf(cell, typeOf(fields[place]!)))),
      truncated: rows.length > limit,
      left: Math.max(0, rows.length - limit),
    };
  } catch (error) {
    throw failureOf(error, sql, 0);
  }
}

async function refuseExpensive(client: PoolClient, asked: Asked): Promise<void> {
  const { rows } = await stated(client, EXPLAIN, asked);
  const [{ Plan: plan }] = JSON.parse(Object.values(rows[0]!)[0]!) as [
    { Plan: { 'Total Cost': number; 'Plan Rows': number } },
  ];
  if (plan['Total Cost'] > EXPENSIVE) throw ruleBroken('question-expensive', { rows: Math.round(plan['Plan Rows']) });
}

async function fetched(
  client: PoolClient,
  { sql, limit }: Pick<Asked, 'sql' | 'limit'>,
  until: number,
): Promise<QuestionAnswer> {
  const rows: Cell[][] = [];
  let fields: readonly FieldDef[] = [];
  let characters = 0;
  for (;;) {
    const left = Math.floor(until - performance.now());
    if (left <= 0) throw new RanTooLong();
    const some = await fetchSome(client, sql, left);
    ({ fields } = some);
    for (const [place, row] of some.rows.entries()) {
      characters += row.reduce((sum, cell) => sum + (cell?.length ?? 0), 0);
      if (rows.length === limit || characters > MOST_CHARACTERS) {
        const left = await countLeft(client, until);
        const isFetched = some.rows.length - place;
        return { columns: columnsOf(fields), rows, truncated: true, left: left === null ? null : left + isFetched };
      }
      rows.push(row.map((cell, column) => cellOf(cell, typeOf(fields[column]!))));
    }
    if (some.rows.length < FETCHED) return { columns: columnsOf(fields), rows, truncated: false, left: 0 };
  }
}

/** The rows that the cursor has still to give; null where they are too many to be counted in a moment. */
async function countLeft(client: PoolClient, until: number): Promise<number | null> {
  const milliseconds = Math.floor(Math.min(COUNTED_MILLISECONDS, until - performance.now()));
  if (milliseconds <= 0) return null;
  try {
    await client.query(`SET LOCAL statement_timeout = ${milliseconds}`);
    return (await client.query('MOVE FORWARD ALL FROM question')).rowCount;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '57014') return null;
    throw error;
  }
}

async function fetchSome(client: PoolClient, sql: string, milliseconds: number, count = FETCHED) {
  try {
    await client.query(`SET LOCAL statement_timeout = ${milliseconds}`);
    return await client.query<(string | null)[]>({
      text: `FETCH ${count} FROM question`,
      rowMode: 'array',
      types: AS_WRITTEN,
    });
  } catch (error) {
    throw failureOf(error, sql, 0);
  }
}

class RanTooLong extends Error {}

/** What went wrong in the database, in our words; its own stand in `message`, since they say which column is not there. */
function failureOf(error: unknown, sql: string, before: number): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const { code = '', message, position } = error;
  if (code === '57014') return new RanTooLong(undefined, { cause: error });
  if (code.startsWith('53')) return new OfficeError('invalid', 'question-too-heavy', {}, { cause: error });
  if (code.startsWith('57') || code.startsWith('08')) return error;
  const place = placeAt(sql, position === undefined ? 0 : Number(position) - 1 - before);
  return new OfficeError('invalid', 'question-failed', { ...place, message }, { cause: error });
}

const TYPES: Readonly<Record<number, ColumnType>> = {
  [pg.types.builtins.INT2]: 'number',
  [pg.types.builtins.INT4]: 'number',
  [pg.types.builtins.INT8]: 'number',
  [pg.types.builtins.FLOAT4]: 'number',
  [pg.types.builtins.FLOAT8]: 'number',
  [pg.types.builtins.NUMERIC]: 'number',
  [pg.types.builtins.BOOL]: 'boolean',
  [pg.types.builtins.DATE]: 'date',
  [pg.types.builtins.TIMESTAMPTZ]: 'instant',
  [pg.types.builtins.TEXT]: 'text',
  [pg.types.builtins.VARCHAR]: 'text',
};
const typeOf = ({ dataTypeID }: FieldDef): ColumnType => TYPES[dataTypeID] ?? 'other';
const columnsOf = (fields: readonly FieldDef[]) => fields.map((field) => ({ name: field.name, type: typeOf(field) }));

/** Numbers that JSON cannot hold exactly, or at all (NaN), stay text. */
function cellOf(cell: string | null, type: ColumnType): Cell {
  if (cell === null) return null;
  if (type === 'boolean') return cell === 't';
  if (type === 'number') {
    const number = Number(cell);
    return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number)) ? number : cell;
  }
  return cell;
}
