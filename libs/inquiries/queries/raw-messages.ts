import { Injectable } from '@nestjs/common';
import { FileStore } from '#libs/attachments';
import { notFound } from '#libs/kernel';
import { InquiryQueries } from './inquiry-queries.js';

/** Messages as they came in, byte by byte. */
@Injectable()
export class RawMessages {
  constructor(
    private readonly queries: InquiryQueries,
    private readonly files: FileStore,
  ) {}

  /** It is sealed under whoever was the case's contact when it came. @throws OfficeError message-not-found, file-missing, file-erased */
  async read(inquiryId: string, messageId: string): Promise<Buffer> {
    for (const { type, data } of await this.queries.events(inquiryId)) {
      if (type === 'MessageReceived' && data.messageId === messageId && data.rawHash) {
        return this.files.get(data.rawHash, data.contactId);
      }
    }
    throw notFound('message-not-found');
  }
}
