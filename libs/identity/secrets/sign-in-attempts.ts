import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { Clock, OfficeError } from '#libs/kernel';
import { Database } from '#libs/postgres';
import {
  countAttempt,
  FAMILIAR_DAYS,
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
  /** Whether it is the first that is turned away in its window. */
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
    const network = networkOf(address);
    // Who is turned away by one count adds nothing to the next, which is narrower or shared with others.
    const byAddress = await this.countOne('address', network);
    if (byAddress.waitSeconds > 0) return byAddress;
    const byAccount = await this.countOne('account', accountKey(email, network));
    if (byAccount.waitSeconds > 0 || (await this.isFamiliar(email, network))) return byAccount;
    const byStrangers = await this.countOne('strangers', accountKey(email));
    return byStrangers.waitSeconds > 0 ? byStrangers : byAccount;
  }

  /** @throws OfficeError `throttled` (sign-in-throttled) */
  async require(email: string, address: string): Promise<void> {
    const { waitSeconds } = await this.count(email, address);
    if (waitSeconds > 0) throw throttled(waitSeconds);
  }

  /**
   * Whether one more link to a new password may be sent to an account. Counted apart from sign-ins: who has just guessed their own password
   * wrongly five times is the one who needs it.
   * @throws OfficeError `throttled` (sign-in-throttled) where the network address asks too often, whatever accounts it names
   */
  async mayReset(email: string, address: string): Promise<boolean> {
    const byAddress = await this.countOne('resetsAsked', networkOf(address));
    if (byAddress.waitSeconds > 0) throw throttled(byAddress.waitSeconds);
    return (await this.countOne('resets', accountKey(email))).waitSeconds === 0;
  }

  /**
   * The password was right: what was counted on the account says nothing any more, the address is its owner's, and this attempt of the
   * address was no failure: fifty colleagues behind one address must not shut out the next.
   * @param address left out where the owner did not come by the network
   */
  async forgive(email: string, address?: string): Promise<void> {
    await this.tables
      .deleteFrom('sign_in_attempts')
      .where('thing', 'in', ['account', 'strangers'])
      .where(sql<SqlBool>`starts_with(key, ${accountKey(email)})`)
      .execute();
    if (address === undefined) return;
    await this.tables
      .updateTable('sign_in_attempts')
      .set({ attempts: sql<number>`greatest(attempts - 1, 0)` })
      .where('thing', '=', 'address')
      .where('key', '=', networkOf(address))
      .execute();
    const opened_at = this.clock.nowIso();
    await this.tables
      .insertInto('sign_in_attempts')
      .values({ thing: 'familiar', key: accountKey(email, networkOf(address)), attempts: 0, opened_at })
      .onConflict((conflict) => conflict.columns(['thing', 'key']).doUpdateSet({ opened_at }))
      .execute();
  }

  async forgetOld(): Promise<void> {
    const before = this.clock.now().subtract({ minutes: THROTTLE_WINDOW_MINUTES }).toString();
    await this.tables
      .deleteFrom('sign_in_attempts')
      .where('opened_at', '<', before)
      .where((where) => where.or([where('thing', '<>', 'familiar'), where('opened_at', '<', this.familiarSince())]))
      .execute();
  }

  private async isFamiliar(email: string, network: string): Promise<boolean> {
    const known = await this.tables
      .selectFrom('sign_in_attempts')
      .select('key')
      .where('thing', '=', 'familiar')
      .where('key', '=', accountKey(email, network))
      .where('opened_at', '>=', this.familiarSince())
      .executeTakeFirst();
    return known !== undefined;
  }

  private familiarSince(): string {
    return this.clock
      .now()
      .subtract({ hours: 24 * FAMILIAR_DAYS })
      .toString();
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
const accountKey = (email: string, network?: string): string => hashed(email) + (network ? hashed(network) : '');
const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url');
