import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { CaseStreams } from '../queries/case-streams.js';
import { Mentions } from '../queries/mentions.js';
import { adoptAttachments } from './adopt-attachments.js';
import { decideOnCase } from './decide-on-case.js';

/** Who is named in a note, and is not told of it, since they do not see the case. */
export interface Untold {
  readonly id: string;
  readonly name: string;
}

export interface NoteWritten extends Outcome {
  readonly untold: readonly Untold[];
}

/** Writes a note into the case, and names in it those who are to hear of it. @throws OfficeError attachment-not-found, employee-unknown */
export class AddNote extends Command<NoteWritten> {
  constructor(
    readonly caseId: string,
    readonly text: string,
    readonly attachmentIds: readonly string[],
    readonly context: CommandContext,
    readonly seenRevision?: number,
    /** Whom the writer chose; who does not stand in the text with an `@` is left out. */
    readonly mentionIds: readonly string[] = [],
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
    private readonly mentions: Mentions,
  ) {}

  async execute({ caseId, text, attachmentIds, context, seenRevision, mentionIds }: AddNote): Promise<NoteWritten> {
    const { told, untold } = await this.mentions.in(text, mentionIds, caseId, context.actor);
    const attachments = attachmentIds.length > 0 ? await this.adopt(caseId, attachmentIds, context) : [];
    const noteId = deriveId('note', context.commandId);
    const command = { kind: 'addNote', noteId, text, attachments, mentionedIds: told } as const;
    return { ...(await decideOnCase(this.journal, caseId, command, context, seenRevision)), untold };
  }

  private async adopt(caseId: string, attachmentIds: readonly string[], context: CommandContext) {
    const { contactId: personId } = (await this.streams.index(caseId)).index.theCase.registration;
    return adoptAttachments(this.commands, attachmentIds, { caseId, personId }, context);
  }
}
