import type { CommandContext, Journal, Reservation, Reservations } from '#libs/journal';
import { deriveId, fold, normalEmail, ruleBroken } from '#libs/kernel';
import { addressOf, contactDecider, type Contact } from '../domain/contact.js';
import { contactStream, type RecordedContactEvent } from '../domain/events.js';
import { nameAtAddress } from './person-name.js';

const KIND = 'contact-email';
/** Of an address that several write from: who is meant, by the name. */
const BY_NAME = 'contact-shared-email';

/**
 * Takes an address for a contact. One that an erased person still holds is free: nobody could give it up where their key was
 * destroyed first, as after a restore.
 */
export async function takeAddress(
  journal: Journal,
  reservations: Reservations,
  email: string,
  contactId: string,
  context: CommandContext,
): Promise<Reservation> {
  return takeFrom(journal, reservations, { kind: KIND, value: normalEmail(email) }, contactId, context);
}

/** The same for one name at an address that several write from. */
export async function takeNameAt(
  journal: Journal,
  reservations: Reservations,
  { email, name }: { readonly email: string; readonly name: string },
  contactId: string,
  context: CommandContext,
): Promise<Reservation> {
  return takeFrom(journal, reservations, { kind: BY_NAME, value: sharedValue(email, name) }, contactId, context);
}

async function takeFrom(
  journal: Journal,
  reservations: Reservations,
  { kind, value }: { readonly kind: string; readonly value: string },
  contactId: string,
  context: CommandContext,
): Promise<Reservation> {
  const taken = await reservations.reserve(kind, value, contactId, context);
  if (taken.won || (await contactAt(journal, taken.owner))?.name !== null) return taken;
  await reservations.release(kind, value, taken.owner, context);
  return reservations.reserve(kind, value, contactId, context);
}

/**
 * Takes an address for somebody by hand. One that another contact uses no more passes over; one that another uses is shared with them if that is
 * wanted. @returns whether it is shared @throws OfficeError address-taken, which names the contact whose address it is
 */
export async function takeByHand(
  journal: Journal,
  reservations: Reservations,
  { email, contactId, name, shared }: { email: string; contactId: string; name: string; shared: boolean },
  context: CommandContext,
): Promise<boolean> {
  const { owner, won } = await takeAddress(journal, reservations, email, contactId, context);
  if (won) return false;
  const other = await contactAt(journal, owner);
  const theirs = other && addressOf(other, email);
  if (theirs?.ended && !theirs.shared) {
    await reservations.release(KIND, normalEmail(email), owner, context);
    return !(await reservations.reserve(KIND, normalEmail(email), contactId, context)).won;
  }
  if (theirs && (await isSamePerson(journal, owner, contactId))) throw ruleBroken('address-known');
  if (!shared || !other || !theirs) throw ruleBroken('address-taken', { contactId: owner });
  await share(journal, reservations, other, email, context);
  await takeNameAt(journal, reservations, { email, name }, contactId, context);
  return true;
}

/** From now on, what comes from the address of this contact is told apart by the name. */
export async function share(
  journal: Journal,
  reservations: Reservations,
  contact: Contact,
  email: string,
  context: CommandContext,
): Promise<void> {
  const address = addressOf(contact, email);
  if (!address || contact.name === null) return;
  await takeNameAt(journal, reservations, { email, name: contact.name }, contact.id, context);
  await journal.execute({
    stream: contactStream(contact.id),
    decider: contactDecider,
    command: { kind: 'changeAddress', addressId: address.addressId, changes: { shared: true } },
    context: { ...context, commandId: deriveId('share-address', contact.id, context.commandId) },
  });
}

/** The contact whose address it is alone, or under whose name they write from one that is shared; former ones too. Null for nobody, and an erased person. */
export async function ownerOfAddress(
  journal: Journal,
  reservations: Reservations,
  email: string,
  name?: string,
): Promise<string | null> {
  const owner = await reservations.ownerOf(KIND, normalEmail(email));
  const contact = owner === null ? null : await contactAt(journal, owner);
  if (!contact || contact.name === null) return null;
  if (!addressOf(contact, email)?.shared) return owner;
  if (nameAtAddress(name ?? email) === nameAtAddress(contact.name)) return owner;
  const named = await reservations.ownerOf(BY_NAME, sharedValue(email, name ?? email));
  return named !== null && (await contactAt(journal, named))?.name !== null ? named : null;
}

/** Whatever they held of addresses is free for others. */
export async function giveUpAddresses(
  reservations: Reservations,
  contactId: string,
  { emails, names }: { readonly emails: readonly string[]; readonly names: readonly string[] },
  context: CommandContext,
): Promise<void> {
  for (const email of emails) {
    await reservations.release(KIND, normalEmail(email), contactId, context);
    for (const name of names) await reservations.release(BY_NAME, sharedValue(email, name), contactId, context);
  }
}

/** Null where nobody came to be; without a name once they were erased. */
export async function contactAt(journal: Journal, contactId: string): Promise<Contact | null> {
  return fold(contactDecider, (await journal.read(contactStream(contactId))) as readonly RecordedContactEvent[]);
}

/** Who stands for a contact: itself, or the one into which it was merged, at any remove. */
export async function survivorOf(journal: Journal, contactId: string): Promise<Contact | null> {
  let contact = await contactAt(journal, contactId);
  while (contact?.mergedInto) contact = await contactAt(journal, contact.mergedInto);
  return contact;
}

const isSamePerson = async (journal: Journal, one: string, other: string): Promise<boolean> =>
  (await survivorOf(journal, one))?.id === ((await survivorOf(journal, other))?.id ?? null);

const sharedValue = (email: string, name: string): string => `${normalEmail(email)} ${nameAtAddress(name)}`;
