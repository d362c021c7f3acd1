import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { decideOnCase } from './decide-on-case.js';

/** Writes a note into the case. */
export class AddNote extends Command<Outcome> {
  constructor(
    readonly caseId: string,
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

  async execute({ caseId, text, context, seenRevision }: AddNote): Promise<Outcome> {
    return decideOnCase(
      this.journal,
      caseId,
      { kind: 'addNote', noteId: deriveId('note', context.commandId), text },
      context,
      seenRevision,
    );
  }
}
