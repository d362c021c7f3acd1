import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { newId } from '#libs/kernel';
import type { IntakeSpool } from '#libs/mail-intake';

/** Seconds after which a lease that is not renewed is void: its process died. */
export const LEASE_SECONDS = 15;

/** Seconds until a message is tried again, by how often it failed. */
const DELAYS = [60, 300, 900, 3_600];

/** Messages that are tried again at a time. */
export const MOST_DUE = 1_000;

export interface FetchedMessage {
  readonly uid: number;
  readonly raw: readonly Buffer[];
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly takenAt: string;
  readonly envelopeFrom: string;
  readonly envelopeTo: readonly string[];
  readonly throughGateway: boolean;
}

/** How far a mailbox was read. */
export interface Place {
  /** Server, user and folder, as whoever reads it says; null where none was said. */
  readonly folder: string | null;
  readonly uidValidity: string | null;
  readonly seenUid: number;
  /** The first number of which it was not looked yet whether its message is there; null: nothing was watched so far. */
  readonly watchedFrom: number | null;
}

/** Messages that were gone before they could be read. */
export interface GoneMessages {
  readonly count: number;
  /** When that of the last one was seen. ISO 8601, UTC; null where there is none. */
  readonly latest: string | null;
}

export interface MailboxState {
  readonly fetchedAt: string | null;
  readonly fault: string | null;
  readonly faultSince: string | null;
  /** Whether administrators were told of the fault. */
  readonly told: boolean;
  /** Messages that are registered, or on the way. */
  readonly taken: number;
  readonly failed: number;
  readonly tooLarge: number;
}

export interface TroubledMailbox {
  readonly id: string;
  /** Null: it is well again. */
  readonly fault: string | null;
  /** ISO 8601, UTC. */
  readonly since: string | null;
  /** For how long. */
  readonly seconds: number;
  /** Whether administrators were told. */
  readonly told: boolean;
}

export interface NotedMessage {
  readonly uid: number;
  readonly state: 'taken' | 'failed' | 'too-large' | 'wanted' | 'gone';
  readonly fault: string | null;
}

/** The mailbox is another process's now: whatever this one had in hand is that one's. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/**
 * What is known of each mailbox's messages. Whoever reads a mailbox holds its lease; each write asks for the lease in its own transaction, so that a process
 * that was taken for dead writes nothing any more.
 */
export class MailboxBook {
  constructor(
    private readonly pool: Pool,
    private readonly spool: IntakeSpool,
  ) {}

  /** Undefined where another process reads the mailbox. */
  async claim(mailboxId: string, holder: string): Promise<Place | undefined> {
    await this.pool.query('INSERT INTO mailboxes.states (mailbox_id) VALUES ($1) ON CONFLICT DO NOTHING', [mailboxId]);
    const { rows } = await this.pool.query<{
      folder: string | null;
      uid_validity: string | null;
      seen_uid: string;
      watched_from: string | null;
    }>(
      `UPDATE mailboxes.states SET holder = $2, held_until = now() + make_interval(secs => ${LEASE_SECONDS})
       WHERE mailbox_id = $1 AND (holder IS NULL OR holder = $2 OR held_until < now())
       RETURNING folder, uid_validity, seen_uid, watched_from`,
      [mailboxId, holder],
    );
    if (!rows[0]) return undefined;
    const { folder, uid_validity: uidValidity, seen_uid, watched_from } = rows[0];
    return {
      folder,
      uidValidity,
      seenUid: Number(seen_uid),
      watchedFrom: watched_from === null ? null : Number(watched_from),
    };
  }

