import {
  contactAt,
  newsroomDecider,
  newsroomNow,
  newsroomStream,
  primaryOf,
  survivorOf,
  type RecordedContactEvent,
} from '#libs/contacts';
import type { Journal } from '#libs/journal';
import { fold } from '#libs/kernel';
import { employeeDecider, employeeStream, type RecordedOrganizationEvent } from '#libs/organization';

/**
 * Names that the read model has not taken in yet, because somebody was entered a moment ago, from their own streams. Null for
 * whoever was erased. A merged contact goes by the name of whoever stands for it.
 */
export async function lateContact(journal: Journal, id: string) {
  const contact = await contactAt(journal, id);
  const person = contact?.mergedInto ? await survivorOf(journal, contact.mergedInto) : contact;
  return {
    id: person?.id ?? id,
    name: person?.name ?? null,
    email: contact && (primaryOf(contact, 'email') ?? (person && primaryOf(person, 'email'))),
    newsroomId: contact && (newsroomNow(contact) ?? (person && newsroomNow(person))),
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
