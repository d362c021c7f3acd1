import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { sql } from 'kysely';
import { Journal } from '#libs/journal';
import { Clock, commandOf, deriveId, Periodic } from '#libs/kernel';
import { described, ReadTables } from '#libs/projections';
import { attachmentDecider } from '../domain/attachment.js';
import { attachmentStream } from '../domain/events.js';
import { FileStore } from '../files/file-store.js';
import type { UploadRow } from '../projections/uploads.js';

const EVERY_MILLISECONDS = 3_600_000;
/** As long as somebody may want to come back to what they began to write. */
const KEPT_DAYS = 30;
const AT_ONCE = 200;

/** Uploads that no case took: they may be about anybody, and nobody would find them when a person is erased. Any number of workers may do it. */
@Injectable()
export class DiscardUploads implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Attachments');
  private readonly looking = new Periodic({
    everyMilliseconds: EVERY_MILLISECONDS,
    work: () => this.look(),
    failed: (error) =>
      this.logger.warn({ message: 'unused uploads could not be removed; it is tried again', reason: described(error) }),
  });

  constructor(
    private readonly read: ReadTables,
    private readonly journal: Journal,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.looking.stop();
  }

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
