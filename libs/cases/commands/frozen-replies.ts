import { Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Office } from '#libs/configuration';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { Clock, ruleBroken, type EventOf } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { ownMessageId, replySubject } from '#libs/mail-format';
import { MailSenders } from '#libs/mail-outgoing';
import type { AttachmentReference, ReplyRecorded } from '../domain/events.js';
import { dataProtectionNotice } from '../domain/letters.js';
import { tidyRecipients } from '../domain/recipients.js';
import { refuseIfClosed } from '../domain/slice.js';
import { wasNoticed } from '../domain/slices/replies.js';
import { subjectOf } from '../queries/case-file.js';
import { CaseStreams } from '../queries/case-streams.js';
import { CaseRecipients } from '../queries/recipients.js';
import { Receipts } from '../queries/receipts.js';
import { SubjectTokens } from '../subject-tokens.js';
import { decideOnCase } from './decide-on-case.js';
import { threadOf } from './record-reply.js';
import { ReplyAttachments } from './reply-attachments.js';
import { ReplyWriting, type ReplyWords } from './reply-words.js';

export interface ReplyToFreeze {
  readonly text?: string | undefined;
  /** Not sanitised yet. */
  readonly html?: string | undefined;
  /** As suggested where left out. */
  readonly to?: readonly string[] | undefined;
  readonly cc?: readonly string[] | undefined;
  readonly bcc?: readonly string[] | undefined;
  readonly attachmentIds?: readonly string[] | undefined;
}

/** All that leaves by mail with an answer, but for the date and what servers add. */
export interface FrozenReply extends ReplyWords {
  /** Of the answer, and of its mail: the header that names it and the boundaries follow from it. */
  readonly replyId: string;
  readonly subject: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly mailMessageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly attachments: readonly AttachmentReference[];
  readonly leaves: NonNullable<EventOf<typeof ReplyRecorded>['data']['leaves']>;
}

/** Makes of what somebody wrote the answer as it would leave now, and keeps it so. */
@Injectable()
export class ReplyFreezer {
  constructor(
    private readonly streams: CaseStreams,
    private readonly recipients: CaseRecipients,
    private readonly receipts: Receipts,
    private readonly attachments: ReplyAttachments,
    private readonly writing: ReplyWriting,
    private readonly tokens: SubjectTokens,
    private readonly office: Office,
    private readonly letters: Letters,
    private readonly senders: MailSenders,
  ) {}

  /**
   * The files become part of the case; nothing else is written.
   * @throws OfficeError case-not-found, case-closed, sender-unknown, contact-has-no-address, too-many-recipients, attachment-unavailable, message-too-large,
   * html-too-complex, text-too-long, reply-empty
   */
  async freeze(
    caseId: string,
    replyId: string,
    { text, html, to, cc = [], bcc = [], attachmentIds = [] }: ReplyToFreeze,
    context: CommandContext,
  ): Promise<FrozenReply> {
    const { index } = await this.streams.index(caseId);
    const { theCase } = index;
    const { contactId, number } = theCase.registration;
    refuseIfClosed(theCase);
    if (contactId === null) throw ruleBroken('sender-unknown');
    const events = await this.streams.at(caseId, [index.subject, ...index.mails, ...index.receipted]);
    const written = { to: to ?? (await this.recipients.suggested(index, events)).to, cc, bcc };
    const lists = tidyRecipients(written, this.recipients.isOwn);
    if (lists.to.length === 0) throw ruleBroken('contact-has-no-address');
    const words = await this.writing.read(text, html);
    await this.attachments.check(attachmentIds, context.actor);
    const noticed = wasNoticed(theCase) || (await this.receipts.reached(index, events));
    const scope = { caseId, personId: contactId };
    return {
      replyId,
      ...lists,
      ...threadOf(index.mails.map((revision) => events.get(revision))),
      subject: this.tokens.mark(replySubject(subjectOf(index, events) ?? ''), number),
      mailMessageId: ownMessageId(replyId, this.office),
      leaves: { ...this.sender(await this.streams.reachedBy(caseId)), footer: noticed ? null : await this.notice() },
      ...(await this.writing.keep(words, scope)),
      attachments: await this.attachments.adopt(attachmentIds, scope, context),
    };
  }

  private sender(reachedBy: string | undefined) {
    const { addresses, name } = this.office;
    const sender = this.senders.of(reachedBy);
    const from = { address: sender?.address ?? addresses[0], name: sender?.name ?? name };
    return { sender: reachedBy ?? null, from };
  }

  private notice() {
    return dataProtectionNotice(this.office, (filled) => this.letters.write(filled));
  }
}

/** Writes an answer down that was kept as it leaves: it goes out so, whatever the case has become since. @throws OfficeError case-closed, interim-after-final */
export class RecordFrozenReply extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly reply: FrozenReply,
    readonly final: boolean,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RecordFrozenReply)
export class RecordFrozenReplyHandler implements ICommandHandler<RecordFrozenReply> {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  execute({ caseId, reply, final, context }: RecordFrozenReply): Promise<Outcome> {
    const now = this.clock.nowIso();
    const command = { kind: 'recordReply', ...reply, final, holdUntil: null, now, receipted: true } as const;
    return decideOnCase(this.journal, caseId, command, context);
  }
}
