import { Injectable } from '@nestjs/common';
import { Configuration } from '#libs/configuration';
import { ForeignClient } from '#libs/foreign';
import { Clock, notFound, ruleBroken } from '#libs/kernel';
import { Secrets } from '#libs/personal-data';
import type { PhotoBucket } from '../domain/bucket-events.js';
import type { PhotoLibrary } from '../domain/library.js';
import { addressOf, libraryIdOf } from '../domain/photo-bucket.js';
import { accountOf, BUCKET_SECRET } from '../domain/bucket-secret.js';
import { CurrentPhotoBucket } from '../queries/current-photo-bucket.js';
import { BucketLibrary } from './bucket-library.js';
import { FolderLibrary } from './folder-library.js';
import { PortalLibrary } from './portal-library.js';

/** The libraries that the operator has connected, and the bucket that the office's settings name: with one, the operator's bucket does not count. */
@Injectable()
export class PhotoLibraries {
  private readonly ofOperator: readonly PhotoLibrary[];
  private ofSettings: { readonly bucket: PhotoBucket; readonly library: BucketLibrary } | undefined;

  constructor(
    { photoFolder, photoFeed, photoBucket }: Configuration,
    private readonly current: CurrentPhotoBucket,
    private readonly secrets: Secrets,
    private readonly client: ForeignClient,
    private readonly clock: Clock,
  ) {
    this.ofOperator = [
      ...(photoFeed === undefined ? [] : [new PortalLibrary(photoFeed, client)]),
      ...(photoFolder === undefined ? [] : [new FolderLibrary(photoFolder)]),
      ...(photoBucket === undefined
        ? []
        : [new BucketLibrary('bucket', photoBucket.address, async () => photoBucket, client, clock)]),
    ];
  }

  async all(): Promise<readonly PhotoLibrary[]> {
    const bucket = await this.bucket();
    return bucket ? [...this.ofOperator.filter(({ kind }) => kind !== 'bucket'), bucket] : this.ofOperator;
  }

  /** Also one that is offered no more: what was taken from it is looked after. */
  async find(id: string): Promise<PhotoLibrary | undefined> {
    return [...(await this.all()), ...this.ofOperator].find((one) => one.id === id);
  }

  /** @throws OfficeError photo-library-unknown */
  async require(id: string): Promise<PhotoLibrary> {
    const library = (await this.all()).find((one) => one.id === id);
    if (!library) throw notFound('photo-library-unknown');
    return library;
  }

  /** That of the settings; undefined where they name none. */
  async bucket(): Promise<BucketLibrary | undefined> {
    const { bucket } = await this.current.now();
    if (!bucket) return undefined;
    // What was read of it holds while it stays the same.
    if (this.ofSettings?.bucket !== bucket) this.ofSettings = { bucket, library: this.libraryOf(bucket) };
    return this.ofSettings.library;
  }

  private libraryOf(bucket: PhotoBucket): BucketLibrary {
    const keys = async () => {
      const secret = await this.secrets.get(BUCKET_SECRET, accountOf(bucket));
      if (secret === undefined) throw ruleBroken('photo-bucket-secret-missing');
      return { id: bucket.keyId, region: bucket.region, secret };
    };
    return new BucketLibrary(libraryIdOf(bucket), addressOf(bucket), keys, this.client, this.clock);
  }
}
