import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { MOST_REMEMBERED_PASSWORDS } from '#libs/settings';
import { hashPassword, verifyPassword } from './password-hash.js';
import { identityTables } from './tables.js';

/** The passwords' hashes, one an account. */
@Injectable()
export class Credentials {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async exist(employeeId: string): Promise<boolean> {
    return (await this.hashOf(employeeId)) !== undefined;
  }

  /** Ids of all who have a password. */
  async holders(): Promise<ReadonlySet<string>> {
    const rows = await identityTables(this.database).selectFrom('credentials').select('employee_id').execute();
    return new Set(rows.map(({ employee_id }) => employee_id));
  }

  /** The same work is done for an account that is not there, or has no password. */
  async verify(employeeId: string | undefined, password: string): Promise<'right' | 'wrong' | 'none'> {
    const hash = employeeId === undefined ? undefined : await this.hashOf(employeeId);
    const right = await verifyPassword(password, hash);
    return right ? 'right' : hash === undefined ? 'none' : 'wrong';
  }

  /** Whether it is one of the last `count` passwords of the account, that of now among them. As many hashes as that. */
  async isOneOfLast(count: number, employeeId: string, password: string): Promise<boolean> {
    if (count === 0) return false;
    const former = await this.former(employeeId, count - 1);
    const hashes = [await this.hashOf(employeeId), ...former].filter((hash) => hash !== undefined);
    for (const hash of hashes) if (await verifyPassword(password, hash)) return true;
    return false;
  }

  /** The one that goes is kept as long as the office may ask for it. */
  async set(employeeId: string, password: string): Promise<void> {
    const values = await this.row(employeeId, password);
    await this.keepFormer(employeeId);
    await identityTables(this.database)
      .insertInto('credentials')
      .values(values)
      .onConflict((conflict) => conflict.column('employee_id').doUpdateSet(values))
      .execute();
  }

  /** @returns whether it was the first; one that stands already is left alone */
  async setFirst(employeeId: string, password: string): Promise<boolean> {
    const set = await identityTables(this.database)
      .insertInto('credentials')
      .values(await this.row(employeeId, password))
      .onConflict((conflict) => conflict.doNothing())
      .returning('employee_id')
      .executeTakeFirst();
    return set !== undefined;
  }

  private async keepFormer(employee_id: string): Promise<void> {
    const password_hash = await this.hashOf(employee_id);
    if (password_hash === undefined) return;
    const tables = identityTables(this.database);
    await tables.insertInto('former_passwords').values({ employee_id, password_hash }).execute();
    await tables
      .deleteFrom('former_passwords')
      .where('employee_id', '=', employee_id)
      .where('password_hash', 'not in', await this.former(employee_id, MOST_REMEMBERED_PASSWORDS))
      .execute();
  }

  /** The hashes before that of now, the newest first. */
  private async former(employeeId: string, count: number): Promise<string[]> {
    const rows = await identityTables(this.database)
      .selectFrom('former_passwords')
      .select('password_hash')
      .where('employee_id', '=', employeeId)
      .orderBy('id', 'desc')
      .limit(count)
      .execute();
    return rows.map(({ password_hash }) => password_hash);
  }

  private async row(employee_id: string, password: string) {
    return { employee_id, password_hash: await hashPassword(password), set_at: this.clock.nowIso() };
  }

  private async hashOf(employeeId: string): Promise<string | undefined> {
    const row = await identityTables(this.database)
      .selectFrom('credentials')
      .select('password_hash')
      .where('employee_id', '=', employeeId)
      .executeTakeFirst();
    return row?.password_hash;
  }
}
