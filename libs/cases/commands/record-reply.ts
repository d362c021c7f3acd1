import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Office } from '#libs/configuration';
import { ResolveContact } from '#libs/contacts';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { isOfficeAddress, ownMessageId, replySubject } from '#libs/mail-format';
import type { RecordedCaseEvent } from '../domain/events.js';
import { subjectOf } from '../queries/case-file.js';
import { CaseStreams } from '../queries/case-streams.js';
import { SubjectTokens } from '../subject-tokens.js';
import { adoptAttachments } from './adopt-attachments.js';
import { decideOnCase } from './decide-on-case.js';

/** Writes an answer down; it goes out by itself after that. @throws OfficeError case-closed, contact-has-no-address, attachment-not-found */
export class RecordReply extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly text: string,
    readonly cc: readonly string[],
    readonly attachmentIds: readonly string[],
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(RecordReply)
export class RecordReplyHandler implements ICommandHandler<RecordReply> {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly streams: CaseStreams,
    private readonly tokens: SubjectTokens,
    private readonly office: Office,
  ) {}

  async execute({ caseId, text, cc, attachmentIds, context, seenRevision }: RecordReply): Promise<Outcome> {
    const { index } = await this.streams.index(caseId);
    const { contactId, number } = index.theCase.registration;
    const events = await this.streams.at(caseId, [index.subject, ...index.mails]);
    // From the contact's own stream: a read model may be a moment behind the person's first message.
    const { email } = await this.commands.execute(new ResolveContact({ id: contactId, name: '' }, context));
    const replyId = deriveId('reply', context.commandId);
    const mails = index.mails.map((revision) => events.get(revision));
    const { inReplyTo, references } = threadOf(mails);
    const to = answerTo(mails, contactId) ?? email;
    return decideOnCase(
      this.journal,
      caseId,
      {
        kind: 'recordReply',
        replyId,
        to: to ? this.outside([to]) : [],
        cc: this.outside(cc),
        subject: this.tokens.mark(replySubject(subjectOf(index, events) ?? ''), number),
        text,
        mailMessageId: ownMessageId(replyId, this.office),
        inReplyTo,
        references,
        attachments: await adoptAttachments(this.commands, attachmentIds, { caseId, personId: contactId }, context),
      },
      context,
      seenRevision,
    );
  }

  /** Without the office's own addresses: what it sends to itself would come back as mail. */
  private outside(addresses: readonly string[]): readonly string[] {
    return addresses.filter((address) => !isOfficeAddress(address, this.office));
  }
}

/** An answer answers the last message that a person outside wrote, and names those before it. */
function threadOf(mails: readonly (RecordedCaseEvent | undefined)[]): {
  inReplyTo: string | null;
  references: string[];
} {
  let inReplyTo: string | null = null;
  const references: string[] = [];
  for (const mail of mails) {
    if ((mail?.type !== 'MessageReceived' && mail?.type !== 'ReplyRecorded') || !mail.data.mailMessageId) continue;
    references.push(mail.data.mailMessageId);
    if (mail.type === 'MessageReceived') inReplyTo = mail.data.mailMessageId;
  }
  return { inReplyTo, references };
}

/** Where the contact wants the answer to their last mail, if not at the address that is known of them. */
function answerTo(mails: readonly (RecordedCaseEvent | undefined)[], contactId: string): string | null {
  const last = mails.findLast((mail) => mail?.type === 'MessageReceived' && mail.data.senderId === contactId);
  return last?.type === 'MessageReceived' ? last.data.answerTo : null;
}
