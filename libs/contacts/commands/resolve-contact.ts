import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Reservations, type CommandContext } from '#libs/journal';
import { deriveId, fold, notFound, writtenEmail, type RecordedEvent } from '#libs/kernel';
import { addressOf, contactDecider, newsroomNow, newsroomsNow, primaryOf, type Contact } from '../domain/contact.js';
import { contactStream, type RecordedContactEvent } from '../domain/events.js';
import { nameAtAddress } from './person-name.js';
import { contactAt, survivorOf, takeAddress, takeNameAt } from './addresses.js';
import { newsroomOf, newsroomOfAddress } from './newsroom-of.js';

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

/**
 * Finds who wrote by their address, any of them, or makes them a contact; their newsroom follows from the address's domain. At an address that several
 * write from the name tells who it is, and a name that nobody there has is somebody new.
 */
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
    const own = deriveId('contact', context.commandId);
    if (!person.email) return this.register(own, person, context);
    const { owner, won } = await takeAddress(this.journal, this.reservations, person.email, own, context);
    const contact = won ? null : await contactAt(this.journal, owner);
    if (!contact) return this.register(owner, person, context);
    if (addressOf(contact, person.email)?.shared && !isCalled(contact, person))
      return this.atSharedAddress(person.email, own, person, context);
    return this.resolved(contact, person.email);
  }

  private async atSharedAddress(
    email: string,
    own: string,
    person: PersonWhoWrote,
    context: CommandContext,
  ): Promise<ResolvedContact> {
    const name = nameOf(person);
    const { owner, won } = await takeNameAt(this.journal, this.reservations, { email, name }, own, context);
    const contact = won ? null : await contactAt(this.journal, owner);
    return contact ? this.resolved(contact, email) : this.register(owner, person, context, true);
  }

  private async register(
    contactId: string,
    person: PersonWhoWrote,
    context: CommandContext,
    shared = false,
  ): Promise<ResolvedContact> {
    const { newsroomId, isGeneral } = await newsroomOf(this.journal, this.reservations, person, context);
    const email = person.email ? writtenEmail(person.email) : undefined;
    const emailShared = shared || isGeneral;
    const name = nameOf(person);
    if (email && isGeneral && !shared)
      await takeNameAt(this.journal, this.reservations, { email, name }, contactId, context);
    const { events } = await this.journal.execute({
      stream: contactStream(contactId),
      decider: contactDecider,
      history: [],
      command: {
        kind: 'register',
        contact: {
          contactId,
          name,
          ...(email && { email, ...(emailShared && { emailShared }) }),
          ...(person.phone && { phone: person.phone.trim() }),
          newsroomId,
        },
      },
      context: { ...context, commandId: deriveId('register-contact', contactId) },
    });
    const contact = folded(events);
    return contact ? this.resolved(contact, email) : this.known(contactId);
  }

  private async known(contactId: string): Promise<ResolvedContact> {
    const contact = await survivorOf(this.journal, contactId);
    if (!contact) throw notFound('contact-not-found');
    return this.resolved(contact);
  }

  /**
   * Who belongs to several newsrooms writes for the one whose domain the address has, or else for the one to which they came last. What comes by the address of a merged
   * contact stays with that contact, so that a merge can be taken back; what it does not know of itself, whoever stands for it does.
   */
  private async resolved(contact: Contact, email?: string): Promise<ResolvedContact> {
    const person = contact.mergedInto ? ((await survivorOf(this.journal, contact.mergedInto)) ?? contact) : contact;
    const now = [...newsroomsNow(contact), ...newsroomsNow(person)];
    const byAddress = email && now.length > 1 ? await newsroomOfAddress(this.reservations, email) : null;
    return {
      contactId: contact.id,
      newsroomId:
        byAddress !== null && now.includes(byAddress) ? byAddress : (newsroomNow(contact) ?? newsroomNow(person)),
      name: person.name,
      email: primaryOf(contact, 'email') ?? primaryOf(person, 'email'),
    };
  }
}

const isCalled = ({ name }: Contact, person: PersonWhoWrote): boolean =>
  name !== null && nameAtAddress(name) === nameAtAddress(nameOf(person));

const folded = (events: readonly RecordedEvent[]): Contact | null =>
  fold(contactDecider, events as readonly RecordedContactEvent[]);

const UNNAMED = '—';
const nameOf = ({ name, email }: PersonWhoWrote): string => name.trim() || (email ? writtenEmail(email) : UNNAMED);
