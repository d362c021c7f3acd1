import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { personOf, selvesOf, type Self, type Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { above, isCleared, notFound } from '#libs/kernel';
import { ReadTables } from '#libs/projections';
import type { Thing } from './about.js';
import { Manifests } from './manifests.js';
import { worksIn, type Standing, type StandingRow, type Stands } from './seen-by.js';

type Condition = RawBuilder<SqlBool>;

/** What an id is looked for by: a column, or a value. */
type Id = RawBuilder<unknown>;

/** How much of a kind somebody sees: all, or what is not above their clearance and, unless they reach everywhere, stands where they reach. */
type Limits = 'none' | Reached;
interface Reached {
  readonly stands: Stands;
  readonly everywhere: boolean;
}

const ALWAYS: Condition = sql<SqlBool>`true`;
const NEVER: Condition = sql<SqlBool>`false`;

/**
 * Who may see what, as the manifests say it (`seenBy`). Lists and counts ask for a condition, judged by what read models say of things;
 * whoever shows one thing or changes it asks of that one, judged by its own stream. The rule is the same: see `isSeen` and `seenRows`.
 */
@Injectable()
export class Visibility {
  constructor(
    private readonly manifests: Manifests,
    private readonly read: ReadTables,
    private readonly journal: Journal,
  ) {}

  /** Whether they see all things of the kind. */
  seesAll(viewer: Viewer, kind: string): boolean {
    return selvesOf(viewer).some((self) => this.limits(self, kind) === 'none');
  }

  /** Whether it does not matter to them where a thing of the kind stands; what is above their clearance they do not see all the same. */
  seesEverywhere(viewer: Viewer, kind: string): boolean {
    return selvesOf(viewer).some((self) => {
      const limits = this.limits(self, kind);
      return limits === 'none' || limits?.everywhere === true;
    });
  }

  /** Whether they see any things of the kind. */
  seesSome(viewer: Viewer, kind: string): boolean {
    return selvesOf(viewer).some((self) => this.limits(self, kind) !== undefined);
  }

  /** Over a row of the kind's own table. @param alias of the table in the query, where it has one */
  rows(viewer: Viewer, kind: string, alias?: string): Condition {
    return this.byAnyRight(viewer, kind, (self, limits) =>
      this.seenRows(self, limits, alias ?? limits.stands.row.table),
    );
  }

  /** Over the ids of things, wherever they stand. @param id a column with its table, so that it is not taken for one of the kind's own */
  of(viewer: Viewer, kind: string, id: Id): Condition {
    const alias = `seen_${kind}`;
    return this.byAnyRight(viewer, kind, (self, limits) => {
      const { row } = limits.stands;
      if (limits.everywhere) return sql<SqlBool>`${id} not in (${this.idsAbove(self, row)})`;
      return sql<SqlBool>`exists (select from ${this.read.table(row.table)} ${sql.ref(alias)}
      where ${sql.ref(`${alias}.${row.id}`)} = ${id} and ${this.seenRows(self, limits, alias)})`;
    });
  }

  /** The same where the kind stands in a column. A kind that no manifest names is seen by nobody. */
  ofAny(viewer: Viewer, kind: Id, id: Id): Condition {
    const kinds = [...this.manifests.seenBy.keys()];
    const whens = kinds.map((one) => sql`when ${sql.lit(one)} then ${this.of(viewer, one, id)}`);
    return kinds.length === 0 ? NEVER : sql<SqlBool>`case ${kind} ${sql.join(whens, sql` `)} else false end`;
  }

  async sees(viewer: Viewer, kind: string, id: string): Promise<boolean> {
    for (const self of selvesOf(viewer)) if (await this.seesBy(self, kind, id)) return true;
    return false;
  }

  /** Whether they see it by this one right. */
  async seesBy(self: Self, kind: string, id: string): Promise<boolean> {
    const limits = this.limits(self, kind);
    if (limits === 'none') return true;
    if (!limits) return false;
    const standing = await limits.stands.now(this.journal, id);
    return standing !== undefined && this.isSeen(self, standing, limits.everywhere);
  }

  /** @throws OfficeError the kind's own words for what is not there */
  async require(viewer: Viewer, kind: string, id: string): Promise<void> {
    if (!(await this.sees(viewer, kind, id)))
      throw notFound(this.manifests.seenBy.get(kind)?.stands?.missing ?? 'no-such-endpoint');
  }

  /** Those of the things that they see, as the read models have them. One without an id is not told apart from others of its kind, and seen by all. */
  async among<Some extends Thing>(viewer: Viewer, things: readonly Some[]): Promise<readonly Some[]> {
    const named = things.filter(({ id }) => id !== undefined);
    const byKind = Map.groupBy(named, ({ kind }) => kind);
    const seen = new Map(
      await Promise.all(
        [...byKind].map(async ([kind, its]) => {
          const ids = its.map(({ id }) => id!);
          return [kind, await this.idsSeen(viewer, kind, ids)] as const;
        }),
      ),
    );
    return things.filter(({ kind, id }) => id === undefined || seen.get(kind)!.has(id));
  }

  private async idsSeen(viewer: Viewer, kind: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (this.seesAll(viewer, kind)) return new Set(ids);
    if (!this.seesSome(viewer, kind)) return new Set();
    const { rows } = await sql<{ id: string }>`select id from unnest(${ids}::text[]) asked (id)
      where ${this.of(viewer, kind, sql.ref('asked.id'))}`.execute(this.read.tables());
    return new Set(rows.map(({ id }) => id));
  }

  /** What there is to look at in each thing; nothing of any is seen where undefined. */
  private limits(self: Self, kind: string): Limits | undefined {
    const { roles, reach } = self;
    const seenBy = this.manifests.seenBy.get(kind);
    if (!seenBy?.roles.some((role) => roles.includes(role))) return undefined;
    const { stands } = seenBy;
    if (!stands) return 'none';
    // What a unit was asked, the press office sees by the case.
    const ofOffice = reach === 'office' && !stands.row.asked;
    const everywhere = ofOffice || stands.everywhere.some((role) => roles.includes(role));
    const { sensitivity, case: itsCase, partOf } = stands.row;
    const isGuarded = [sensitivity, itsCase, partOf].some((column) => column !== undefined);
    return everywhere && (isClearedForAll(self) || !isGuarded) ? 'none' : { stands, everywhere };
  }

  /** What holds by at least one of their rights. */
  private byAnyRight(viewer: Viewer, kind: string, seen: (self: Self, limits: Reached) => Condition): Condition {
    const ways: Condition[] = [];
    for (const self of selvesOf(viewer)) {
      const limits = this.limits(self, kind);
      if (limits === 'none') return ALWAYS;
      if (limits) ways.push(seen(self, limits));
    }
    if (ways.length < 2) return ways[0] ?? NEVER;
    return sql<SqlBool>`(${sql.join(ways, sql` or `)})`;
  }

  private async isSeen(self: Self, standing: Standing, everywhere: boolean): Promise<boolean> {
    const { unitId = null, holderId = null, askedUnitId } = standing;
    const whole = wholeOf(standing);
    const { reach } = self;
    const isHolder = holderId === personOf(self);
    const isAsked = askedUnitId !== undefined && (isHolder || worksIn(self, askedUnitId));
    if (everywhere || isAsked) return this.isCleared(self, standing);
    if (whole) return this.seesBy(self, whole.kind, whole.id);
    if (!(await this.isCleared(self, standing))) return false;
    if (reach === 'office' || isHolder) return true;
    return unitId === null ? reach.unclaimed : reach.units.includes(unitId);
  }

  /** Whether their clearance reaches it: as far as itself, or what it is a part of, says so. */
  private async isCleared(self: Self, standing: Standing): Promise<boolean> {
    if (isClearedForAll(self)) return true;
    if (!isCleared(clearanceOf(self), standing.sensitivity ?? 'normal')) return false;
    const whole = wholeOf(standing);
    const its = whole && (await this.manifests.seenBy.get(whole.kind)?.stands?.now(this.journal, whole.id));
    return !its || this.isCleared(self, its);
  }

  private seenRows(self: Self, { stands: { row }, everywhere }: Reached, table: string): Condition {
    const reached = everywhere ? ALWAYS : this.reachedRows(self, row, table);
    return isClearedForAll(self) ? reached : sql<SqlBool>`(${reached} and not ${this.isAbove(self, row, table)})`;
  }

  private reachedRows(self: Self, row: StandingRow, table: string): Condition {
    const { reach, unitId } = self;
    const id = personOf(self);
    const column = (name: string) => sql.ref(`${table}.${name}`);
    if (row.asked) {
      const units = reach === 'office' ? [unitId] : [unitId, ...reach.units];
      const asked = [
        sql`${column(row.asked)} = any(${units})`,
        ...(row.holder ? [sql`${column(row.holder)} = ${id}`] : []),
        ...(row.case ? [this.of(self, 'case', column(row.case))] : []),
      ];
      return sql<SqlBool>`(${sql.join(asked, sql` or `)})`;
    }
    if (reach === 'office') return ALWAYS;
    const ways = [
      ...(row.holder ? [sql`${column(row.holder)} = ${id}`] : []),
      ...(row.unit && reach.units.length > 0 ? [sql`${column(row.unit)} = any(${reach.units})`] : []),
      ...(reach.unclaimed ? [row.unit ? sql`${column(row.unit)} is null` : ALWAYS] : []),
    ];
    const own = ways.length === 0 ? NEVER : sql<SqlBool>`(${sql.join(ways, sql` or `)})`;
    if (row.partOf) {
      const { kind, id: whole, kinds } = row.partOf;
      const whens = kinds.map((one) => sql`when ${sql.lit(one)} then ${this.of(self, one, column(whole))}`);
      return sql<SqlBool>`case ${column(kind)} ${sql.join(whens, sql` `)} else false end`;
    }
    if (!row.case) return own;
    const itsCase = column(row.case);
    return sql<SqlBool>`case when ${itsCase} is null then ${own} else ${this.of(self, 'case', itsCase)} end`;
  }

  /** Over a row: whether it, or its case, is kept more closely than their clearance reaches. */
  private isAbove(self: Self, row: StandingRow, table: string): Condition {
    const levels = above(clearanceOf(self)).map((level) => sql.lit(level));
    const ways = [
      ...(row.sensitivity ? [sql`${sql.ref(`${table}.${row.sensitivity}`)} in (${sql.join(levels)})`] : []),
      ...(row.case ? [this.isWholeAbove(self, 'case', sql.ref(`${table}.${row.case}`))] : []),
      ...(row.partOf?.kinds ?? []).map((kind) => {
        const isOfKind = sql`${sql.ref(`${table}.${row.partOf!.kind}`)} = ${sql.lit(kind)}`;
        return sql`(${isOfKind} and ${this.isWholeAbove(self, kind, sql.ref(`${table}.${row.partOf!.id}`))})`;
      }),
    ];
    return ways.length === 0 ? NEVER : sql<SqlBool>`(${sql.join(ways, sql` or `)})`;
  }

  private isWholeAbove(self: Self, kind: string, id: Id): Condition {
    const row = this.manifests.seenBy.get(kind)?.stands?.row;
    if (!row) return NEVER;
    return sql<SqlBool>`(${id} is not null and ${id} in (${this.idsAbove(self, row)}))`;
  }

  /** The few things of a table that are kept more closely than their clearance reaches: looked up once a query, not once a row. */
  private idsAbove(self: Self, row: StandingRow): RawBuilder<unknown> {
    const alias = `above_${row.table}`;
    return sql`select ${sql.ref(`${alias}.${row.id}`)} from ${this.read.table(row.table)} ${sql.ref(alias)}
      where ${this.isAbove(self, row, alias)}`;
  }
}

/** The thing that it is a part of, where it is one. */
const wholeOf = ({ caseId, partOf }: Standing): Standing['partOf'] => (caseId ? { kind: 'case', id: caseId } : partOf);

const clearanceOf = ({ clearance = 'normal' }: Self) => clearance;

const isClearedForAll = (self: Self): boolean => above(clearanceOf(self)).length === 0;

/**
 * Over tables of the past: who may see a thing is asked of today's. It stands no longer where it stood then, and whoever may not see it now does not see what it
 * was.
 */
export class TodaysVisibility extends Visibility {
  constructor(
    private readonly all: Manifests,
    today: ReadTables,
    journal: Journal,
  ) {
    super(all, today, journal);
  }

  override rows(viewer: Viewer, kind: string, alias?: string): Condition {
    const stands = this.all.seenBy.get(kind)?.stands;
    if (!stands) return super.rows(viewer, kind, alias);
    const { table, id } = stands.row;
    return this.of(viewer, kind, sql.ref(`${alias ?? table}.${id}`));
  }
}
