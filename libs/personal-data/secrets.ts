import type { Pool } from 'pg';
import { KeyUnavailable } from './errors.js';
import type { KeyRing } from './key-ring.js';

/** Where somebody signs in, as whom. */
export interface Account {
  readonly host: string;
  readonly port: number;
  readonly security: string;
  readonly user: string | null;
}

/** An application that a provider of OAuth 2 knows. */
export interface Client {
  readonly provider: string;
  readonly clientId: string;
}

/** To whom a secret may be shown. */
export type Recipient = Account | Client;

/**
 * What the office has to know by heart to reach others: passwords of its mailboxes. Sealed by the master key, in a table and nowhere else:
 * never in an event, a log or an answer. `keys rotate` seals them anew.
 */
export class Secrets {
  constructor(
    private readonly pool: Pool,
    private readonly keyRing: KeyRing,
  ) {}

  /**
   * @param recipient for whom it is; nobody else is shown it
   * @throws KeyUnavailable where the master key was rotated since this process started
   */
  async set(name: string, secret: string, recipient?: Recipient): Promise<void> {
    const { rowCount } = await this.pool.query(
      `INSERT INTO keys.secrets (name, sealed, master_key_id, account)
       SELECT $1, $2, $3, $4 FROM keys.master_check WHERE master_key_id = $3
       ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed, master_key_id = excluded.master_key_id, account = excluded.account, version = secrets.version + 1`,
      [
        name,
        this.keyRing.sealSecret(name, Buffer.from(secret)),
        this.keyRing.masterKeyId,
        recipient && textOf(recipient),
      ],
    );
    if (rowCount === 0) throw new KeyUnavailable(name, 'the master key was rotated: start again with the new one');
  }

  /**
   * The secret of this name, which is `made` where there was none: of several that set it at once, one wins.
   * @throws KeyUnavailable
   */
  async establish(name: string, made: string): Promise<string> {
    await this.pool.query(
      `INSERT INTO keys.secrets (name, sealed, master_key_id)
       SELECT $1, $2, $3 FROM keys.master_check WHERE master_key_id = $3 ON CONFLICT (name) DO NOTHING`,
      [name, this.keyRing.sealSecret(name, Buffer.from(made)), this.keyRing.masterKeyId],
    );
    const standing = await this.get(name);
    if (standing === undefined)
      throw new KeyUnavailable(name, 'the master key was rotated: start again with the new one');
    return standing;
  }

  /**
   * Undefined where there is none, or none for this recipient: settings change first and their password after them, and whoever reads in between shows
   * no server another one's. One that is older than recipients is everybody's, until `belongsTo` says whose.
   * @throws KeyUnavailable where it does not open under the office's master key
   */
  async get(name: string, recipient?: Recipient): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ sealed: Buffer }>(
      'SELECT sealed FROM keys.secrets WHERE name = $1 AND ($2::text IS NULL OR account IS NULL OR account = $2)',
      [name, recipient && textOf(recipient)],
    );
    if (!rows[0]) return undefined;
    const secret = this.keyRing.openSecret(name, rows[0].sealed);
    if (!secret) throw new KeyUnavailable(name, 'it does not open under this master key, or its row was changed');
    return secret.toString();
  }

  /** Says it of a secret that is older than recipients, before its settings change. */
  async belongsTo(name: string, recipient: Recipient): Promise<void> {
    await this.pool.query('UPDATE keys.secrets SET account = $2 WHERE name = $1 AND account IS NULL', [
      name,
      textOf(recipient),
    ]);
  }

  /** Those that there are of these, with a number that grows when one is replaced. */
  async versions(names: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ name: string; version: number }>(
      'SELECT name, version FROM keys.secrets WHERE name = ANY ($1)',
      [names],
    );
    return new Map(rows.map(({ name, version }) => [name, version]));
  }

  async remove(name: string): Promise<void> {
    await this.pool.query('DELETE FROM keys.secrets WHERE name = $1', [name]);
  }
}

/** As it stands beside the secret. */
const textOf = (recipient: Recipient): string =>
  JSON.stringify(
    'host' in recipient
      ? [recipient.host, recipient.port, recipient.security, recipient.user]
      : [recipient.provider, recipient.clientId],
  );
