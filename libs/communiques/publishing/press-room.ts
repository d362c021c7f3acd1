import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AttachmentQueries } from '#libs/attachments';
import { Journal } from '#libs/journal';
import { canonicalJson } from '#libs/kernel';
import { Database, inTransaction, migrate } from '#libs/postgres';
import type { PoolClient } from 'pg';
import { contentOf } from '../domain/content.js';
import type { KeptVersion, RecordedCommuniqueEvent } from '../domain/events.js';
import { PRESS_ROOM_TABLES } from '../public/tables.js';
import { communiqueEventsOf, versionOf } from '../queries/communique-standing.js';

type Released = Extract<RecordedCommuniqueEvent, { type: 'CommuniqueReleased' }>;

/** What stands in the press room: a copy of what is released, made of the communiqué's own stream. */
@Injectable()
export class PressRoom implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly attachments: AttachmentQueries,
  ) {}

  onModuleInit(): Promise<unknown> {
    return migrate(this.database.pool, 'communiques', [PRESS_ROOM_TABLES]);
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
    const files = await this.filesOf(kept);
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
    });
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
    });
  }

  private async drop(slug: string): Promise<void> {
    await this.database.pool.query('DELETE FROM public_site.communiques WHERE slug = $1', [slug]);
  }

  private filesOf({ files }: KeptVersion) {
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
       (slug, kind, version, content, hash, headline, lead, released_at, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (slug) DO UPDATE SET version = excluded.version, content = excluded.content, hash = excluded.hash,
       headline = excluded.headline, lead = excluded.lead, changed_at = excluded.changed_at,
       withdrawn_at = NULL, withdrawal_reason = NULL`,
    [slug, kind, version, content, hash, kept.headline, kept.lead, first.metadata.occurredAt, metadata.occurredAt],
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
