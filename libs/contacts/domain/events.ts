import { z } from 'zod';
import { defineEvent, id, personal, personalText, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

export const NEWSROOM_KINDS = ['daily', 'periodical', 'radio', 'television', 'portal', 'agency', 'other'] as const;
export type NewsroomKind = (typeof NEWSROOM_KINDS)[number];

const person = {
  contactId: id(),
  name: personalText(),
  email: personalText().optional(),
  phone: personalText().optional(),
  newsroomId: id().nullable(),
};

/** Their own data, in whichever case they write. */
const ofContact = {
  about: ({ contactId }: { contactId: string }) => ({ kind: 'contact', id: contactId, contactId }),
  sealedUnder: { person: 'contactId' },
};

export const ContactRegistered = defineEvent(
  'ContactRegistered',
  'Somebody outside who writes, calls or comes became a contact.',
  z.object(person),
  ofContact,
);
export const ContactChanged = defineEvent(
  'ContactChanged',
  'A contact was corrected or completed: only the fields that are present changed.',
  z.object({
    contactId: id(),
    name: personalText().optional(),
    email: personalText().optional(),
    phone: personalText().optional(),
    newsroomId: id().nullable().optional(),
  }),
  ofContact,
);

/**
 * A newsroom may be one person: its name and its domain then say who writes (jan-kowalski.pl). Both are sealed under a key of the newsroom's
 * own, so that they can go with that person.
 */
const newsroom = {
  newsroomId: id(),
  name: personalText(),
  kind: z.enum(NEWSROOM_KINDS),
  domains: personal(z.array(z.string())),
};
const ofNewsroom = {
  about: ({ newsroomId }: { newsroomId: string }) => ({ kind: 'newsroom', id: newsroomId, newsroomId }),
  sealedUnder: { person: 'newsroomId' },
};

export const NewsroomRegistered = defineEvent(
  'NewsroomRegistered',
  'A newsroom was entered, by hand or from its mail domain.',
  z.object(newsroom),
  ofNewsroom,
);
export const NewsroomChanged = defineEvent(
  'NewsroomChanged',
  'A newsroom got another name, kind or set of mail domains.',
  z.object(newsroom),
  ofNewsroom,
);

export const contactEvents = { ContactRegistered, ContactChanged, NewsroomRegistered, NewsroomChanged };
export type ContactEvent = AnyOf<typeof contactEvents>;
export type RecordedContactEvent = AnyRecordedOf<typeof contactEvents>;

export const contactStream = (contactId: string) => `contact-${contactId}`;
export const newsroomStream = (newsroomId: string) => `newsroom-${newsroomId}`;
