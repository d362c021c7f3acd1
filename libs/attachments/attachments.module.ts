import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Configuration } from '#libs/configuration';
import { KeyRing } from '#libs/personal-data';
import { SettingsModule } from '#libs/settings';
import { AdoptAttachmentHandler } from './commands/adopt-attachment.js';
import { StoreAttachmentHandler } from './commands/store-attachment.js';
import { UploadLimits } from './commands/upload-limits.js';
import { FileStore } from './files/file-store.js';
import { AttachmentsController } from './http/attachments.controller.js';
import { DiscardUploads } from './policies/discard-uploads.js';
import { AttachmentQueries } from './queries/attachment-queries.js';

/** `Configuration`, `Journal` and `KeyRing` come from modules that the application declares global. */
@Module({
  imports: [CqrsModule, SettingsModule],
  controllers: [AttachmentsController],
  providers: [
    {
      provide: FileStore,
      inject: [Configuration, KeyRing],
      useFactory: ({ dataDirectory }: Configuration, keys: KeyRing) =>
        new FileStore(join(dataDirectory, 'attachments'), keys),
    },
    AttachmentQueries,
    StoreAttachmentHandler,
    AdoptAttachmentHandler,
    UploadLimits,
  ],
  exports: [FileStore, AttachmentQueries],
})
export class AttachmentsModule {}

/** The workers' part. */
@Module({ imports: [AttachmentsModule], providers: [DiscardUploads], exports: [DiscardUploads] })
export class AttachmentsWorkerModule {}
