import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { readMailFile, type MailFile } from '#libs/mail-outgoing';
import type { RecordedCaseEvent } from '../domain/events.js';
import type { EventsByRevision } from './case-file.js';
import type { CaseIndex } from './case-index.js';

export type ReceiptedMessage = Extract<RecordedCaseEvent, { type: 'MessageReceived' }>;

/** The receipt's id follows from the message that it is for. */
export const receiptIdOf = ({ id, data: { contactId } }: ReceiptedMessage): string =>
  deriveId('case_letters', id, contactId ?? '');

/** What the office told a sender by itself, from the mails' own streams. */
@Injectable()
export class Receipts {
  constructor(private readonly journal: Journal) {}

  /** Null where none went out, or none is written down yet. */
  of(message: ReceiptedMessage): Promise<MailFile | null> {
    return readMailFile(this.journal, receiptIdOf(message));
  }

  /** Whether one went out. It is written down a moment after its message: one that is not there yet is on its way. */
  async reached({ receipted }: CaseIndex, events: EventsByRevision): Promise<boolean> {
    for (const revision of receipted) {
      const message = events.get(revision);
      if (message?.type === 'MessageReceived' && (await this.of(message))?.state !== 'failed') return true;
    }
    return false;
  }
}
