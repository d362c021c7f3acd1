import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { CaseStreams } from '../queries/case-streams.js';
import { adoptAttachments } from './adopt-attachments.js';
import { decideOnCase } from './decide-on-case.js';

/** Writes a note into the case. @throws OfficeError attachment-not-found */
export class AddNote extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly text: string,
    readonly attachmentIds: readonly string[],
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(AddNote)
export class AddNoteHandler implements ICommandHandler<AddNote> {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly streams: CaseStreams,
  ) {}

  async execute({ caseId, text, attachmentIds, context, seenRevision }: AddNote): Promise<Outcome> {
    const attachments = attachmentIds.length > 0 ? await this.adopt(caseId, attachmentIds, context) : [];
    const noteId = deriveId('note', context.commandId);
    return decideOnCase(this.journal, caseId, { kind: 'addNote', noteId, text, attachments }, context, seenRevision);
  }

  private async adopt(caseId: string, attachmentIds: readonly string[], context: CommandContext) {
    const { contactId: personId } = (await this.streams.index(caseId)).index.theCase.registration;
    return adoptAttachments(this.commands, attachmentIds, { caseId, personId }, context);
  }
}
