import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Reservations, type CommandContext, type Outcome } from '#libs/journal';
import { deriveId, notFound, OfficeError, writtenEmail } from '#libs/kernel';
import { contactDecider, type AddressChanges } from '../domain/contact.js';
import { contactStream, type AddressKind, type Medium } from '../domain/events.js';
import { contactAt, takeByHand } from './addresses.js';

export interface NewAddress {
  readonly medium: Medium;
  readonly value: string;
  readonly kind: AddressKind;
  readonly label?: string | null | undefined;
  /** The first one of its medium is so anyhow. */
  readonly primary?: boolean | undefined;
  /** Another contact may have it as well. */
  readonly shared?: boolean | undefined;
}

export interface AddedPart {
  readonly id: string;
  readonly outcome: Outcome;
}

/** One more mail address or telephone. @throws OfficeError contact-not-found, address-known, address-taken, address-malformed, too-many-addresses, changed */
export class AddContactAddress extends Command<AddedPart> {
  constructor(
    readonly contactId: string,
    readonly address: NewAddress,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

/** Another kind or label, the first one, or used no more: a former address stays theirs, so that a mail from it finds them. @throws OfficeError contact-not-found, address-not-found, address-ended, changed */
export class ChangeContactAddress extends Command<Outcome> {
  constructor(
    readonly contactId: string,
    readonly addressId: string,
    readonly changes: Omit<AddressChanges, 'shared'>,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(AddContactAddress)
export class AddContactAddressHandler implements ICommandHandler<AddContactAddress> {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
  ) {}

  async execute({ contactId, address, context, seenRevision }: AddContactAddress): Promise<AddedPart> {
    const contact = await contactAt(this.journal, contactId);
    if (!contact) throw notFound('contact-not-found');
    const { medium, kind, label = null, primary = false, shared: mayBeShared = false } = address;
    const value = medium === 'email' ? requireEmail(address.value) : address.value.trim();
    const taking = { email: value, contactId, name: contact.name ?? '', shared: mayBeShared };
    const shared = medium === 'email' && (await takeByHand(this.journal, this.reservations, taking, context));
    const addressId = deriveId('contact-address', context.commandId);
    const outcome = await this.journal.execute({
      stream: contactStream(contactId),
      decider: contactDecider,
      command: { kind: 'addAddress', address: { addressId, medium, value, kind, label, primary, shared } },
      context,
      seenRevision,
    });
    return { id: addressId, outcome };
  }
}

@CommandHandler(ChangeContactAddress)
export class ChangeContactAddressHandler implements ICommandHandler<ChangeContactAddress> {
  constructor(private readonly journal: Journal) {}

  execute({ contactId, addressId, changes, context, seenRevision }: ChangeContactAddress): Promise<Outcome> {
    return this.journal.execute({
      stream: contactStream(contactId),
      decider: contactDecider,
      command: { kind: 'changeAddress', addressId, changes },
      context,
      seenRevision,
    });
  }
}

function requireEmail(value: string): string {
  const email = writtenEmail(value);
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new OfficeError('invalid', 'address-malformed', { field: 'value' });
  return email;
}
