import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '#libs/kernel';
import { Database, inTransaction, migrate } from '#libs/postgres';

/** Somebody who asked for mails about a report of another. Their address stands in letters and in the event of their confirmation alone, sealed under their own key. */
export interface FollowerRow {
  /** SHA-256 of the secret of their links. */
  readonly hash: Buffer;
  /** Under whose key the address is: nobody of the register. */
  readonly followerId: string;
  readonly caseId: string;
  /** A keyed hash of the address. */
  readonly addressId: string;
  readonly mailId: string;
  readonly language: Language;
  readonly askedAt: Date;
  readonly confirmed: boolean;
}

export interface UsedLink {
  readonly hash: Buffer;
  readonly how: 'followed' | 'unfollowed';
  /** Null where it is gone. */
  readonly follower: FollowerRow | null;
}

const COLUMNS = `hash, follower_id AS "followerId", case_id AS "caseId", address_id AS "addressId", mail_id AS "mailId", language, asked_at AS "askedAt", confirmed`;
const AT_ONCE = 50;

/** Credentials, and no events (ADR 6): links, and what is needed to find an address that is to be forgotten. */
@Injectable()
export class FollowersTable implements OnModuleInit {
  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    await migrate(this.database.pool, 'interventions_following', [
      `CREATE TABLE public_site.follow_links (hash bytea PRIMARY KEY);
       CREATE TABLE public_inbox.followed (hash bytea PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
       CREATE TABLE public_inbox.unfollowed (hash bytea PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
       CREATE SCHEMA IF NOT EXISTS following;
       CREATE TABLE following.followers (
         hash bytea PRIMARY KEY, follower_id text NOT NULL, case_id text NOT NULL, address_id text NOT NULL, mail_id text NOT NULL,
         language text NOT NULL, asked_at timestamptz NOT NULL, confirmed boolean NOT NULL DEFAULT false
       );
       CREATE INDEX ON following.followers (case_id);
       CREATE INDEX ON following.followers (address_id);
       CREATE INDEX ON following.followers (asked_at) WHERE NOT confirmed`,
    ]);
  }

  /** The public site knows the links from now on. The same request again changes nothing. */
  async add({ hash, ...follower }: Omit<FollowerRow, 'confirmed'>): Promise<void> {
    const { followerId, caseId, addressId, mailId, language, askedAt } = follower;
    await inTransaction(this.database.pool, async (client) => {
      await client.query(
        `INSERT INTO following.followers (hash, follower_id, case_id, address_id, mail_id, language, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
        [hash, followerId, caseId, addressId, mailId, language, askedAt],
      );
      await client.query('INSERT INTO public_site.follow_links VALUES ($1) ON CONFLICT DO NOTHING', [hash]);
    });
  }

  /** Links that were used: those that confirm first. */
  async used(): Promise<readonly UsedLink[]> {
    const { rows } = await this.database.pool.query<FollowerRow & { readonly how: UsedLink['how'] }>(
      `SELECT how, ${COLUMNS} FROM (
         SELECT 'followed' AS how, hash, at FROM public_inbox.followed
         UNION ALL SELECT 'unfollowed', hash, at FROM public_inbox.unfollowed
       ) AS used LEFT JOIN following.followers USING (hash) ORDER BY how, at LIMIT ${AT_ONCE}`,
    );
    return rows.map(({ how, ...row }) => ({ hash: row.hash, how, follower: row.followerId === null ? null : row }));
  }

  async done({ hash, how }: UsedLink): Promise<void> {
    await this.database.pool.query(`DELETE FROM public_inbox.${how} WHERE hash = $1`, [hash]);
  }

  /** False where this address follows the report already. */
  async confirm({ hash, caseId, addressId }: FollowerRow): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(
      `UPDATE following.followers SET confirmed = true WHERE hash = $1 AND NOT EXISTS (
         SELECT FROM following.followers WHERE case_id = $2 AND address_id = $3 AND confirmed AND hash <> $1)`,
      [hash, caseId, addressId],
    );
    return rowCount === 1;
  }

  /** Asked before that instant, and never confirmed. */
  unconfirmedBefore(instant: string): Promise<readonly FollowerRow[]> {
    return this.where('NOT confirmed AND asked_at < $1', instant);
  }

  ofCase(caseId: string): Promise<readonly FollowerRow[]> {
    return this.where('case_id = $1', caseId);
  }

  ofAddresses(addressIds: readonly string[]): Promise<readonly FollowerRow[]> {
    return this.where('address_id = ANY ($1)', addressIds);
  }

  /** Cases that somebody follows. */
  async cases(): Promise<readonly string[]> {
    const { rows } = await this.database.pool.query<{ case_id: string }>(
      'SELECT DISTINCT case_id FROM following.followers',
    );
    return rows.map((row) => row.case_id);
  }

  async remove(hash: Buffer): Promise<void> {
    await inTransaction(this.database.pool, async (client) => {
      for (const table of [
        'following.followers',
        'public_site.follow_links',
        'public_inbox.followed',
        'public_inbox.unfollowed',
      ])
        await client.query(`DELETE FROM ${table} WHERE hash = $1`, [hash]);
    });
  }

  private async where(condition: string, value: unknown): Promise<readonly FollowerRow[]> {
    const { rows } = await this.database.pool.query<FollowerRow>(
      `SELECT ${COLUMNS} FROM following.followers WHERE ${condition} ORDER BY asked_at`,
      [value],
    );
    return rows;
  }
}
