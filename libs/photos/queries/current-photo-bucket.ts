import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { PHOTO_BUCKET_STREAM, type PhotoBucket, type RecordedPhotoBucketEvent } from '../domain/bucket-events.js';
import { photoBucketDecider } from '../domain/photo-bucket.js';

interface Known {
  /** Null: none is set. */
  readonly bucket: PhotoBucket | null;
  /** Of the stream; -1 before its first event. */
  readonly revision: number;
}

/** The bucket that the office has named, as its own stream has it. */
@Injectable()
export class CurrentPhotoBucket {
  private known: Known = { bucket: null, revision: -1 };

  constructor(private readonly journal: Journal) {}

  /** Kept, and brought up to date by what came since. */
  async now(): Promise<Known> {
    const since = (await this.journal.read(PHOTO_BUCKET_STREAM, {
      from: this.known.revision + 1,
    })) as readonly RecordedPhotoBucketEvent[];
    this.known = since.reduce<Known>(withEvent, this.known);
    return this.known;
  }
}

function withEvent(known: Known, event: RecordedPhotoBucketEvent): Known {
  // Another reading may have been here first.
  if (event.revision <= known.revision) return known;
  return { bucket: photoBucketDecider.evolve(known.bucket, event), revision: event.revision };
}
