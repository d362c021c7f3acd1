import { Injectable } from '@nestjs/common';
import { FileStore } from '#libs/attachments';
import { notFound } from '#libs/kernel';
import { CaseQueries } from './case-queries.js';

/** Messages as they came in, byte by byte. */
@Injectable()
export class RawMessages {
  constructor(
    private readonly queries: CaseQueries,
    private readonly files: FileStore,
  ) {}

  /** @throws OfficeError message-not-found, file-missing, file-erased */
  async read(caseId: string, messageId: string): Promise<Buffer> {
    for (const { type, data } of await this.queries.events(caseId)) {
      if (type === 'MessageReceived' && data.messageId === messageId && data.rawHash) {
        return this.files.get(data.rawHash, { caseId, personId: data.senderId });
      }
    }
    throw notFound('message-not-found');
  }
}