  /** @returns those that are not this process's any more */
  async renew(mailboxIds: readonly string[], holder: string): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ mailbox_id: string }>(
      `UPDATE mailboxes.states SET held_until = now() + make_interval(secs => ${LEASE_SECONDS})
       WHERE mailbox_id = ANY ($1) AND holder = $2 RETURNING mailbox_id`,
      [mailboxIds, holder],
    );
    const kept = new Set(rows.map(({ mailbox_id }) => mailbox_id));
    return mailboxIds.filter((id) => !kept.has(id));
  }

  async release(mailboxId: string, holder: string): Promise<void> {
    await this.pool.query(
      'UPDATE mailboxes.states SET holder = NULL, held_until = NULL WHERE mailbox_id = $1 AND holder = $2',
      [mailboxId, holder],
    );
  }

  /** No other process is alive that could hold a lease. */
  async voidLeases(): Promise<void> {
    await this.pool.query('UPDATE mailboxes.states SET holder = NULL, held_until = NULL WHERE holder IS NOT NULL');
  }

  /**
   * Says which folder is read from now on. Of another one than before all is looked at from the beginning, and messages that came along are told by
   * their digests.
   */
  async reads(
    mailboxId: string,
    holder: string,
    folder: string,
    { isAnother }: { readonly isAnother: boolean },
  ): Promise<void> {
    await this.holding(mailboxId, holder, async (client) => {
      await client.query('UPDATE mailboxes.states SET folder = $2 WHERE mailbox_id = $1', [mailboxId, folder]);
      if (!isAnother) return;
      await client.query(
        `UPDATE mailboxes.states SET uid_validity = NULL, seen_uid = 0, watched_from = NULL, folders_before = folders_before + 1
         WHERE mailbox_id = $1`,
        [mailboxId],
      );
      await client.query(`DELETE FROM mailboxes.messages WHERE mailbox_id = $1 AND state NOT IN ('taken', 'gone')`, [
        mailboxId,
      ]);
      await client.query(
        `UPDATE mailboxes.messages m SET uid_validity = m.uid_validity || '/' || s.folders_before, unmoved = false
         FROM mailboxes.states s
         WHERE m.mailbox_id = $1 AND s.mailbox_id = $1 AND m.uid_validity NOT LIKE '%/%'`,
        [mailboxId],
      );
    });
  }

  /**
   * The server numbers its messages anew (RFC 3501 §2.3.1.1): they are looked at from the beginning, and told by their digests. What was to be done to
   * a message by its old number is dropped.
   */
  async renumbered(mailboxId: string, holder: string, uidValidity: string): Promise<void> {
    await this.holding(mailboxId, holder, async (client) => {
      await client.query(
        'UPDATE mailboxes.states SET uid_validity = $2, seen_uid = 0, watched_from = NULL WHERE mailbox_id = $1',
        [mailboxId, uidValidity],
      );
      await client.query(
        `DELETE FROM mailboxes.messages WHERE mailbox_id = $1 AND uid_validity <> $2 AND state NOT IN ('taken', 'gone')`,
        [mailboxId, uidValidity],
      );
      await client.query(
        'UPDATE mailboxes.messages SET unmoved = false WHERE mailbox_id = $1 AND uid_validity <> $2 AND unmoved',
        [mailboxId, uidValidity],
      );
    });
  }

  /** All messages up to this one were looked at. */
  async seen(mailboxId: string, holder: string, uid: number): Promise<void> {
    await this.holding(mailboxId, holder, (client) => moveOn(client, mailboxId, uid));
  }

  /**
   * Durable when it answers: messages that are not known stand in the intake's spool, once, together with their places. Those that are known by their
   * digest (the server moved or renumbered them) get their place only.
   * @returns how many are new
   */
  take(
    mailboxId: string,
    holder: string,
    uidValidity: string,
    messages: readonly FetchedMessage[],
    { seenUid, unmoved }: { readonly seenUid: number | undefined; readonly unmoved: boolean },
  ): Promise<number> {
    return this.spool.together(async (client, put) => {
      await requireLease(client, mailboxId, holder);
      const digested = messages.map((message) => ({ ...message, digest: digestOf(message.raw) }));
      const known = await this.known(client, mailboxId, uidValidity, digested);
      const fresh = new Map<string, (typeof digested)[number] & { id: string }>();
      const places = digested
        .filter(({ uid }) => !known.uids.has(uid))
        .map((message) => {
          const key = message.digest.toString('hex');
          const intakeId = known.digests.get(key) ?? fresh.get(key)?.id ?? newId();
          if (!known.digests.has(key) && !fresh.has(key)) fresh.set(key, { ...message, id: intakeId });
          return { uid: message.uid, digest: message.digest, intakeId };
        });
      await put([...fresh.values()]);
      await client.query(
        `INSERT INTO mailboxes.messages (mailbox_id, uid_validity, uid, state, digest, intake_id, unmoved)
         SELECT $1, $2, p.uid, 'taken', p.digest, p.intake_id, $6 FROM unnest($3::bigint[], $4::bytea[], $5::uuid[]) AS p (uid, digest, intake_id)
         ON CONFLICT (mailbox_id, uid_validity, uid) DO UPDATE
           SET state = 'taken', digest = excluded.digest, intake_id = excluded.intake_id, unmoved = excluded.unmoved, fault = NULL, next_attempt_at = NULL`,
        [
          mailboxId,
          uidValidity,
          places.map(({ uid }) => uid),
          places.map(({ digest }) => digest),
          places.map(({ intakeId }) => intakeId),
          unmoved,
        ],
      );
      if (seenUid !== undefined) await moveOn(client, mailboxId, seenUid);
      return fresh.size;
    });
  }

  /** A message that could not be taken, and why: it is tried again, except one that is too large. */
  async noteFailed(mailboxId: string, holder: string, uidValidity: string, uid: number, fault: string): Promise<void> {
    const state = fault === 'mailbox-message-too-large' ? 'too-large' : 'failed';
    await this.holding(mailboxId, holder, async (client) => {
      await client.query(
        `INSERT INTO mailboxes.messages AS m (mailbox_id, uid_validity, uid, state, fault, attempts, next_attempt_at)
         VALUES ($1, $2, $3, $4, $5, 1, CASE WHEN $4 = 'failed' THEN now() + make_interval(secs => ($6::int[])[1]) END)
         ON CONFLICT (mailbox_id, uid_validity, uid) DO UPDATE SET state = $4, fault = $5, attempts = m.attempts + 1,
           next_attempt_at = CASE WHEN $4 = 'failed' THEN now() + make_interval(secs => ($6::int[])[least(m.attempts + 1, ${DELAYS.length})]) END
         WHERE m.state <> 'taken'`,
        [mailboxId, uidValidity, uid, state, fault, DELAYS],
      );
    });
  }

  /** They are not on the server any more, and were not taken: nothing is left to be tried. */
  async gone(mailboxId: string, holder: string, uidValidity: string, uids: readonly number[]): Promise<void> {
    if (uids.length === 0) return;
    await this.holding(mailboxId, holder, (client) => noteGone(client, mailboxId, uidValidity, uids));
  }

  /** All numbers below this one were looked for; these of them are nowhere. */
  async watched(
    mailboxId: string,
    holder: string,
    uidValidity: string,
    { gone, next }: { readonly gone: readonly number[]; readonly next: number },
  ): Promise<void> {
    await this.holding(mailboxId, holder, async (client) => {
      await noteGone(client, mailboxId, uidValidity, gone);
      await client.query('UPDATE mailboxes.states SET watched_from = $2 WHERE mailbox_id = $1', [mailboxId, next]);
    });
  }

  async goneMessages(mailboxId: string): Promise<GoneMessages> {
    const { rows } = await this.pool.query<{ count: number; latest: Date | null }>(
      `SELECT count(*)::int AS count, max(gone_at) AS latest FROM mailboxes.messages WHERE mailbox_id = $1 AND state = 'gone'`,
      [mailboxId],
    );
    return { count: rows[0]!.count, latest: rows[0]!.latest?.toISOString() ?? null };
  }

  /** Messages that are to be tried again now. */
  async due(mailboxId: string, uidValidity: string): Promise<readonly number[]> {
    const { rows } = await this.pool.query<{ uid: string }>(
      `SELECT uid FROM mailboxes.messages
       WHERE mailbox_id = $1 AND uid_validity = $2 AND next_attempt_at <= now() ORDER BY uid LIMIT ${MOST_DUE}`,
      [mailboxId, uidValidity],
    );
    return rows.map(({ uid }) => Number(uid));
  }

  /** Messages that are durable here and have yet to be marked or moved there. */
  async unmoved(mailboxId: string, uidValidity: string): Promise<readonly number[]> {
    const { rows } = await this.pool.query<{ uid: string }>(
      'SELECT uid FROM mailboxes.messages WHERE mailbox_id = $1 AND uid_validity = $2 AND unmoved ORDER BY uid LIMIT 500',
      [mailboxId, uidValidity],
    );
    return rows.map(({ uid }) => Number(uid));
  }

  async moved(mailboxId: string, uidValidity: string, uids: readonly number[]): Promise<void> {
    await this.pool.query(
      'UPDATE mailboxes.messages SET unmoved = false WHERE mailbox_id = $1 AND uid_validity = $2 AND uid = ANY ($3)',
      [mailboxId, uidValidity, uids],
    );
  }

  /** Null: all is well. */
  async say(mailboxId: string, holder: string, fault: string | null): Promise<void> {
    await this.pool.query(
      fault === null
        ? 'UPDATE mailboxes.states SET fetched_at = now(), fault = NULL, fault_since = NULL WHERE mailbox_id = $1 AND holder = $2'
        : 'UPDATE mailboxes.states SET fault = $3, fault_since = coalesce(fault_since, now()) WHERE mailbox_id = $1 AND holder = $2',
      fault === null ? [mailboxId, holder] : [mailboxId, holder, fault],
    );
  }

  /** Mailboxes that cannot be read, and those of which administrators were told that they could not. */
  async troubled(): Promise<readonly TroubledMailbox[]> {
    const { rows } = await this.pool.query<{
      id: string;
      fault: string | null;
      since: Date | null;
      seconds: number;
      told: boolean;
    }>(
      `SELECT mailbox_id AS id, fault, fault_since AS since, coalesce(extract(epoch FROM now() - fault_since), 0)::float AS seconds, told
       FROM mailboxes.states WHERE fault IS NOT NULL OR told ORDER BY mailbox_id`,
    );
    return rows.map(({ since, ...row }) => ({ ...row, since: since?.toISOString() ?? null }));
  }

  /** Whether administrators know that it fails. */
  async noteTold(mailboxId: string, told: boolean): Promise<void> {
    await this.pool.query('UPDATE mailboxes.states SET told = $2 WHERE mailbox_id = $1', [mailboxId, told]);
  }

  async states(): Promise<ReadonlyMap<string, MailboxState>> {
    const [{ rows }, { rows: counts }] = await Promise.all([
      this.pool.query<{
        mailbox_id: string;
        fetched_at: Date | null;
        fault: string | null;
        fault_since: Date | null;
        told: boolean;
      }>('SELECT mailbox_id, fetched_at, fault, fault_since, told FROM mailboxes.states'),
      this.pool.query<{ mailbox_id: string; state: string; count: number }>(
        `SELECT mailbox_id, state, count(DISTINCT coalesce(digest, uid_validity::bytea || uid::text::bytea))::int AS count
         FROM mailboxes.messages GROUP BY mailbox_id, state`,
      ),
    ]);
    const count = (id: string, state: string) =>
      counts.find((row) => row.mailbox_id === id && row.state === state)?.count ?? 0;
    return new Map(
      rows.map(({ mailbox_id: id, fetched_at, fault, fault_since, told }) => [
        id,
        {
          fetchedAt: fetched_at?.toISOString() ?? null,
          fault,
          faultSince: fault_since?.toISOString() ?? null,
          told: fault !== null && told,
          taken: count(id, 'taken'),
          failed: count(id, 'failed'),
          tooLarge: count(id, 'too-large'),
        },
      ]),
    );
  }

  async noted(mailboxId: string, uidValidity: string): Promise<ReadonlyMap<number, NotedMessage>> {
    const { rows } = await this.pool.query<{ uid: string; state: NotedMessage['state']; fault: string | null }>(
      'SELECT uid, state, fault FROM mailboxes.messages WHERE mailbox_id = $1 AND uid_validity = $2',
      [mailboxId, uidValidity],
    );
    return new Map(rows.map(({ uid, state, fault }) => [Number(uid), { uid: Number(uid), state, fault }]));
  }

  /** These messages are to be taken in, whatever was said of them before; whoever reads the mailbox does it. */
  async want(mailboxId: string, uidValidity: string, uids: readonly number[]): Promise<void> {
    await this.pool.query(
      `INSERT INTO mailboxes.messages AS m (mailbox_id, uid_validity, uid, state, next_attempt_at)
       SELECT $1, $2, uid, 'wanted', now() FROM unnest($3::bigint[]) AS uid
       ON CONFLICT (mailbox_id, uid_validity, uid) DO UPDATE SET state = 'wanted', next_attempt_at = now() WHERE m.state <> 'taken'`,
      [mailboxId, uidValidity, uids],
    );
    await this.call(mailboxId);
  }

  /** Somebody wants it looked at now. */
  async call(mailboxId: string): Promise<void> {
    await this.pool.query('UPDATE mailboxes.states SET calls = calls + 1 WHERE mailbox_id = $1', [mailboxId]);
  }

  async calls(): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ mailbox_id: string; calls: number }>(
      'SELECT mailbox_id, calls FROM mailboxes.states',
    );
    return new Map(rows.map(({ mailbox_id, calls }) => [mailbox_id, calls]));
  }

  /** The mailbox was removed. */
  async forget(mailboxId: string): Promise<void> {
    await this.pool.query('DELETE FROM mailboxes.states WHERE mailbox_id = $1', [mailboxId]);
    await this.pool.query('DELETE FROM mailboxes.messages WHERE mailbox_id = $1', [mailboxId]);
  }

  private holding<Result>(
    mailboxId: string,
    holder: string,
    work: (client: PoolClient) => Promise<Result>,
  ): Promise<Result> {
    return this.spool.together(async (client) => {
      await requireLease(client, mailboxId, holder);
      return await work(client);
    });
  }

  /** Which of these messages have their place already, and the intake's ids of those that are known by what they say. */
  private async known(
    client: PoolClient,
    mailboxId: string,
    uidValidity: string,
    messages: ReadonlyArray<{ readonly uid: number; readonly digest: Buffer }>,
  ): Promise<{ readonly uids: ReadonlySet<number>; readonly digests: ReadonlyMap<string, string> }> {
    const { rows } = await client.query<{ uid: string; uid_validity: string; digest: Buffer; intake_id: string }>(
      `SELECT uid, uid_validity, digest, intake_id FROM mailboxes.messages
       WHERE mailbox_id = $1 AND state = 'taken' AND (digest = ANY ($2) OR (uid_validity = $3 AND uid = ANY ($4)))`,
      [mailboxId, messages.map(({ digest }) => digest), uidValidity, messages.map(({ uid }) => uid)],
    );
    return {
      uids: new Set(rows.filter((row) => row.uid_validity === uidValidity).map(({ uid }) => Number(uid))),
      digests: new Map(rows.map(({ digest, intake_id }) => [digest.toString('hex'), intake_id])),
    };
  }
}

