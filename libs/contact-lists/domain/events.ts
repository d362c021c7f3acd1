import { z } from 'zod';
import { LETTER_LANGUAGES, NEWSROOM_KINDS, REACHES } from '#libs/contacts';
import { defineEvent, id, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/** Whom a living list holds: words of the office's own, about nobody in particular. */
const filter = z.object({
  tags: z.array(plain()).optional(),
  beat: plain().optional(),
  language: z.enum(LETTER_LANGUAGES).optional(),
  newsroomKinds: z.array(z.enum(NEWSROOM_KINDS)).optional(),
  reaches: z.array(z.enum(REACHES)).optional(),
  county: plain().optional(),
});

const about = { about: ({ listId }: { listId: string }) => ({ kind: 'contactList', id: listId }) };
const member = {
  about: ({ listId, contactId }: { listId: string; contactId: string }) => ({
    kind: 'contactList',
    id: listId,
    contactId,
  }),
};

export const ContactListMade = defineEvent(
  'ContactListMade',
  'A list of contacts was made: an own one, whose members are named one by one, or a living one, which holds whoever fits its filter.',
  z.object({ listId: id(), name: plain(), filter: filter.nullable() }),
  about,
);
export const ContactListChanged = defineEvent(
  'ContactListChanged',
  'A list of contacts got another name or filter: it says both.',
  z.object({ listId: id(), name: plain(), filter: filter.nullable() }),
  about,
);
export const ContactListEnded = defineEvent(
  'ContactListEnded',
  'A list of contacts is there no more.',
  z.object({ listId: id() }),
  about,
);
export const ContactListed = defineEvent(
  'ContactListed',
  'A contact is on an own list.',
  z.object({ listId: id(), contactId: id() }),
  member,
);
export const ContactUnlisted = defineEvent(
  'ContactUnlisted',
  'A contact is on an own list no more.',
  z.object({ listId: id(), contactId: id() }),
  member,
);

export const contactListEvents = {
  ContactListMade,
  ContactListChanged,
  ContactListEnded,
  ContactListed,
  ContactUnlisted,
};
export type ContactListEvent = AnyOf<typeof contactListEvents>;
export type RecordedContactListEvent = AnyRecordedOf<typeof contactListEvents>;

export const contactListStream = (listId: string) => `contactList-${listId}`;
