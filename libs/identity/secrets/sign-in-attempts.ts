import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, OfficeError } from '#libs/kernel';
import { Database } from '#libs/postgres';
import {
  countAttempt,
  isFirstTurnedAway,
  networkOf,
  secondsToWait,
  THROTTLE_WINDOW_MINUTES,
  type ThrottledThing,
} from '../domain/throttle.js';
import { identityTables, instantOf } from './tables.js';

export interface Attempt {
  /** 0: may go on. */
  readonly waitSeconds: number;
  /** Whether it is the first that is turned away from this account in its window. */
  readonly isFirstTurnedAway: boolean;
}

/** Attempts to sign in, counted before the password is looked at, for all processes together. */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async count(email: string, address: string): Promise<Attempt> {
    const byAddress = await this.countOne('address', networkOf(address));
    // Who is turned away at the address no longer shuts accounts for others.
    const byAccount = byAddress.waitSeconds > 0 ? byAddress : await this.countOne('account', accountKey(email));
    return { ...byAccount, waitSeconds: Math.max(byAddress.waitSeconds, byAccount.waitSeconds) };
  }

  /** @throws OfficeError `throttled` (sign-in-throttled) */
  async require(email: string, address: string): Promise<void> {
    const { waitSeconds } = await this.count(email, address);
    if (waitSeconds > 0) throw throttled(waitSeconds);
  }

  /** The password was right: what was counted on the account says nothing any more. */
  async forgive(email: string): Promise<void> {
    await this.tables
      .deleteFrom('sign_in_attempts')
      .where('thing', '=', 'account')
      .where('key', '=', accountKey(email))
      .execute();
  }

  async forgetOld(): Promise<void> {
    const before = this.clock.now().subtract({ minutes: THROTTLE_WINDOW_MINUTES }).toString();
    await this.tables.deleteFrom('sign_in_attempts').where('opened_at', '<', before).execute();
  }

  private async countOne(thing: ThrottledThing, key: string): Promise<Attempt> {
    const now = this.clock.now();
    const window = await this.tables.transaction().execute(async (transaction) => {
      const empty = { thing, key, attempts: 0, opened_at: now.toString() };
      await transaction
        .insertInto('sign_in_attempts')
        .values(empty)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const row = await transaction
        .selectFrom('sign_in_attempts')
        .selectAll()
        .where('thing', '=', thing)
        .where('key', '=', key)
        .forUpdate()
        .executeTakeFirstOrThrow();
      const counted = countAttempt({ attempts: row.attempts, openedAt: instantOf(row.opened_at) }, now);
      await transaction
        .updateTable('sign_in_attempts')
        .set({ attempts: counted.attempts, opened_at: counted.openedAt.toString() })
        .where('thing', '=', thing)
        .where('key', '=', key)
        .execute();
      return counted;
    });
    return { waitSeconds: secondsToWait(thing, window, now), isFirstTurnedAway: isFirstTurnedAway(thing, window) };
  }

  private get tables() {
    return identityTables(this.database);
  }
}

export const throttled = (waitSeconds: number) =>
  new OfficeError('throttled', 'sign-in-throttled', { retryAfterSeconds: waitSeconds });

/** Accounts that do not exist are counted as those that do, so the key cannot be an employee's id. */
const accountKey = (email: string): string => createHash('sha256').update(email).digest('base64url');
