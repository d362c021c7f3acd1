import { createHash } from 'node:crypto';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AttachmentQueries } from '#libs/attachments';
import { Journal } from '#libs/journal';
import { canonicalJson, OfficeError } from '#libs/kernel';
import { Pictures, type CleanPicture } from '#libs/pictures';
import { Database, inTransaction, migrate } from '#libs/postgres';
import type { PoolClient } from 'pg';
import { PressRoomActs } from '../commands/press-room-acts.js';
import { contentOf } from '../domain/content.js';
import type { KeptVersion, RecordedCommuniqueEvent } from '../domain/events.js';
import { isPhoto } from '../public/photos.js';
import {
  OPEN_EVENTS,
  PICTURE_SIZES,
  PRESS_ROOM_PICTURES,
  PRESS_ROOM_TABLES,
  type PictureSize,
} from '../public/tables.js';
import { communiqueEventsOf, versionOf } from '../queries/communique-standing.js';

type Released = Extract<RecordedCommuniqueEvent, { type: 'CommuniqueReleased' }>;

const SIZES = Object.keys(PICTURE_SIZES) as readonly PictureSize[];
type MadeSize = CleanPicture & { readonly size: PictureSize };

/** What stands in the press room: a copy of what is released, made of the communiqué's own stream. */
@Injectable()
export class PressRoom implements OnModuleInit {
  private readonly logger = new Logger(PressRoom.name);

  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly attachments: AttachmentQueries,
    private readonly pictures: Pictures,
    private readonly acts: PressRoomActs,
  ) {}

  onModuleInit(): Promise<unknown> {
    return migrate(this.database.pool, 'communiques', [PRESS_ROOM_TABLES, PRESS_ROOM_PICTURES, OPEN_EVENTS]);
  }

  /** Makes the copy what the stream says now; done again, it changes nothing. @throws Error where what would stand there is not what was approved */
  async publish(communiqueId: string): Promise<void> {
    const events = await communiqueEventsOf(this.journal, communiqueId);
    const releases = events.filter((event) => event.type === 'CommuniqueReleased') as readonly Released[];
    const newest = releases.at(-1);
    if (!newest) return;
    const withdrawal = events.findLast(({ type }) => type === 'CommuniqueWithdrawn');
    if (withdrawal?.type === 'CommuniqueWithdrawn')
      return this.takeDown(newest.data.slug, withdrawal.metadata.occurredAt, withdrawal.data.reason);
    const kept = versionOf(events, newest.data.version)!;
    // Its words were disposed of.
    if (kept.headline === null) return this.drop(newest.data.slug);
    const photos = kept.files.filter(isPhoto);
    const files = await this.filesOf(kept.files.filter((file) => !isPhoto(file)));
    const begun = events[0]!;
    await inTransaction(this.database.pool, async (client) => {
      const kind = begun.type === 'CommuniqueBegun' ? begun.data.kind : 'communique';
      await put(client, kind, releases[0]!, newest, kept);
      for (const release of releases) await putVersion(client, release, versionOf(events, release.data.version)!);
      await client.query('DELETE FROM public_site.communique_files WHERE slug = $1', [newest.data.slug]);
      for (const { id, name, mediaType, bytes } of files)
        await client.query('INSERT INTO public_site.communique_files VALUES ($1, $2, $3, $4, $5)', [
          ...[newest.data.slug, id, name, mediaType, bytes],
        ]);
      await client.query('DELETE FROM public_site.communique_pictures WHERE slug = $1 AND id <> ALL ($2)', [
        newest.data.slug,
        photos.map(({ attachmentId }) => attachmentId),
      ]);
    });
    // Thirty of them take half a minute: the words stand at their minute all the same.
    for (const { attachmentId } of photos) await this.show(newest.data, attachmentId);
  }

  /** Topics and the duty, as they are now. */
  async publishSettings(): Promise<void> {
    const { topics, duty } = await this.acts.settings();
    await inTransaction(this.database.pool, async (client) => {
      await client.query('DELETE FROM public_site.press_topics');
      for (const { topicId, slug, pl, en } of topics)
        await client.query('INSERT INTO public_site.press_topics VALUES ($1, $2, $3, $4)', [topicId, slug, pl, en]);
      await client.query('DELETE FROM public_site.press_duty');
      if (duty)
        await client.query('INSERT INTO public_site.press_duty VALUES (true, $1, $2, $3, $4)', [
          ...[duty.phone, duty.email, duty.hoursPl, duty.hoursEn],
        ]);
    });
  }

  /** In all sizes, unless it is there already or what it belongs to is gone meanwhile. */
  private async show({ slug, version }: Released['data'], attachmentId: string): Promise<void> {
    const { rowCount } = await this.database.pool.query(
      'SELECT FROM public_site.communique_pictures WHERE slug = $1 AND id = $2',
      [slug, attachmentId],
    );
    if (rowCount === SIZES.length) return;
    const sizes = await this.sizesOf(attachmentId);
    await inTransaction(this.database.pool, async (client) => {
      const stands = await client.query(
        'SELECT FROM public_site.communiques WHERE slug = $1 AND version = $2 AND withdrawn_at IS NULL FOR SHARE',
        [slug, version],
      );
      if (stands.rowCount === 0) return;
      for (const { size, width, height, bytes } of sizes)
        await client.query(
          'INSERT INTO public_site.communique_pictures VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING',
          [slug, attachmentId, size, width, height, bytes],
        );
    });
  }

  /** None of what cannot be decoded: kept before that was looked at. */
  private async sizesOf(attachmentId: string): Promise<readonly MadeSize[]> {
    const { bytes } = await this.attachments.read(attachmentId);
    try {
      const made = await this.pictures.sizes(bytes, Object.values(PICTURE_SIZES));
      return made.map((picture, place) => ({ ...picture, size: SIZES[place]! }));
    } catch (error) {
      if (!(error instanceof OfficeError) || error.kind !== 'invalid') throw error;
      this.logger.warn(`the picture ${attachmentId} cannot be shown: ${error.code}`);
      return [];
    }
  }

  /** No word, no version and no file of it is there; its address says so. */
  private async takeDown(slug: string, at: string, reason: string | null): Promise<void> {
    await inTransaction(this.database.pool, async (client) => {
      await client.query(
        `UPDATE public_site.communiques SET content = NULL, headline = NULL, lead = NULL,
           withdrawn_at = $2, changed_at = $2, withdrawal_reason = $3 WHERE slug = $1`,
        [slug, at, reason],
      );
      await client.query('DELETE FROM public_site.communique_versions WHERE slug = $1', [slug]);
      await client.query('DELETE FROM public_site.communique_files WHERE slug = $1', [slug]);
      await client.query('DELETE FROM public_site.communique_pictures WHERE slug = $1', [slug]);
    });
  }

  private async drop(slug: string): Promise<void> {
    await this.database.pool.query('DELETE FROM public_site.communiques WHERE slug = $1', [slug]);
  }

  private filesOf(files: KeptVersion['files']) {
    return Promise.all(
      files.map(async ({ attachmentId: id, name, mediaType }) => {
        const { bytes } = await this.attachments.read(id);
        return { id, name: name ?? '', mediaType, bytes };
      }),
    );
  }
}

