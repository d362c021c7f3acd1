import { Injectable } from '@nestjs/common';
import { FileStore } from '#libs/attachments';
import { Office } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { fold, notFound, ownData } from '#libs/kernel';
import { readHead, type IncomingMessage } from '#libs/mail-format';
import type { Standing } from '#libs/manifest';
import { MailReader, ReadingTooCostly } from '#libs/mail-intake';
import { asideDecider, asideStream, type AsideMail } from '../domain/aside.js';
import type { RecordedAsideEvent } from '../domain/events.js';

/** Why the content of a mail is not shown. */
export const UNREAD_REASONS = ['unreadable', 'tooCostly'] as const;
export type Unread = (typeof UNREAD_REASONS)[number];

export interface OpenedMail {
  readonly raw: Buffer;
  /** Where the content could not be read, its head only. */
  readonly message: IncomingMessage | undefined;
  readonly unread: Unread | null;
}

/** Mails outside of cases as they came in. They are read anew each time: nothing of them is kept in clear. */
@Injectable()
export class AsideMails {
  constructor(
    private readonly journal: Journal,
    private readonly files: FileStore,
    private readonly reader: MailReader,
    private readonly office: Office,
  ) {}

  /** @throws OfficeError mail-not-found */
  async get(mailId: string): Promise<AsideMail> {
    const mail = await asideMail(this.journal, mailId);
    if (!mail) throw notFound('mail-not-found');
    return mail;
  }

  /** @throws OfficeError file-missing, file-erased */
  raw({ rawHash, personId }: AsideMail): Promise<Buffer> {
    return this.files.get(rawHash, ownData(personId));
  }

  /** @throws OfficeError file-missing, file-erased */
  async open(mail: AsideMail): Promise<OpenedMail> {
    const raw = await this.raw(mail);
    if (mail.sign === 'too-costly') return { raw, message: this.head(raw), unread: 'tooCostly' };
    try {
      const reading = await this.reader.read(raw, { office: this.office, throughGateway: mail.throughGateway });
      return reading.outcome === 'read'
        ? { raw, message: reading.message, unread: null }
        : { raw, message: undefined, unread: 'unreadable' };
    } catch (error) {
      if (!(error instanceof ReadingTooCostly)) throw error;
      return { raw, message: this.head(raw), unread: 'tooCostly' };
    }
  }

  private head(raw: Buffer): IncomingMessage | undefined {
    const reading = readHead(raw, { office: this.office });
    return reading.outcome === 'read' ? reading.message : undefined;
  }
}

const asideMail = async (journal: Journal, mailId: string): Promise<AsideMail | null> =>
  fold(asideDecider, (await journal.read(asideStream(mailId))) as readonly RecordedAsideEvent[]);

/** What was placed belongs to its case, and all else to the press office. */
export async function mailStanding(journal: Journal, mailId: string): Promise<Standing | undefined> {
  const mail = await asideMail(journal, mailId);
  return mail ? { caseId: mail.caseId } : undefined;
}
