import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { AttachmentQueries } from '#libs/attachments';
import { TrackedCases, type CaseForSender } from '#libs/cases';
import { Clock, OfficeError } from '#libs/kernel';
import { Manifests, type TrackedExtra } from '#libs/manifest';
import { Database, inTransaction } from '#libs/postgres';
import {
  newTrackingSecret,
  pictureFile,
  openSealed,
  sealTo,
  sealToPage,
  trackingPageOf,
  type TrackedCase,
  type TrackingPage,
} from '#libs/public-pages';
import { OfficeSealingKey } from '../access/office-sealing-key.js';
import type { TrackingTables } from '../tables/tracking-table.js';

/** Whoever waits for a page to be published looks at it again. */
const SECRET_CONTEXT = 'secret of a tracking page';
/** Of files on one page, in bytes: what is more is in the mail. */
const MOST_BYTES = 100 * 1024 * 1024;
const KEPT_AFTER_CLOSING = '1 year';

interface PageRow {
  readonly hash: Buffer;
  readonly page_key: Buffer;
}

/**
 * Tracking pages: copies of what whoever wrote may see of their case, sealed to the secret in the page's address, so that nobody who reads the database
 * reads them. They are dropped a year after the case was closed, and when anybody in it is forgotten.
 */
@Injectable()
export class TrackingPages {
  constructor(
    private readonly database: Database,
    private readonly cases: TrackedCases,
    private readonly attachments: AttachmentQueries,
    private readonly key: OfficeSealingKey,
    private readonly clock: Clock,
    private readonly manifests: Manifests,
    private readonly modules: ModuleRef,
  ) {}

  /** Opens a page for a case and publishes it. The same secret again changes nothing. */
  async open(caseId: string, secret: string = newTrackingSecret()): Promise<string> {
    await this.announce(caseId, secret);
    await this.database
      .tables<TrackingTables>()
      .updateTable('tracking.pages')
      .set({ case_id: caseId })
      .where('hash', '=', trackingPageOf(secret).hash)
      .where('case_id', '<>', caseId)
      .execute();
    await this.publish(caseId);
    return secret;
  }

  /** A case that is about to be registered will stand there: its receipt already names the page. */
  async announce(caseId: string, secret: string): Promise<void> {
    const { hash, publicKey } = trackingPageOf(secret);
    const { publicKey: ofOffice } = await this.key.keys();
    await this.database
      .tables<TrackingTables>()
      .insertInto('tracking.pages')
      .values({
        hash,
        case_id: caseId,
        page_key: publicKey,
        sealed_secret: sealTo(ofOffice, SECRET_CONTEXT, Buffer.from(secret)),
        people: [],
        opened_at: new Date(this.clock.nowIso()),
        closed_at: null,
      })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute();
  }

  /** The case that stands on the page of this secret. */
  async caseAt(secret: string): Promise<string | undefined> {
    const row = await this.database
      .tables<TrackingTables>()
      .selectFrom('tracking.pages')
      .select('case_id')
      .where('hash', '=', trackingPageOf(secret).hash)
      .executeTakeFirst();
    return row?.case_id;
  }

  /** The paths of a case's pages, the newest first: letters to whoever wrote name them. */
  async pathsOf(caseId: string): Promise<readonly string[]> {
    const rows = await this.database
      .tables<TrackingTables>()
      .selectFrom('tracking.pages')
      .select('sealed_secret')
      .where('case_id', '=', caseId)
      .orderBy('opened_at', 'desc')
      .execute();
    const keys = await this.key.keys();
    return rows.map(({ sealed_secret }) => `/sprawa/${openSealed(keys, SECRET_CONTEXT, sealed_secret).toString()}`);
  }

  /** Publishes a case anew on all of its pages; drops them where its words were erased. A case without a page costs one look. */
  async publish(caseId: string): Promise<void> {
    const pages = await this.database
      .tables<TrackingTables>()
      .selectFrom('tracking.pages')
      .select(['hash', 'page_key'])
      .where('case_id', '=', caseId)
      .execute();
    if (pages.length === 0) return;
    const theCase = await this.cases.forSender(caseId);
    if (!theCase) return this.drop(pages.map(({ hash }) => hash));
    const files = await this.filesOf(theCase);
    const module = this.moduleOf(theCase.shown.kind);
    const extra = await module?.extra(caseId);
    const pictures = (await module?.pictures(caseId)) ?? [];
    for (const picture of pictures) files.set(pictureFile(picture.id), () => picture.bytes());
    const publishedAt = this.clock.nowIso();
    const content = Buffer.from(
      JSON.stringify({
        ...theCase.shown,
        extra,
        pictures: pictures.map(({ id }) => id),
        publishedAt,
      } satisfies TrackedCase),
    );
    for (const page of pages) await this.write(page, content, files, theCase, publishedAt);
  }

