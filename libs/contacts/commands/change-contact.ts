import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Reservations, type CommandContext, type Outcome } from '#libs/journal';
import { ruleBroken } from '#libs/kernel';
import { contactDecider } from '../domain/contact.js';
import { contactStream } from '../domain/events.js';
import { normalEmail } from '../domain/mail-domain.js';

export interface ContactChanges {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly newsroomId?: string | null;
}

/** Corrects or completes a contact. An address that is another contact's already is refused. */
export class ChangeContact extends Command<Outcome> {
  constructor(
    readonly contactId: string,
    readonly changes: ContactChanges,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(ChangeContact)
export class ChangeContactHandler implements ICommandHandler<ChangeContact> {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
  ) {}

  async execute({ contactId, changes, context, seenRevision }: ChangeContact): Promise<Outcome> {
    const email = changes.email && normalEmail(changes.email);
    if (email) {
      const { owner } = await this.reservations.reserve('contact-email', email, contactId, context);
      if (owner !== contactId) throw ruleBroken('address-taken', { contactId: owner });
    }
    return this.journal.execute({
      stream: contactStream(contactId),
      decider: contactDecider,
      command: { kind: 'change', changes: { ...changes, ...(email && { email }) } },
      context,
      seenRevision,
    });
  }
}
