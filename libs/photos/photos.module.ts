import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AttachmentsModule } from '#libs/attachments';
import { ForeignModule } from '#libs/foreign';
import { PicturesModule } from '#libs/pictures';
import { Photos } from './commands/photos.js';
import { PhotoLibrariesController, PhotosController } from './http/photos.controller.js';
import { PhotoLibraries } from './libraries/photo-libraries.js';
import { PhotoWatch } from './policies/photo-watch.js';

/** Photo libraries beside the office: searched, taken from, and looked after. */
@Module({
  imports: [AttachmentsModule, CqrsModule, ForeignModule, PicturesModule],
  controllers: [PhotoLibrariesController, PhotosController],
  providers: [PhotoLibraries, Photos],
  exports: [Photos],
})
export class PhotosModule {}

/** The workers' part: whether libraries still show what was taken. */
@Module({ imports: [PhotosModule], providers: [PhotoWatch] })
export class PhotosWorkerModule {}
