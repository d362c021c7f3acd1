import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Reservations, type CommandContext } from '#libs/journal';
import { deriveId, fold, notFound } from '#libs/kernel';
import { contactDecider } from '../domain/contact.js';
import { contactStream, type RecordedContactEvent } from '../domain/events.js';
import { normalEmail } from '../domain/mail-domain.js';
import { newsroomOf } from './newsroom-of.js';

export interface PersonWhoWrote {
  /** A contact that the user picked. */
  readonly id?: string;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  /** A newsroom's id, or a name that was typed. */
  readonly newsroom?: string;
}

export interface ResolvedContact {
  readonly contactId: string;
  readonly newsroomId: string | null;
  readonly name: string | null;
  readonly email: string | null;
}

/** Finds who wrote by their address, or makes them a contact; their newsroom follows from the address's domain. */
export class ResolveContact extends Command<ResolvedContact> {
  constructor(
    readonly person: PersonWhoWrote,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ResolveContact)
export class ResolveContactHandler implements ICommandHandler<ResolveContact> {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
  ) {}

  async execute({ person, context }: ResolveContact): Promise<ResolvedContact> {
    if (person.id) return this.known(person.id);
    const contactId = await this.contactOf(person, context);
    const newsroomId = await newsroomOf(this.journal, this.reservations, person, context);
    const email = person.email ? normalEmail(person.email) : undefined;
    await this.journal.execute({
      stream: contactStream(contactId),
      decider: contactDecider,
      command: {
        kind: 'register',
        contact: {
          contactId,
          name: person.name.trim() || email || UNNAMED,
          ...(email && { email }),
          ...(person.phone && { phone: person.phone.trim() }),
          newsroomId,
        },
      },
      context: { ...context, commandId: deriveId('register-contact', contactId) },
    });
    return this.known(contactId);
  }

  private async known(contactId: string): Promise<ResolvedContact> {
    const events = (await this.journal.read(contactStream(contactId))) as readonly RecordedContactEvent[];
    const contact = fold(contactDecider, events);
    if (!contact) throw notFound('contact-not-found');
    return { contactId, newsroomId: contact.newsroomId, name: contact.name, email: contact.email };
  }

  private async contactOf(person: PersonWhoWrote, context: CommandContext): Promise<string> {
    const own = deriveId('contact', context.commandId);
    if (!person.email) return own;
    const { owner } = await this.reservations.reserve('contact-email', normalEmail(person.email), own, context);
    return owner;
  }
}

const UNNAMED = '—';
