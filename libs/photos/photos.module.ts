import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AttachmentsModule } from '#libs/attachments';
import { ForeignModule } from '#libs/foreign';
import { PicturesModule } from '#libs/pictures';
import { PhotoBucketSetting } from './commands/photo-bucket.js';
import { Photos } from './commands/photos.js';
import { PhotoBucketController } from './http/photo-bucket.controller.js';
import { PhotoLibrariesController, PhotosController } from './http/photos.controller.js';
import { PhotoLibraries } from './libraries/photo-libraries.js';
import { PhotoWatch } from './policies/photo-watch.js';
import { CurrentPhotoBucket } from './queries/current-photo-bucket.js';

/** Photo libraries beside the office: searched, taken from, and looked after. */
@Module({
  imports: [AttachmentsModule, CqrsModule, ForeignModule, PicturesModule],
  controllers: [PhotoBucketController, PhotoLibrariesController, PhotosController],
  providers: [CurrentPhotoBucket, PhotoBucketSetting, PhotoLibraries, Photos],
  exports: [Photos],
})
export class PhotosModule {}

/** The workers' part: whether libraries still show what was taken. */
@Module({ imports: [PhotosModule], providers: [PhotoWatch] })
export class PhotosWorkerModule {}
