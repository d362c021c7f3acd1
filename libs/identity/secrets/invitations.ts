import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { identityTables, instantOf, type InvitationPurpose } from './tables.js';
import { hashAddress, hashToken, isToken, newToken } from './tokens.js';

export interface OpenInvitation {
  readonly id: string;
  readonly employeeId: string;
  /** See `hashAddress`. */
  readonly addressHash: Buffer;
  readonly purpose: InvitationPurpose;
}

/** An invitation as administrators see it. */
export interface InvitationState {
  readonly id: string;
  readonly issuedAt: string;
  readonly validUntil: string;
}

export interface NewInvitation {
  readonly employeeId: string;
  readonly email: string;
  readonly validUntil: string;
  readonly purpose: InvitationPurpose;
}

const LAPSED_KEPT_DAYS = 90;

/**
 * Invitations to set a password, and links for those who forgot theirs. The newest of an employee counts; a used one is kept until it
 * would have ended, an unused one for a while longer, so that administrators see that it lapsed. A new password and a deactivation end
 * them, and each opens only as long as the employee has the address that it was sent to.
 */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the token to be sent, the same one however often it is asked for; undefined once it was sent */
  async prepare(id: string, { employeeId, email, validUntil, purpose }: NewInvitation): Promise<string | undefined> {
    const token = newToken();
    return this.tables.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('invitations')
        .values({
          id,
          employee_id: employeeId,
          token_hash: hashToken(token),
          unsent_token: token,
          address_hash: hashAddress(email),
          purpose,
          issued_at: this.clock.nowIso(),
          valid_until: validUntil,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
      const older = transaction
        .deleteFrom('invitations')
        .where('employee_id', '=', employeeId)
        .where('used_at', 'is', null);
      await older.where('id', '!=', id).execute();
      const row = await transaction
        .selectFrom('invitations')
        .select('unsent_token')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.unsent_token ?? undefined;
    });
  }

  async noteSent(id: string): Promise<void> {
    await this.tables.updateTable('invitations').set({ unsent_token: null }).where('id', '=', id).execute();
  }

  async find(token: string): Promise<OpenInvitation | undefined> {
    if (!isToken(token)) return undefined;
    return this.tables
      .selectFrom('invitations')
      .select(['id', 'employee_id as employeeId', 'address_hash as addressHash', 'purpose'])
      .where('token_hash', '=', hashToken(token))
      .where('used_at', 'is', null)
      .where('valid_until', '>', this.clock.nowIso())
      .executeTakeFirst();
  }

  /** Whether an invitation of the employee's could still be used, to whatever address it went. */
  async hasOpen(employeeId: string): Promise<boolean> {
    const open = await this.tables
      .selectFrom('invitations')
      .select('id')
      .where('employee_id', '=', employeeId)
      .where('purpose', '=', 'invitation')
      .where('used_at', 'is', null)
      .where('valid_until', '>', this.clock.nowIso())
      .executeTakeFirst();
    return open !== undefined;
  }

  /** Of those who have none but lapsed or open ones, by employee: who has no password yet waits for one of these. */
  async unused(): Promise<ReadonlyMap<string, InvitationState>> {
    const rows = await this.tables
      .selectFrom('invitations')
      .select(['id', 'employee_id', 'issued_at', 'valid_until'])
      .where('used_at', 'is', null)
      .orderBy('issued_at')
      .execute();
    const state = (row: (typeof rows)[number]) => ({
      id: row.id,
      issuedAt: instantOf(row.issued_at).toString(),
      validUntil: instantOf(row.valid_until).toString(),
    });
    return new Map(rows.map((row) => [row.employee_id, state(row)]));
  }

  async endAllOf(employeeId: string): Promise<void> {
    await this.tables.deleteFrom('invitations').where('employee_id', '=', employeeId).execute();
  }

  /** @returns false where somebody else used it first */
  async use(id: string): Promise<boolean> {
    const used = await this.tables
      .updateTable('invitations')
      .set({ used_at: this.clock.nowIso() })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    return used !== undefined;
  }

  async forgetEnded(): Promise<void> {
    const now = this.clock.now();
    const longAgo = now.subtract({ hours: 24 * LAPSED_KEPT_DAYS }).toString();
    await this.tables
      .deleteFrom('invitations')
      .where('valid_until', '<=', now.toString())
      .where((where) => where.or([where('used_at', 'is not', null), where('valid_until', '<=', longAgo)]))
      .execute();
  }

  private get tables() {
    return identityTables(this.database);
  }
}
