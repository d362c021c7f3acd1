import { setTimeout as pause } from 'node:timers/promises';
import { inTransaction, type Database } from '#libs/postgres';
import { openOfPage, trackingPageOf } from '../domain/tracking.js';
import type { TrackedCase } from '../domain/tracked-case.js';
import type { OfficeOnSite } from '../domain/visit.js';
import { sealKept, sealSubmission, type Submission } from './submission.js';
import { ARRIVED, type InboxTables, type SiteTables } from './tables.js';

/** Of PostgreSQL: a role that was made by hand for an older version. */
const isNotAllowed = (error: unknown): boolean => (error as { code?: unknown }).code === '42501';
const ARRIVAL = 'INSERT INTO public_inbox.arrivals (hash) VALUES ($1) ON CONFLICT DO NOTHING';
/** How long what the office says of itself is taken for what it says now. */
const OFFICE_MILLISECONDS = 5_000;
/** Pauses between looks for a number: 3 s in all. */
const LOOKS = [50, 100, 150, 200, 250, 250, 500, 500, 500, 500];
/** Visitors who wait for their number at one time: whoever comes on top finds it on the tracking page. */
const MOST_WAITING = 60;

/** All that the public process does with the database: a role with no other rights can do it. */
export class PublicStore {
  private office: { readonly value: OfficeOnSite; readonly until: number } | undefined;
  private waiting = 0;

  constructor(private readonly database: Database) {}

  /** @throws Error where the office has never run on this database */
  async ofOffice(): Promise<OfficeOnSite> {
    if (this.office && this.office.until > Date.now()) return this.office.value;
    const row = await this.database
      .tables<SiteTables>()
      .selectFrom('public_site.office')
      .selectAll()
      .executeTakeFirstOrThrow();
    const value = {
      name: row.name,
      mail: row.mail,
      phone: row.phone,
      postalAddress: row.postal_address,
      buildingAccess: row.building_access,
      hours: row.hours,
      accentColour: row.accent_colour,
      logo: row.logo && row.logo_type ? { mediaType: row.logo_type, bytes: row.logo } : null,
      publicKey: row.public_key,
      keyId: row.key_id,
      clockOffsetMilliseconds: Number(row.clock_offset_milliseconds),
    };
    this.office = { value, until: Date.now() + OFFICE_MILLISECONDS };
    return value;
  }

  /** Durable when it answers. The same id again changes nothing. @param followed on a tracking page that is made for it */
  async submit(submission: Submission, followed: boolean): Promise<void> {
    await this.put(submission, followed ? 'followed' : 'unfollowed');
  }

  /** The same, and the office registers it once whoever has its address confirmed it. False: the process may not put it there. */
  async submitUnconfirmed(submission: Submission): Promise<boolean> {
    try {
      await this.put(submission, 'unconfirmed');
      return true;
    } catch (error) {
      if (!isNotAllowed(error)) throw error;
      return false;
    }
  }

  private async put(submission: Submission, how: 'followed' | 'unfollowed' | 'unconfirmed'): Promise<void> {
    const { keyId, publicKey } = await this.ofOffice();
    const { id, kind, receivedAt, secret, confirmation = secret, kept = [] } = submission;
    const { sealed, files } = sealSubmission(publicKey, submission);
    const { hash } = trackingPageOf(how === 'unconfirmed' ? confirmation : secret);
    const row: Readonly<Record<string, unknown>> = {
      id,
      kind,
      received_at: receivedAt,
      key_id: keyId,
      sealed,
      files: files.length,
      // A role that was made by hand for an older version has no right to these columns, and needs none for most forms.
      ...(kept.length > 0 && { kept: kept.map((file) => file.id) }),
      ...(how === 'unconfirmed' && { confirmation: hash }),
    };
    await inTransaction(this.database.pool, async (client) => {
      // No conflict target: it would ask for the right to read.
      const { rowCount } = await client.query(
        `INSERT INTO public_inbox.submissions (${Object.keys(row).join(', ')})
         VALUES (${Object.keys(row)
           .map((_, index) => `$${index + 1}`)
           .join(', ')}) ON CONFLICT DO NOTHING`,
        Object.values(row),
      );
      if (rowCount === 0) return;
      for (const [position, file] of files.entries())
        await client.query('INSERT INTO public_inbox.files (submission_id, position, sealed) VALUES ($1, $2, $3)', [
          id,
          position,
          file,
        ]);
      if (how === 'followed') await client.query(ARRIVAL, [hash]);
      await client.query(`NOTIFY ${ARRIVED}`);
    });
  }

