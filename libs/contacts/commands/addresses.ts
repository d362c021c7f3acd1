import type { CommandContext, Journal, Reservation, Reservations } from '#libs/journal';
import { fold, normalEmail } from '#libs/kernel';
import { contactDecider } from '../domain/contact.js';
import { contactStream, type RecordedContactEvent } from '../domain/events.js';

const KIND = 'contact-email';

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
  const taken = await reservations.reserve(KIND, normalEmail(email), contactId, context);
  if (taken.won || !(await wasErased(journal, taken.owner))) return taken;
  await reservations.release(KIND, normalEmail(email), taken.owner, context);
  return reservations.reserve(KIND, normalEmail(email), contactId, context);
}

/** The contact whose address it is, former ones too; null where nobody has it, or only an erased person. */
export async function ownerOfAddress(
  journal: Journal,
  reservations: Reservations,
  email: string,
): Promise<string | null> {
  const owner = await reservations.ownerOf(KIND, normalEmail(email));
  return owner !== null && !(await wasErased(journal, owner)) ? owner : null;
}

/** A contact has a name; only an erased one reads without. */
async function wasErased(journal: Journal, contactId: string): Promise<boolean> {
  const events = (await journal.read(contactStream(contactId))) as readonly RecordedContactEvent[];
  return fold(contactDecider, events)?.name === null;
}
