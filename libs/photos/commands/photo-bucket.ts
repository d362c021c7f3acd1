import { Injectable } from '@nestjs/common';
import { Journal, type CommandContext } from '#libs/journal';
import { ruleBroken } from '#libs/kernel';
import { Secrets } from '#libs/personal-data';
import { PHOTO_BUCKET_STREAM, type PhotoBucket } from '../domain/bucket-events.js';
import { accountOf, BUCKET_SECRET } from '../domain/bucket-secret.js';
import { photoBucketDecider, type PhotoBucketCommand } from '../domain/photo-bucket.js';
import type { BucketTest } from '../libraries/bucket-library.js';
import { PhotoLibraries } from '../libraries/photo-libraries.js';

/** Which bucket the office picks pictures from. The event comes first, its secret after it: what a crash cuts off is made good by asking again. */
@Injectable()
export class PhotoBucketSetting {
  constructor(
    private readonly journal: Journal,
    private readonly secrets: Secrets,
    private readonly libraries: PhotoLibraries,
  ) {}

  /** @param secret as before where it is left out @throws OfficeError photo-bucket-needs-encryption, photo-bucket-secret-needed, changed */
  async set(
    bucket: PhotoBucket,
    secret: string | undefined,
    context: CommandContext,
    seen?: number,
  ): Promise<{ readonly revision: number }> {
    const written = await this.decide({ kind: 'set', bucket, secretSet: secret !== undefined }, context, seen);
    if (secret !== undefined) await this.secrets.set(BUCKET_SECRET, secret, accountOf(bucket));
    return written;
  }

  /** Its secret is forgotten; pictures that were taken from it stay. @throws OfficeError changed */
  async remove(context: CommandContext, seen?: number): Promise<void> {
    await this.decide({ kind: 'remove' }, context, seen);
    await this.secrets.remove(BUCKET_SECRET);
  }

  /** Whether it can be listed and read. @throws OfficeError photo-bucket-none, and what is wrong with it */
  async test(): Promise<BucketTest> {
    const library = await this.libraries.bucket();
    if (!library) throw ruleBroken('photo-bucket-none');
    return library.test();
  }

  private async decide(command: PhotoBucketCommand, context: CommandContext, seenRevision?: number) {
    const { revision } = await this.journal.execute({
      stream: PHOTO_BUCKET_STREAM,
      decider: photoBucketDecider,
      command,
      context,
      seenRevision,
    });
    return { revision };
  }
}