  /** What waits for its confirmation by the link of this secret; undefined where nothing does. */
  async unconfirmed(secret: string, now: Temporal.Instant): Promise<{ readonly addition: boolean } | undefined> {
    return this.database
      .tables<SiteTables>()
      .selectFrom('public_site.unconfirmed')
      .select('addition')
      .where('hash', '=', trackingPageOf(secret).hash)
      .where('until', '>', new Date(now.epochMilliseconds))
      .executeTakeFirst();
  }

  /** Durable when it answers. */
  async confirm(secret: string, { addition }: { readonly addition: boolean }): Promise<void> {
    const { hash } = trackingPageOf(secret);
    await inTransaction(this.database.pool, async (client) => {
      await client.query('INSERT INTO public_inbox.confirmed (hash) VALUES ($1) ON CONFLICT DO NOTHING', [hash]);
      if (!addition) await client.query(ARRIVAL, [hash]);
      await client.query(`NOTIFY ${ARRIVED}`);
    });
  }

  /** Files of a form that is shown again, until it is sent: durable when it answers. False: the process may not keep any. */
  async keep(files: readonly { readonly id: string; readonly bytes: Buffer }[]): Promise<boolean> {
    const { publicKey } = await this.ofOffice();
    try {
      for (const { id, bytes } of files)
        await this.database.pool.query(
          'INSERT INTO public_inbox.kept_files (id, sealed) VALUES ($1, $2) ON CONFLICT DO NOTHING',
          [id, sealKept(publicKey, id, bytes)],
        );
      return true;
    } catch (error) {
      if (!isNotAllowed(error)) throw error;
      return false;
    }
  }

  /** Undefined where the office has published nothing there (yet). */
  async page(secret: string): Promise<TrackedCase | undefined> {
    const row = await this.database
      .tables<SiteTables>()
      .selectFrom('public_site.pages')
      .select('sealed')
      .where('hash', '=', trackingPageOf(secret).hash)
      .executeTakeFirst();
    return row && (JSON.parse(openOfPage(secret, 'page', row.sealed).toString()) as TrackedCase);
  }

  /** Waits for the office to publish a page, for 3 s at most. */
  async awaitPage(secret: string): Promise<TrackedCase | undefined> {
    if (this.waiting >= MOST_WAITING) return undefined;
    this.waiting += 1;
    try {
      for (const milliseconds of LOOKS) {
        await pause(milliseconds);
        const page = await this.page(secret);
        if (page) return page;
      }
      return undefined;
    } finally {
      this.waiting -= 1;
    }
  }

  /** Something came in that is followed there, and the office has not seen to it. */
  async hasArrived(secret: string): Promise<boolean> {
    const row = await this.database
      .tables<InboxTables>()
      .selectFrom('public_inbox.arrivals')
      .select('hash')
      .where('hash', '=', trackingPageOf(secret).hash)
      .executeTakeFirst();
    return row !== undefined;
  }

  async file(secret: string, fileId: string): Promise<Buffer | undefined> {
    const row = await this.database
      .tables<SiteTables>()
      .selectFrom('public_site.page_files')
      .select('sealed')
      .where('hash', '=', trackingPageOf(secret).hash)
      .where('file_id', '=', fileId)
      .executeTakeFirst();
    return row && openOfPage(secret, `file ${fileId}`, row.sealed);
  }
}
