import { Injectable } from '@nestjs/common';
import { Clock, deriveId } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { ABSOLUTE_HOURS, hasEnded, IDLE_HOURS, isWorthNoting } from '../domain/session-limits.js';
import { identityTables, instantOf } from './tables.js';
import { hashToken, isToken, newToken } from './tokens.js';

export interface OpenSession {
  readonly id: Buffer;
  readonly employeeId: string;
  /** What later reads of this session must see; null where it has written nothing. */
  readonly writtenPosition: string | null;
}

/** Where somebody signed in from. */
export interface SignInPlace {
  readonly address: string;
  readonly userAgent: string;
}

/** A session as its owner sees it. Instants in ISO 8601. */
export interface OwnSession extends SignInPlace {
  readonly id: string;
  readonly signedInAt: string;
  readonly lastSeenAt: string;
}

/** What events call a session. Made of its row's key, which is a hash of the token: nobody can get in by it. */
export const sessionIdOf = (id: Buffer): string => deriveId('session', id.toString('hex'));

/** Who is signed in. Every limit runs on the office's clock. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the token for the cookie: it is kept nowhere else */
  async start(
    employeeId: string,
    place: SignInPlace,
    writtenPosition: string | null = null,
    token = newToken(),
  ): Promise<string> {
    const now = this.clock.nowIso();
    await this.tables
      .insertInto('sessions')
      .values({
        id: hashToken(token),
        employee_id: employeeId,
        signed_in_at: now,
        last_seen_at: now,
        address: place.address,
        user_agent: place.userAgent,
        written_position: writtenPosition,
      })
      .execute();
    return token;
  }

  /** The session of a cookie, noted as seen; undefined where it never was or has ended. */
  async find(token: string | undefined): Promise<OpenSession | undefined> {
    if (token === undefined || !isToken(token)) return undefined;
    const id = hashToken(token);
    const row = await this.tables.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return undefined;
    const times = { signedInAt: instantOf(row.signed_in_at), lastSeenAt: instantOf(row.last_seen_at) };
    const now = this.clock.now();
    if (hasEnded(times, now)) {
      await this.end(id);
      return undefined;
    }
    if (isWorthNoting(times, now)) {
      await this.tables
        .updateTable('sessions')
        .set({ last_seen_at: this.clock.nowIso() })
        .where('id', '=', id)
        .execute();
    }
    return { id, employeeId: row.employee_id, writtenPosition: row.written_position };
  }

  /** Whether the session lives, without noting it as seen. */
  async isOpen(id: Buffer): Promise<boolean> {
    const row = await this.tables
      .selectFrom('sessions')
      .select(['signed_in_at', 'last_seen_at'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return false;
    const times = { signedInAt: instantOf(row.signed_in_at), lastSeenAt: instantOf(row.last_seen_at) };
    return !hasEnded(times, this.clock.now());
  }

  /** Those that have not ended, the one seen last first. */
  async openOf(employeeId: string): Promise<readonly (OwnSession & { readonly row: Buffer })[]> {
    const rows = await this.tables
      .selectFrom('sessions')
      .selectAll()
      .where('employee_id', '=', employeeId)
      .orderBy('last_seen_at', 'desc')
      .execute();
    const now = this.clock.now();
    return rows.flatMap((row) => {
      const times = { signedInAt: instantOf(row.signed_in_at), lastSeenAt: instantOf(row.last_seen_at) };
      if (hasEnded(times, now)) return [];
      const { id, address, user_agent: userAgent } = row;
      const shown = { signedInAt: times.signedInAt.toString(), lastSeenAt: times.lastSeenAt.toString() };
      return [{ row: id, id: sessionIdOf(id), address, userAgent, ...shown }];
    });
  }

  async end(id: Buffer): Promise<void> {
    await this.tables.deleteFrom('sessions').where('id', '=', id).execute();
  }

  async endAllOf(employeeId: string): Promise<void> {
    await this.tables.deleteFrom('sessions').where('employee_id', '=', employeeId).execute();
  }

  /** Of two requests at once, the later position stays. */
  async noteWritten(id: Buffer, position: string): Promise<void> {
    await this.tables
      .updateTable('sessions')
      .set({ written_position: position })
      .where('id', '=', id)
      .where((where) => where.or([where('written_position', 'is', null), where('written_position', '<', position)]))
      .execute();
  }

  async forgetEnded(): Promise<void> {
    const now = this.clock.now();
    await this.tables
      .deleteFrom('sessions')
      .where((where) =>
        where.or([
          where('last_seen_at', '<=', now.subtract({ hours: IDLE_HOURS }).toString()),
          where('signed_in_at', '<=', now.subtract({ hours: ABSOLUTE_HOURS }).toString()),
        ]),
      )
      .execute();
  }

  private get tables() {
    return identityTables(this.database);
  }
}
