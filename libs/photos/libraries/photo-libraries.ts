import { Injectable } from '@nestjs/common';
import { Configuration } from '#libs/configuration';
import { ForeignClient } from '#libs/foreign';
import { Clock, notFound } from '#libs/kernel';
import type { PhotoLibrary } from '../domain/library.js';
import { BucketLibrary } from './bucket-library.js';
import { FolderLibrary } from './folder-library.js';
import { PortalLibrary } from './portal-library.js';

/** The libraries that the operator has connected. */
@Injectable()
export class PhotoLibraries {
  readonly all: readonly PhotoLibrary[];

  constructor({ photoFolder, photoFeed, photoBucket }: Configuration, client: ForeignClient, clock: Clock) {
    this.all = [
      ...(photoFeed === undefined ? [] : [new PortalLibrary(photoFeed, client)]),
      ...(photoFolder === undefined ? [] : [new FolderLibrary(photoFolder)]),
      ...(photoBucket === undefined ? [] : [new BucketLibrary(photoBucket.address, photoBucket, client, clock)]),
    ];
  }

  /** @throws OfficeError photo-library-unknown */
  require(id: string): PhotoLibrary {
    const library = this.all.find((one) => one.id === id);
    if (!library) throw notFound('photo-library-unknown');
    return library;
  }
}
