import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { caseStream } from '#libs/cases';
import { contactAt } from '#libs/contacts';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId, notFound } from '#libs/kernel';
import { accreditationCase } from '../domain/accreditation.js';

/** Puts a contact, or somebody of whom only the name is known, on the list. @throws OfficeError contact-not-found, and what the case's rules refuse */
export class NameJournalist extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly journalist: { readonly contactId: string } | { readonly name: string },
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(NameJournalist)
export class NameJournalistHandler implements ICommandHandler<NameJournalist> {
  constructor(private readonly journal: Journal) {}

  async execute({ caseId, journalist, context, seenRevision }: NameJournalist): Promise<Outcome> {
    return this.journal.execute({
      stream: caseStream(caseId),
      decider: accreditationCase,
      command: { type: 'Name', caseId, ...(await this.who(journalist, context)) },
      context,
      seenRevision,
    });
  }

  private async who(journalist: NameJournalist['journalist'], { commandId }: CommandContext) {
    if ('name' in journalist)
      return { personId: deriveId('journalist', commandId), contactId: null, name: journalist.name };
    const { contactId } = journalist;
    const name = (await contactAt(this.journal, contactId))?.name ?? null;
    if (name === null) throw notFound('contact-not-found');
    return { personId: contactId, contactId, name };
  }
}
