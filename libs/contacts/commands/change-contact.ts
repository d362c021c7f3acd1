import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Reservations, type CommandContext, type Outcome } from '#libs/journal';
import { writtenEmail, notFound, ruleBroken } from '#libs/kernel';
import { contactDecider } from '../domain/contact.js';
import { contactStream } from '../domain/events.js';
import { takeAddress } from './addresses.js';
import { requireNewsroom } from './newsroom-of.js';

export interface ContactChanges {
  readonly name?: string;
  /** null: there is none any more. */
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly newsroomId?: string | null;
}

/**
 * Corrects or completes a contact: only what is present changes. A former address stays theirs, so that a mail from it finds them.
 * @throws OfficeError contact-not-found, newsroom-not-found, contact-needs-name, changed; address-taken, which names the contact whose address it is
 */
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
    if ((await this.journal.read(contactStream(contactId))).length === 0) throw notFound('contact-not-found');
    if (changes.newsroomId) await requireNewsroom(this.journal, changes.newsroomId);
    const email = changes.email && writtenEmail(changes.email);
    if (email) {
      const { owner, won } = await takeAddress(this.journal, this.reservations, email, contactId, context);
      if (!won) throw ruleBroken('address-taken', { contactId: owner });
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
