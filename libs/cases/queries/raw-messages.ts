import { Injectable } from '@nestjs/common';
import { FileStore } from '#libs/attachments';
import { notFound } from '#libs/kernel';
import { CaseStreams } from './case-streams.js';

/** Messages as they came in, byte by byte. */
@Injectable()
export class RawMessages {
  constructor(
    private readonly streams: CaseStreams,
    private readonly files: FileStore,
  ) {}

  /** @throws OfficeError message-not-found, file-missing, file-erased */
  async read(caseId: string, messageId: string): Promise<Buffer> {
    const message = await this.streams.message(caseId, messageId);
    if (message?.type !== 'MessageReceived' || !message.data.rawHash) throw notFound('message-not-found');
    return this.files.get(message.data.rawHash, { caseId, personId: message.data.senderId });
  }
}
