import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { frontOf, isInCrisis } from '#libs/cases';
import { personOf, selvesOf, type Self, type Viewer } from '#libs/http';
import { Clock, decodeCursor, nameOfActor, pageOf, type Page } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { labelOf, NameBook } from '#libs/names';
import { CurrentEmployees, CurrentFunctions, CurrentUnits, OrganizationDirectory, reachOf } from '#libs/organization';
import { ReadTables } from '#libs/projections';
import { DRAFTED_KINDS, type DraftedThing, type Purpose, type Signatory } from '../domain/events.js';
import { DRAFT_RIGHTS } from '../domain/rights.js';
import type { Named } from './draft-queries.js';

/** A draft that waits for somebody's signature. */
export interface WaitingApproval {
  readonly id: string;
  /** Whose letter it is. */
  readonly thing: DraftedThing;
  /** Of the thing; null where nobody knows it any more. */
  readonly number: string | null;
  /** Null once its person was erased. */
  readonly subject: string | null;
  readonly purpose: Purpose;
  readonly version: number;
  /** Who wrote the newest version. */
  readonly by: Named;
  readonly submittedAt: string;
  /** The first one that they can sign, counted from 0. */
  readonly level: number;
  /** Since when its turn is. */
  readonly since: string;
  /** The first instant that is too late; null where it has no term. */
  readonly dueAt: string | null;
  readonly late: boolean;
  /** In whose name the viewer can sign it: their own first. */
  readonly signsAs: readonly Named[];
  /** The newest version that they opened, signed, returned or wrote; null where they did none of it. */
  readonly seenVersion: number | null;
  /** A topic of its case has a crisis: it stands in front of the others. */
  readonly inCrisis: boolean;
}

interface Row {
  readonly id: string;
  readonly thing_kind: DraftedThing['kind'];
  readonly thing_id: string;
  readonly purpose: Purpose;
  readonly version: number;
  readonly written_by: string;
  readonly submitted_at: Date;
  readonly level: number;
  readonly since: Date;
  readonly due_at: Date | null;
  readonly signs_as: readonly string[];
  readonly seen_version: number | null;
  readonly in_crisis: boolean;
}

/** Whom a level names: those of all drafts that wait are few. */
interface Level {
  readonly signatory: Signatory;
  /** An employee, a function, or the unit whose head it is; null of coordinators. */
  readonly named_id: string | null;
}

type Condition = RawBuilder<SqlBool>;

const draft = (column: string) => sql.ref(`d.${column}`);
const wait = (column: string) => sql.ref(`w.${column}`);
const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;

const may = (right: readonly string[], { roles }: Pick<Self, 'roles'>): boolean =>
  roles.some((role) => right.includes(role));

/**
 * What waits for somebody's signature, in one query over the read model: the same rule as `Signatories`, which asks each draft's own stream before anybody
 * signs. People, units and functions are those of now.
 */
@Injectable()
export class WaitingApprovals {
  constructor(
    private readonly read: ReadTables,
    private readonly names: NameBook,
    private readonly visibility: Visibility,
    private readonly employees: CurrentEmployees,
    private readonly functions: CurrentFunctions,
    private readonly units: CurrentUnits,
    private readonly directory: OrganizationDirectory,
    private readonly clock: Clock,
  ) {}

  /** For the viewer's signature, or for that of whom they stand in for: those of a crisis first, then the longest waiting. @throws OfficeError invalid-cursor */
  async page(limit: number, cursor: string | undefined, viewer: Viewer): Promise<Page<WaitingApproval>> {
    const query = await this.query(limit + 1, cursor, viewer);
    const rows = query ? (await query.execute(this.read.tables())).rows : [];
    const shown = rows.slice(0, limit);
    const found = await this.names.of([
      ...new Set(shown.flatMap((row) => [row.id, row.thing_id, row.written_by, ...row.signs_as])),
    ]);
    const labels = new Map([...found].map(([id, each]) => [id, labelOf(each)]));
    const named = (id: string): Named => ({ id, name: nameOfActor(id, labels) ?? null });
    const now = this.clock.nowIso();
    return pageOf(
      rows,
      limit,
      (row) => ({
        id: row.id,
        thing: { kind: row.thing_kind, id: row.thing_id },
        number: named(row.thing_id).name,
        subject: named(row.id).name,
        ...{ purpose: row.purpose, version: row.version, level: row.level, seenVersion: row.seen_version },
        by: named(row.written_by),
        submittedAt: row.submitted_at.toISOString(),
        since: row.since.toISOString(),
        dueAt: row.due_at?.toISOString() ?? null,
        late: row.due_at !== null && row.due_at.toISOString() <= now,
        signsAs: row.signs_as.map(named),
        inCrisis: row.in_crisis,
      }),
      (row) => [frontOf(row), row.submitted_at.toISOString(), row.id],
    );
  }

