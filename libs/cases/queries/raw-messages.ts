import { Injectable } from '@nestjs/common';
import { FileStore } from '#libs/attachments';
import { notFound, OfficeError } from '#libs/kernel';
import { CaseStreams } from './case-streams.js';

/** Messages as they came in: the raw one byte by byte, and the text in whole, however long. */
@Injectable()
export class RawMessages {
  constructor(
    private readonly streams: CaseStreams,
    private readonly files: FileStore,
  ) {}

  /** Not of whoever asked for confidence since: their name stands in its head. @throws OfficeError message-not-found, message-in-confidence, file-missing, file-erased */
  async raw(caseId: string, messageId: string): Promise<Buffer> {
    const { rawHash, personId } = await this.message(caseId, messageId);
    if (!rawHash) throw notFound('message-not-found');
    const { withheldId } = (await this.streams.index(caseId)).index.theCase.registration;
    if (withheldId !== null && withheldId === personId) throw new OfficeError('forbidden', 'message-in-confidence');
    return this.files.get(rawHash, { caseId, personId });
  }

  /** In UTF-8. @throws OfficeError message-not-found, file-missing, file-erased */
  async text(caseId: string, messageId: string): Promise<Buffer> {
    const { text, wholeText, personId } = await this.message(caseId, messageId);
    if (wholeText) return this.files.get(wholeText.hash, { caseId, personId });
    if (text === null) throw notFound('file-erased');
    return Buffer.from(text);
  }

  /** The HTML of a message that is too long for a page; sanitised. @throws OfficeError message-not-found, file-missing, file-erased */
  async html(caseId: string, messageId: string): Promise<string> {
    const { wholeHtml, html, personId } = await this.message(caseId, messageId);
    if (wholeHtml) return (await this.files.get(wholeHtml.hash, { caseId, personId })).toString();
    if (html === null) throw notFound('message-not-found');
    return html;
  }

  private async message(caseId: string, messageId: string) {
    const message = await this.streams.message(caseId, messageId);
    if (message?.type === 'MessageReceived') return { ...message.data, personId: message.data.senderId };
    if (message?.type === 'ColleagueReplied') return message.data;
    throw notFound('message-not-found');
  }
}
