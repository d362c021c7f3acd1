import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Journal } from '#libs/journal';
import { Clock, commandOf, deriveId } from '#libs/kernel';
import { Hourly } from '#libs/platform';
import { ReadTables } from '#libs/projections';
import { attachmentDecider } from '../domain/attachment.js';
import { attachmentStream } from '../domain/events.js';
import { FileStore } from '../files/file-store.js';
import type { UploadRow } from '../projections/uploads.js';

/** As long as somebody may want to come back to what they began to write. */
const KEPT_DAYS = 30;
const AT_ONCE = 200;

/** Uploads that no case took: they may be about anybody, and nobody would find them when a person is erased. Any number of workers may do it. */
@Injectable()
export class DiscardUploads {
  constructor(
    private readonly read: ReadTables,
    private readonly journal: Journal,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  @Hourly()
  async look(): Promise<void> {
    for (const { attachment_id, hash } of await this.old()) await this.discard(attachment_id, hash);
  }

  private old(): Promise<readonly Pick<UploadRow, 'attachment_id' | 'hash'>[]> {
    const before = this.clock.now().subtract({ hours: KEPT_DAYS * 24 });
    return this.read
      .tables<{ uploads: UploadRow }>()
      .selectFrom('uploads')
      .select(['attachment_id', 'hash'])
      .where('stored_at', '<', sql<Date>`${before.toString()}::timestamptz`)
      .orderBy('stored_at')
      .limit(AT_ONCE)
      .execute();
  }

  /** The event first: a case that takes it at the same moment keeps its copy. */
  private async discard(attachmentId: string, hash: string): Promise<void> {
    await this.journal.execute({
      stream: attachmentStream(attachmentId),
      decider: attachmentDecider,
      command: { kind: 'discard' },
      context: commandOf('clock', deriveId('discard-upload', attachmentId)),
    });
    await this.files.remove(hash);
  }
}
