import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { decodeCursor, OfficeError, pageOf, type Clearance, type Page, type Role } from '#libs/kernel';
import { holds, needlesOf, plainLettersOf } from '#libs/postgres';
import { ReadTables } from '#libs/projections';
import type { UnitKind } from '../domain/events.js';
import type { EmployeeRow } from '../projections/employees.js';
import type { UnitRow } from '../projections/units.js';

interface OrganizationTables {
  units: UnitRow;
  employees: EmployeeRow;
}

export interface UnitItem {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly headId: string | null;
  readonly deputyId: string | null;
  /** Where the unit itself takes mail. */
  readonly email: string | null;
  readonly closed: boolean;
  readonly revision: number;
}

export interface EmployeeItem {
  readonly id: string;
  /** Empty once the employee is erased, as is the e-mail. */
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly unitId: string;
  readonly clearance: Clearance;
  readonly active: boolean;
  readonly revision: number;
}

export interface EmployeeFilter {
  readonly q?: string;
  readonly role?: Role;
  readonly unitId?: string;
  readonly active?: boolean;
}

/** As the indexes have them. */
const NAME = sql.raw(plainLettersOf('name'));
const EMAIL = sql`lower(email)`;

/** Who works here, in which unit and with which roles: for this module's lists, and for the policies of others. */
@Injectable()
export class OrganizationDirectory {
  constructor(private readonly read: ReadTables) {}

  async employee(id: string): Promise<EmployeeItem | undefined> {
    const row = await this.tables().selectFrom('employees').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toEmployee(row);
  }

  /** Those who hold the role now and work here now. */
  async employeesByRole(role: Role): Promise<readonly EmployeeItem[]> {
    const rows = await this.tables()
      .selectFrom('employees')
      .selectAll()
      .where(holdsRole(role))
      .where('active', '=', true)
      .orderBy('id')
      .execute();
    return rows.map(toEmployee);
  }

  /** Those of them who work here now. */
  async active(ids: readonly string[]): Promise<readonly EmployeeItem[]> {
    const rows = await this.tables()
      .selectFrom('employees')
      .selectAll()
      .where(sql<SqlBool>`id = any(${[...ids]}::text[])`)
      .where('active', '=', true)
      .execute();
    return rows.map(toEmployee);
  }

  /**
   * By name.
   * @param byAddress whether what is searched for may be part of an e-mail address, too: not for those who may not see addresses
   * @throws OfficeError invalid-cursor
   */
  async employees(
    filter: EmployeeFilter,
    byAddress: boolean,
    limit: number,
    cursor?: string,
  ): Promise<Page<EmployeeItem>> {
    let query = this.tables().selectFrom('employees').selectAll();
    if (filter.q?.trim()) {
      const needles = needlesOf(filter.q);
      const found = needles && [holds(NAME, needles), ...(byAddress ? [holds(EMAIL, needles)] : [])];
      query = query.where((where) => where.or(found ?? [sql<SqlBool>`false`]));
    }
    if (filter.role) query = query.where(holdsRole(filter.role));
    if (filter.unitId) query = query.where('unit_id', '=', filter.unitId);
    if (filter.active !== undefined) query = query.where('active', '=', filter.active);
    if (cursor) {
      const last = await this.lastShown('employees', cursor);
      query = query.where(sql<SqlBool>`(coalesce(name, ''), id) > (${last.name}, ${last.id})`);
    }
    const rows = await query
      .orderBy(sql`coalesce(name, '')`)
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    return pageOf(rows, limit, toEmployee, ({ id }) => [id]);
  }

  /** How many work in the unit itself. */
  async countIn(unitId: string): Promise<number> {
    const { count } = await this.tables()
      .selectFrom('employees')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('unit_id', '=', unitId)
      .where('active', '=', true)
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  /** By name. @throws OfficeError invalid-cursor */
  async units(limit: number, cursor?: string): Promise<Page<UnitItem>> {
    let query = this.tables().selectFrom('units').selectAll();
    if (cursor) {
      const last = await this.lastShown('units', cursor);
      query = query.where(sql<SqlBool>`(name, id) > (${last.name}, ${last.id})`);
    }
    const rows = await query
      .orderBy('name')
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    return pageOf(rows, limit, toUnit, ({ id }) => [id]);
  }

  /** Cursors stand in addresses and logs: they hold an id, and never a name. */
  private async lastShown(table: 'employees' | 'units', cursor: string): Promise<{ id: string; name: string }> {
    const [id] = decodeCursor(cursor, ['text']);
    const row = await this.tables()
      .selectFrom(table)
      .select(['id', 'name'])
      .where('id', '=', String(id))
      .executeTakeFirst();
    if (!row) throw new OfficeError('invalid', 'invalid-cursor');
    return { id: row.id, name: row.name ?? '' };
  }

  private tables() {
    return this.read.tables<OrganizationTables>();
  }
}

const holdsRole = (role: Role) => sql<SqlBool>`roles @> ${JSON.stringify([role])}::jsonb`;

const toUnit = ({ id, name, kind, parent_id, head_id, deputy_id, email, closed, revision }: UnitRow): UnitItem => ({
  id,
  name,
  kind,
  parentId: parent_id,
  headId: head_id,
  deputyId: deputy_id,
  email,
  closed,
  revision,
});

const toEmployee = ({ id, name, email, roles, unit_id, clearance, active, revision }: EmployeeRow): EmployeeItem => ({
  id,
  name: name ?? '',
  email: email ?? '',
  roles,
  unitId: unit_id,
  clearance,
  active,
  revision,
});