  private async write(
    { hash, page_key: publicKey }: PageRow,
    content: Buffer,
    files: ReadonlyMap<string, () => Promise<Buffer>>,
    { people, closed }: CaseForSender,
    now: string,
  ): Promise<void> {
    const page: TrackingPage = { hash, publicKey };
    const sealed = await this.sealedFiles(page, files);
    await inTransaction(this.database.pool, async (client) => {
      // Two that publish the same page take turns, and a page that was dropped meanwhile stays away.
      const { rowCount } = await client.query(
        `UPDATE tracking.pages SET people = $2, closed_at = CASE WHEN $3 THEN coalesce(closed_at, $4::timestamptz) END WHERE hash = $1`,
        [hash, people, closed, now],
      );
      if (rowCount === 0) return;
      await client.query(
        'INSERT INTO public_site.pages (hash, sealed) VALUES ($1, $2) ON CONFLICT (hash) DO UPDATE SET sealed = excluded.sealed',
        [hash, sealToPage(page, 'page', content)],
      );
      await client.query('DELETE FROM public_site.page_files WHERE hash = $1 AND file_id <> ALL ($2)', [
        hash,
        [...files.keys()],
      ]);
      for (const [id, content] of sealed)
        await client.query(
          'INSERT INTO public_site.page_files (hash, file_id, sealed) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
          [hash, id, content],
        );
      await client.query('DELETE FROM public_inbox.arrivals WHERE hash = $1', [hash]);
    });
  }

  /** Those that are not there yet: what was published once is read no more. */
  private async sealedFiles(
    page: TrackingPage,
    files: ReadonlyMap<string, () => Promise<Buffer>>,
  ): Promise<ReadonlyMap<string, Buffer>> {
    const { rows } = await this.database.pool.query<{ file_id: string }>(
      'SELECT file_id FROM public_site.page_files WHERE hash = $1',
      [page.hash],
    );
    const there = new Set(rows.map(({ file_id }) => file_id));
    const sealed = new Map<string, Buffer>();
    for (const [id, read] of files) if (!there.has(id)) sealed.set(id, sealToPage(page, `file ${id}`, await read()));
    return sealed;
  }

  private async filesOf({ fileIds }: CaseForSender): Promise<Map<string, () => Promise<Buffer>>> {
    const files = new Map<string, () => Promise<Buffer>>();
    let left = MOST_BYTES;
    for (const id of fileIds) {
      const { bytes } = await this.attachments.read(id);
      if (bytes.length <= left) files.set(id, () => Promise.resolve(bytes));
      left -= bytes.length;
    }
    return files;
  }

  private moduleOf(kind: string): TrackedExtra | undefined {
    const all = this.manifests.trackedExtras.map((type) => this.modules.get(type, { strict: false }));
    return all.find(({ kinds }) => kinds.includes(kind));
  }

  /** Pages of all cases in which this person has a part. */
  async dropOfPerson(personId: string): Promise<void> {
    const { rows } = await this.database.pool.query<{ hash: Buffer }>(
      'SELECT hash FROM tracking.pages WHERE people @> ARRAY[$1]',
      [personId],
    );
    await this.drop(rows.map(({ hash }) => hash));
  }

  async dropOfCase(caseId: string): Promise<void> {
    const { rows } = await this.database.pool.query<{ hash: Buffer }>(
      'SELECT hash FROM tracking.pages WHERE case_id = $1',
      [caseId],
    );
    await this.drop(rows.map(({ hash }) => hash));
  }

  /** Of cases that were closed a year ago. */
  async dropOld(): Promise<void> {
    const { rows } = await this.database.pool.query<{ hash: Buffer }>(
      `SELECT hash FROM tracking.pages WHERE closed_at < $1::timestamptz - interval '${KEPT_AFTER_CLOSING}' LIMIT 1000`,
      [this.clock.nowIso()],
    );
    await this.drop(rows.map(({ hash }) => hash));
  }

  private async drop(hashes: readonly Buffer[]): Promise<void> {
    if (hashes.length === 0) return;
    await inTransaction(this.database.pool, async (client) => {
      await client.query('DELETE FROM tracking.pages WHERE hash = ANY ($1)', [hashes]);
      await client.query('DELETE FROM public_site.pages WHERE hash = ANY ($1)', [hashes]);
      await client.query('DELETE FROM public_inbox.arrivals WHERE hash = ANY ($1)', [hashes]);
    });
  }
}

export const isGone = (error: unknown): boolean =>
  error instanceof OfficeError && ['subject-erased', 'case-disposed', 'case-not-found'].includes(error.code);
