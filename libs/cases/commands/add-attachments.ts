import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { notFound } from '#libs/kernel';
import { CaseStreams } from '../queries/case-streams.js';
import { adoptAttachments } from './adopt-attachments.js';
import { decideOnCase } from './decide-on-case.js';

/** Adds files to a message, an answer or a note of the case: a scan that was made later. @throws OfficeError message-not-found, attachment-not-found */
export class AddAttachments extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly messageId: string,
    readonly attachmentIds: readonly string[],
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(AddAttachments)
export class AddAttachmentsHandler implements ICommandHandler<AddAttachments> {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly streams: CaseStreams,
  ) {}

  async execute({ caseId, messageId, attachmentIds, context, seenRevision }: AddAttachments): Promise<Outcome> {
    const senderId = await this.whose(caseId, messageId);
    const attachments = await adoptAttachments(this.commands, attachmentIds, { caseId, personId: senderId }, context);
    return decideOnCase(
      this.journal,
      caseId,
      { kind: 'addAttachments', messageId, senderId, attachments },
      context,
      seenRevision,
    );
  }

  /** What stands in a message goes with whoever wrote it; what the office wrote, with the contact. */
  private async whose(caseId: string, messageId: string): Promise<string | null> {
    const { theCase } = (await this.streams.index(caseId)).index;
    if (theCase.correspondence.notes.includes(messageId)) return theCase.registration.contactId;
    const message = await this.streams.message(caseId, messageId);
    if (!message) throw notFound('message-not-found');
    return message.type === 'MessageReceived' ? message.data.senderId : message.data.contactId;
  }
}