  /** Undefined where they can sign nothing. */
  async query(count: number, cursor: string | undefined, viewer: Viewer): Promise<RawBuilder<Row> | undefined> {
    const signers = await this.signersOf(viewer);
    if (signers.length === 0) return undefined;
    const [waits, drafts] = [this.read.table('draft_waits'), this.read.table('drafts')];
    const signsAs = signers.map(({ id, signs }) => sql`case when bool_or(${signs}) then ${id}::text end`);
    const [front, at, last] = cursor === undefined ? [] : decodeCursor(cursor, ['integer', 'instant', 'text']);
    const inCrisis = sql`(d.thing_kind = 'case' and ${isInCrisis(this.read, 'd.thing_id')})`;
    const onward =
      at === undefined
        ? sql<SqlBool>`true`
        : sql<SqlBool>`((not ${inCrisis})::integer, d.submitted_at, d.id) > (${front}, ${at}, ${last})`;
    return sql<Row>`
      select d.id, d.thing_kind, d.thing_id, d.purpose, d.version, d.written_by, d.submitted_at,
        mine.level, mine.since, mine.due_at, mine.signs_as, ${inCrisis} as in_crisis, greatest(p.version, seen.version) as seen_version
      from (
        select w.draft_id, min(w.level) as level, min(w.since) as since, min(w.due_at) as due_at,
          array_remove(array[${sql.join(signsAs)}], null) as signs_as
        from ${waits} w join ${drafts} d on d.id = w.draft_id
        where w.since is not null and d.submitted_at is not null and ${onward} and ${anyOf(signers.map(({ among }) => among))}
          and ${anyOf(signers.map(({ signs }) => signs))} and ${this.visibility.rows(viewer, 'draft', 'd')}
        group by w.draft_id
      ) mine
      join ${drafts} d on d.id = mine.draft_id
      left join ${this.read.table('draft_people')} p on p.draft_id = d.id and p.employee_id = ${viewer.id}
      left join drafts.seen_versions seen on seen.draft_id = d.id and seen.employee_id = ${viewer.id}
      order by in_crisis desc, d.submitted_at, d.id limit ${count}`;
  }

  /** In whose name the viewer may sign at all, and which levels: `among` is what the index finds, `signs` is the rule. */
  private async signersOf(viewer: Viewer) {
    const ids = [...new Set(selvesOf(viewer).map(personOf))];
    const tree = await this.units.tree();
    let levels: readonly { readonly level: Level; readonly people: readonly Self[] }[] | undefined;
    const signers: { id: string; among: Condition; signs: Condition }[] = [];
    for (const id of ids) {
      const self = await this.employees.viewer(id);
      if (!self || !may(DRAFT_RIGHTS.approveDrafts, self)) continue;
      const named = this.naming(self, await this.functions.heldBy(id), headedBy(tree, id));
      const own = sql<SqlBool>`(${named} and ${this.able(self)})`;
      // Whoever wrote in a draft signs it for nobody else.
      const free = id === viewer.id ? sql<SqlBool>`true` : sql<SqlBool>`not ${this.wrote(viewer.id)}`;
      if (!may(DRAFT_RIGHTS.setLadders, self)) {
        signers.push({ id, among: named, signs: sql<SqlBool>`(${own} and ${free})` });
        continue;
      }
      levels ??= await this.levels();
      const sees = sql<SqlBool>`${this.sees(self)} and not ${this.wrote(id)}`;
      const instead = sql<SqlBool>`(${sees} and not ${this.anybodyNamed(levels)})`;
      signers.push({ id, among: sql<SqlBool>`true`, signs: sql<SqlBool>`((${own} or ${instead}) and ${free})` });
    }
    return signers;
  }

