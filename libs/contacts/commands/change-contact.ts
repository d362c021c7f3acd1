import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Reservations, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId, notFound, writtenEmail } from '#libs/kernel';
import { contactDecider, type PersonChanges } from '../domain/contact.js';
import { contactStream } from '../domain/events.js';
import { contactAt, takeByHand, takeNameAt } from './addresses.js';
import { requireNewsroom } from './newsroom-of.js';

/**
 * Corrects or completes a contact: only what is present changes. A former address stays theirs, so that a mail from it finds them.
 * @throws OfficeError contact-not-found, newsroom-not-found, contact-needs-name, changed; address-taken, which names the contact whose address it is
 */
export class ChangeContact extends Command<Outcome> {
  constructor(
    readonly contactId: string,
    readonly changes: PersonChanges,
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
    const contact = await contactAt(this.journal, contactId);
    if (!contact) throw notFound('contact-not-found');
    if (changes.newsroomId) await requireNewsroom(this.journal, changes.newsroomId);
    const name = changes.name ?? contact.name ?? '';
    const email = changes.email && writtenEmail(changes.email);
    const emailShared = email
      ? await takeByHand(this.journal, this.reservations, { email, contactId, name, shared: false }, context)
      : false;
    const outcome = await this.journal.execute({
      stream: contactStream(contactId),
      decider: contactDecider,
      command: {
        kind: 'change',
        changes: { ...changes, ...(email && { email, emailShared }) },
        newId: deriveId('part-of-contact', context.commandId),
      },
      context,
      seenRevision,
    });
    if (changes.name?.trim())
      for (const { medium, value, shared } of contact.addresses)
        if (shared && medium === 'email' && value)
          await takeNameAt(this.journal, this.reservations, { email: value, name }, contactId, context);
    return outcome;
  }
}
