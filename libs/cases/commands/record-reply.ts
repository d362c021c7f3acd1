import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Office } from '#libs/configuration';
import { ResolveContact } from '#libs/contacts';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId, notFound } from '#libs/kernel';
import { ownMessageId, replySubject } from '#libs/mail-format';
import { caseFile, type CaseMessage } from '../queries/case-file.js';
import { CaseQueries } from '../queries/case-queries.js';
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
    private readonly queries: CaseQueries,
    private readonly tokens: SubjectTokens,
    private readonly office: Office,
  ) {}

  async execute({ caseId, text, cc, attachmentIds, context, seenRevision }: RecordReply): Promise<Outcome> {
    const file = caseFile(await this.queries.events(caseId), this.office.addresses[0]);
    if (!file) throw notFound('case-not-found');
    // From the contact's own stream: a read model may be a moment behind the person's first message.
    const { email } = await this.commands.execute(new ResolveContact({ id: file.contactId, name: '' }, context));
    const replyId = deriveId('reply', context.commandId);
    const { inReplyTo, references } = threadOf(file.correspondence);
    return decideOnCase(
      this.journal,
      caseId,
      {
        kind: 'recordReply',
        replyId,
        to: email ? [email] : [],
        cc,
        subject: this.tokens.mark(replySubject(file.subject ?? ''), file.number),
        text,
        mailMessageId: ownMessageId(replyId, this.office),
        inReplyTo,
        references,
        attachments: await adoptAttachments(
          this.commands,
          attachmentIds,
          { caseId, personId: file.contactId },
          context,
        ),
      },
      context,
      seenRevision,
    );
  }
}

/** How many Message-IDs an answer names: the first and the latest (RFC 5322 §3.6.4 lets a long chain be cut). */
const LONGEST_CHAIN = 20;

/** An answer answers the last message that a person outside wrote, and names all before it. */
function threadOf(correspondence: readonly CaseMessage[]): { inReplyTo: string | null; references: string[] } {
  const mails = correspondence.filter(({ automatic, mailMessageId }) => !automatic && mailMessageId !== null);
  const ids = mails.map(({ mailMessageId }) => mailMessageId as string);
  const references = ids.length > LONGEST_CHAIN ? [ids[0]!, ...ids.slice(1 - LONGEST_CHAIN)] : ids;
  return { inReplyTo: mails.findLast(({ direction }) => direction === 'in')?.mailMessageId ?? null, references };
}