  /** The level names them. */
  private naming({ id, roles }: Self, functionIds: readonly string[], unitIds: readonly string[]): Condition {
    const is = (signatory: Signatory, ids: readonly string[]) =>
      sql<SqlBool>`(w.signatory = ${sql.lit(signatory)} and w.named_id = any(${[...ids]}::text[]))`;
    return anyOf([
      is('employee', [id]),
      ...(functionIds.length > 0 ? [is('function', functionIds)] : []),
      ...(unitIds.length > 0 ? [is('unitHead', unitIds)] : []),
      ...(roles.includes('coordinator') ? [sql<SqlBool>`w.signatory = 'coordinator'`] : []),
    ]);
  }

  /** They see it, and did not write in it, but for what the ladder lets whoever signs last. */
  private able(self: Self): Condition {
    return sql<SqlBool>`(${this.sees(self)} and (not ${this.wrote(self.id)} or ${this.mayOwn(self.id)}))`;
  }

  private sees(self: Self): Condition {
    return anyOf(
      DRAFTED_KINDS.map(
        (kind) =>
          sql<SqlBool>`(${draft('thing_kind')} = ${sql.lit(kind)} and ${this.visibility.of(self, kind, draft('thing_id'))})`,
      ),
    );
  }

  private wrote(employeeId: string): Condition {
    return sql<SqlBool>`exists (select from ${this.read.table('draft_people')} hand
      where hand.draft_id = ${draft('id')} and hand.employee_id = ${employeeId} and hand.wrote and hand.waits)`;
  }

  /** `maySignOwn` of the decider: the last signature, where another wrote or signed too. */
  private mayOwn(employeeId: string): Condition {
    const people = this.read.table('draft_people');
    return sql<SqlBool>`(${wait('may_edit')}
      and not exists (select from ${this.read.table('draft_waits')} other
        where other.draft_id = ${draft('id')} and other.level <> ${wait('level')})
      and not exists (select from ${people} hand
        where hand.draft_id = ${draft('id')} and hand.employee_id = ${employeeId} and hand.signed and hand.waits)
      and exists (select from ${people} hand
        where hand.draft_id = ${draft('id')} and hand.employee_id <> ${employeeId} and hand.waits and (hand.wrote or hand.signed)))`;
  }

  /** Somebody whom the level names may sign it: then nobody does instead of them. */
  private anybodyNamed(levels: readonly { readonly level: Level; readonly people: readonly Self[] }[]): Condition {
    return anyOf(
      levels
        .filter(({ people }) => people.length > 0)
        .map(
          ({ level: { signatory, named_id }, people }) =>
            sql<SqlBool>`(w.signatory = ${sql.lit(signatory)} and w.named_id is not distinct from ${named_id}
              and ${anyOf(people.map((self) => this.able(self)))})`,
        ),
    );
  }

  /** Whom the levels of all drafts name that wait, and who of them works here and may approve. */
  private async levels() {
    const { rows } = await sql<Level>`select distinct signatory, named_id from ${this.read.table('draft_waits')}
      where since is not null`.execute(this.read.tables());
    const tree = await this.units.tree();
    const idsOf = async ({ signatory, named_id: id }: Level): Promise<readonly string[]> => {
      if (signatory === 'coordinator')
        return (await this.directory.employeesByRole('coordinator')).map((one) => one.id);
      if (id === null) return [];
      if (signatory === 'function') return this.functions.holdersOf(id);
      return signatory === 'employee' ? [id] : [tree.get(id)?.headId ?? []].flat();
    };
    const named = await Promise.all(rows.map(async (level) => ({ level, ids: await idsOf(level) })));
    const people = await this.directory.active([...new Set(named.flatMap(({ ids }) => ids))]);
    const able = new Map(
      people
        .filter((one) => may(DRAFT_RIGHTS.approveDrafts, one))
        .map(({ id, roles, unitId, clearance }) => [
          id,
          { id, roles, unitId, clearance, reach: reachOf(tree, unitId) } satisfies Self,
        ]),
    );
    return named.map(({ level, ids }) => ({ level, people: ids.flatMap((id) => able.get(id) ?? []) }));
  }
}

const headedBy = (tree: ReadonlyMap<string, { readonly headId: string | null }>, employeeId: string) =>
  [...tree].flatMap(([id, { headId }]) => (headId === employeeId ? [id] : []));
