import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { KeyRing } from '#libs/personal-data';
import { AdoptAttachmentHandler } from './commands/adopt-attachment.js';
import { StoreAttachmentHandler } from './commands/store-attachment.js';
import { FileStore } from './files/file-store.js';
import { AttachmentsController } from './http/attachments.controller.js';
import { AttachmentQueries } from './queries/attachment-queries.js';

/** `Journal` and `KeyRing` come from modules that the application declares global. */
@Module({})
export class AttachmentsModule {
  static register(dataDirectory: string): DynamicModule {
    return {
      module: AttachmentsModule,
      imports: [CqrsModule],
      controllers: [AttachmentsController],
      providers: [
        {
          provide: FileStore,
          inject: [KeyRing],
          useFactory: (keys: KeyRing) => new FileStore(join(dataDirectory, 'attachments'), keys),
        },
        AttachmentQueries,
        StoreAttachmentHandler,
        AdoptAttachmentHandler,
      ],
      exports: [FileStore, AttachmentQueries],
      global: true,
    };
  }
}
