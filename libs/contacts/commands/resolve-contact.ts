import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Reservations, type CommandContext } from '#libs/journal';
import { deriveId, fold, notFound } from '#libs/kernel';
import { contactDecider } from '../domain/contact.js';
import { contactStream, newsroomStream, type RecordedContactEvent } from '../domain/events.js';
import { newsroomDomain, normalEmail } from '../domain/mail-domain.js';
import { newsroomDecider } from '../domain/newsroom.js';

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
    const newsroomId = await this.newsroomOf(person, context);
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

  /** By the name that was typed, else by the address's domain; a new one is entered where there is none. */
  private async newsroomOf({ email, newsroom }: PersonWhoWrote, context: CommandContext): Promise<string | null> {
    const domain = email ? newsroomDomain(email) : null;
    const name = newsroom?.trim();
    if (!name && !domain) return null;

    const own = deriveId('newsroom', context.commandId);
    const byName = name ? await this.reservations.reserve('newsroom-name', name.toLowerCase(), own, context) : null;
    const byDomain = domain
      ? await this.reservations.reserve('newsroom-domain', domain, byName?.owner ?? own, context)
      : null;
    const newsroomId = byName?.owner ?? byDomain?.owner ?? own;
    const domains = domain && byDomain?.owner === newsroomId ? [domain] : [];
    await this.journal.execute({
      stream: newsroomStream(newsroomId),
      decider: newsroomDecider,
      command: { kind: 'register', newsroom: { newsroomId, name: name || domain || UNNAMED, kind: 'other', domains } },
      context: { ...context, commandId: deriveId('register-newsroom', newsroomId) },
    });
    return newsroomId;
  }
}

const UNNAMED = '—';