/** Held until the transaction ends: nobody takes the mailbox over in between. @throws LeaseLost */
async function requireLease(client: PoolClient, mailboxId: string, holder: string): Promise<void> {
  const { rowCount } = await client.query(
    'SELECT FROM mailboxes.states WHERE mailbox_id = $1 AND holder = $2 FOR UPDATE',
    [mailboxId, holder],
  );
  if (rowCount === 0) throw new LeaseLost(mailboxId);
}

const noteGone = (client: PoolClient, mailboxId: string, uidValidity: string, uids: readonly number[]) =>
  client.query(
    `INSERT INTO mailboxes.messages AS m (mailbox_id, uid_validity, uid, state, gone_at)
     SELECT $1, $2, uid, 'gone', now() FROM unnest($3::bigint[]) AS uid
     ON CONFLICT (mailbox_id, uid_validity, uid) DO UPDATE SET state = 'gone', fault = NULL, next_attempt_at = NULL, gone_at = now()
     WHERE m.state NOT IN ('taken', 'gone')`,
    [mailboxId, uidValidity, uids],
  );

const moveOn = (client: PoolClient, mailboxId: string, uid: number) =>
  client.query('UPDATE mailboxes.states SET seen_uid = greatest(seen_uid, $2) WHERE mailbox_id = $1', [mailboxId, uid]);

function digestOf(raw: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const piece of raw) hash.update(piece);
  return hash.digest();
}
