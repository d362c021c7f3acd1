import { Injectable } from '@nestjs/common';
import { Configuration } from '#libs/configuration';
import { ForeignClient } from '#libs/foreign';
import { notFound } from '#libs/kernel';
import type { PhotoLibrary } from '../domain/library.js';
import { FolderLibrary } from './folder-library.js';
import { PortalLibrary } from './portal-library.js';

/** The libraries that the operator has connected. */
@Injectable()
export class PhotoLibraries {
  readonly all: readonly PhotoLibrary[];

  constructor({ photoFolder, photoFeed }: Configuration, client: ForeignClient) {
    this.all = [
      ...(photoFeed === undefined ? [] : [new PortalLibrary(photoFeed, client)]),
      ...(photoFolder === undefined ? [] : [new FolderLibrary(photoFolder)]),
    ];
  }

  /** @throws OfficeError photo-library-unknown */
  require(id: string): PhotoLibrary {
    const library = this.all.find((one) => one.id === id);
    if (!library) throw notFound('photo-library-unknown');
    return library;
  }
}
