import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Reservations, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId, writtenEmail } from '#libs/kernel';
import { contactDecider, type PersonDetails } from '../domain/contact.js';
import { contactStream, type NewsroomKind } from '../domain/events.js';
import { takeByHand } from './addresses.js';
import { newsroomOf, ownNewsroom, requireNewsroom } from './newsroom-of.js';

export interface NewContact {
  readonly name: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  /** null: none. Left out, it follows from the address's domain. */
  readonly newsroomId?: string | null;
  /** In the place of an id: what it is called; entered where there is none of this name. */
  readonly newsroom?: { readonly name: string; readonly kind?: NewsroomKind | undefined } | undefined;
  readonly details?: PersonDetails | undefined;
  /** Others may have the address as well. */
  readonly emailShared?: boolean | undefined;
}

export interface RegisteredContact {
  readonly id: string;
  /** That was entered with them, being new. */
  readonly newNewsroomId: string | null;
  readonly outcome: Outcome;
}

/** Enters somebody by hand, before they write. @throws OfficeError newsroom-not-found; address-taken, which names the contact whose address it is */
export class RegisterContact extends Command<RegisteredContact> {
  constructor(
    readonly contact: NewContact,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RegisterContact)
export class RegisterContactHandler implements ICommandHandler<RegisterContact> {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
  ) {}

  async execute({ contact, context }: RegisterContact): Promise<RegisteredContact> {
    const contactId = deriveId('contact', context.commandId);
    if (contact.newsroomId) await requireNewsroom(this.journal, contact.newsroomId);
    const email = contact.email ? writtenEmail(contact.email) : undefined;
    const { name, emailShared = false } = contact;
    const shared = email
      ? await takeByHand(this.journal, this.reservations, { email, contactId, name, shared: emailShared }, context)
      : false;
    const newsroomId =
      contact.newsroomId === undefined
        ? (
            await newsroomOf(
              this.journal,
              this.reservations,
              { email, newsroom: contact.newsroom?.name, kind: contact.newsroom?.kind },
              context,
            )
          ).newsroomId
        : contact.newsroomId;
    const outcome = await this.journal.execute({
      stream: contactStream(contactId),
      decider: contactDecider,
      command: {
        kind: 'register',
        contact: {
          contactId,
          name: name.trim(),
          ...(email && { email, ...(shared && { emailShared: true }) }),
          ...(contact.phone && { phone: contact.phone.trim() }),
          newsroomId,
        },
        details: contact.details,
      },
      context,
    });
    return { id: contactId, newNewsroomId: newsroomId === ownNewsroom(context) ? newsroomId : null, outcome };
  }
}
