import {
  contactDecider,
  contactStream,
  newsroomDecider,
  newsroomNow,
  newsroomStream,
  primaryOf,
  type RecordedContactEvent,
} from '#libs/contacts';
import type { Journal } from '#libs/journal';
import { fold } from '#libs/kernel';
import { employeeDecider, employeeStream, type RecordedOrganizationEvent } from '#libs/organization';

/**
 * Names that the read model has not taken in yet, because somebody was entered a moment ago, from their own streams. Null for
 * whoever was erased.
 */
export async function lateContact(journal: Journal, id: string) {
  const events = (await journal.read(contactStream(id))) as readonly RecordedContactEvent[];
  const contact = fold(contactDecider, events);
  return {
    name: contact?.name ?? null,
    email: contact && primaryOf(contact, 'email'),
    newsroomId: contact && newsroomNow(contact),
  };
}

export async function lateNewsroom(journal: Journal, id: string) {
  const events = (await journal.read(newsroomStream(id))) as readonly RecordedContactEvent[];
  return { name: fold(newsroomDecider, events)?.name ?? null };
}

export async function lateEmployee(journal: Journal, id: string) {
  const events = (await journal.read(employeeStream(id))) as readonly Extract<
    RecordedOrganizationEvent,
    { type: `Employee${string}` }
  >[];
  return { name: fold(employeeDecider, events)?.name ?? null };
}
