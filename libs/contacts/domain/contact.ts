import { notFound, ruleBroken, type Decider, type EventOf } from '#libs/kernel';
import type { ContactChanged, ContactEvent, ContactRegistered } from './events.js';

export interface Contact {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly newsroomId: string | null;
}

type Registration = EventOf<typeof ContactRegistered>['data'];
type Changes = Omit<EventOf<typeof ContactChanged>['data'], 'contactId'>;

export type ContactCommand =
  | { readonly kind: 'register'; readonly contact: Registration }
  | { readonly kind: 'change'; readonly changes: Changes };

export const contactDecider: Decider<Contact | null, ContactCommand, ContactEvent> = {
  initialState: null,
  decide(command, contact) {
    if (command.kind === 'register') return contact ? [] : [{ type: 'ContactRegistered', data: command.contact }];
    if (!contact) throw notFound('contact-not-found');
    const changes = changed(contact, command.changes);
    if ('name' in changes && !changes.name?.trim()) throw ruleBroken('contact-needs-name');
    return Object.keys(changes).length > 0
      ? [{ type: 'ContactChanged', data: { contactId: contact.id, ...changes } }]
      : [];
  },
  evolve(contact, event) {
    if (event.type === 'ContactRegistered') {
      const { contactId, name, email, phone, newsroomId } = event.data;
      return { id: contactId, name, email: email ?? null, phone: phone ?? null, newsroomId };
    }
    if (event.type === 'ContactChanged' && contact) {
      const { contactId: _contactId, ...changes } = event.data;
      return { ...contact, ...changes };
    }
    return contact;
  },
};

function changed(contact: Contact, changes: Changes): Changes {
  return Object.fromEntries(
    Object.entries(changes).filter(
      ([field, value]) => value !== undefined && contact[field as keyof Contact] !== value,
    ),
  );
}
