import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Reservations, type CommandContext } from '#libs/journal';
import { deriveId, fold, normalEmail, notFound, writtenEmail, type RecordedEvent } from '#libs/kernel';
import { contactDecider } from '../domain/contact.js';
import { contactStream, type RecordedContactEvent } from '../domain/events.js';
import { takeAddress } from './addresses.js';
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
    const { contactId, isKnown } = await this.contactOf(person, context);
    const contact = isKnown ? await this.contact(contactId) : null;
    if (contact?.name === null) return this.register(await this.addressAnew(person, context), person, context);
    return contact ?? this.register(contactId, person, context);
  }

  private async register(contactId: string, person: PersonWhoWrote, context: CommandContext): Promise<ResolvedContact> {
    const newsroomId = await newsroomOf(this.journal, this.reservations, person, context);
    const email = person.email ? writtenEmail(person.email) : undefined;
    const { events } = await this.journal.execute({
      stream: contactStream(contactId),
      decider: contactDecider,
      history: [],
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
    return resolved(events) ?? this.known(contactId);
  }

  private async known(contactId: string): Promise<ResolvedContact> {
    const contact = await this.contact(contactId);
    if (!contact) throw notFound('contact-not-found');
    return contact;
  }

  private async contact(contactId: string): Promise<ResolvedContact | null> {
    return resolved(await this.journal.read(contactStream(contactId)));
  }

  /** Whose address it is: known, where somebody else has it; whether that contact came to be is another question. */
  private async contactOf(
    person: PersonWhoWrote,
    context: CommandContext,
  ): Promise<{ readonly contactId: string; readonly isKnown: boolean }> {
    const own = deriveId('contact', context.commandId);
    if (!person.email) return { contactId: own, isKnown: false };
    const { owner, won } = await this.reservations.reserve('contact-email', normalEmail(person.email), own, context);
    return { contactId: owner, isKnown: !won };
  }

  /** Whoever writes from the address of an erased person is somebody new. */
  private async addressAnew({ email }: PersonWhoWrote, context: CommandContext): Promise<string> {
    const own = deriveId('contact', context.commandId);
    return (await takeAddress(this.journal, this.reservations, email!, own, context)).owner;
  }
}

function resolved(events: readonly RecordedEvent[]): ResolvedContact | null {
  const contact = fold(contactDecider, events as readonly RecordedContactEvent[]);
  return contact && { contactId: contact.id, newsroomId: contact.newsroomId, name: contact.name, email: contact.email };
}

const UNNAMED = '—';
