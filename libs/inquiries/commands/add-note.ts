import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { decideOnInquiry } from './decide-on-inquiry.js';

/** Writes a note into the case. */
export class AddNote extends Command<Outcome> {
  constructor(
    readonly inquiryId: string,
    readonly text: string,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(AddNote)
export class AddNoteHandler implements ICommandHandler<AddNote> {
  constructor(private readonly journal: Journal) {}

  async execute({ inquiryId, text, context, seenRevision }: AddNote): Promise<Outcome> {
    return decideOnInquiry(
      this.journal,
      inquiryId,
      { kind: 'addNote', noteId: deriveId('note', context.commandId), text },
      context,
      seenRevision,
    );
  }
}