async function put(
  client: PoolClient,
  kind: string,
  first: Released,
  { data: { slug, version, hash }, metadata }: Released,
  kept: KeptVersion,
): Promise<void> {
  const content = contentIn(kept);
  if (createHash('sha256').update(content).digest('hex') !== hash)
    throw new Error(`communiqué ${slug}: version ${version} is not what was approved`);
  await client.query(
    `INSERT INTO public_site.communiques
       (slug, kind, version, content, hash, headline, lead, released_at, changed_at, topic_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (slug) DO UPDATE SET version = excluded.version, content = excluded.content, hash = excluded.hash,
       headline = excluded.headline, lead = excluded.lead, changed_at = excluded.changed_at, topic_id = excluded.topic_id,
       withdrawn_at = NULL, withdrawal_reason = NULL`,
    [
      ...[slug, kind, version, content, hash, kept.headline, kept.lead],
      ...[first.metadata.occurredAt, metadata.occurredAt, kept.topicId],
    ],
  );
}

async function putVersion(client: PoolClient, { data, metadata }: Released, kept: KeptVersion): Promise<void> {
  await client.query(
    `INSERT INTO public_site.communique_versions VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (slug, version) DO UPDATE SET content = excluded.content`,
    [data.slug, data.version, contentIn(kept), metadata.occurredAt, kept.correctionNote],
  );
}

/** All that the page shows: the bytes whose hash was approved. */
const contentIn = (kept: KeptVersion): string => canonicalJson(contentOf(kept));
