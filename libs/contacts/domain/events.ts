import { z } from 'zod';
import { defineEvent, id, personal, personalText, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

export const NEWSROOM_KINDS = ['daily', 'periodical', 'radio', 'television', 'portal', 'agency', 'other'] as const;
export type NewsroomKind = (typeof NEWSROOM_KINDS)[number];

const person = {
  contactId: id(),
  name: personalText('contactId'),
  email: personalText('contactId').optional(),
  phone: personalText('contactId').optional(),
  newsroomId: id().nullable(),
};

export const ContactRegistered = defineEvent(
  'ContactRegistered',
  'Somebody outside who writes, calls or comes became a contact.',
  z.object(person),
);
export const ContactChanged = defineEvent(
  'ContactChanged',
  'A contact was corrected or completed: only the fields that are present changed.',
  z.object({
    contactId: id(),
    name: personal('contactId', z.string()).optional(),
    email: personal('contactId', z.string()).optional(),
    phone: personal('contactId', z.string()).optional(),
    newsroomId: id().nullable().optional(),
  }),
);

/**
 * A newsroom may be one person: its name and its domain then say who writes (jan-kowalski.pl). Both are sealed under a key of the newsroom's
 * own, so that they can go with that person.
 */
const newsroom = {
  newsroomId: id(),
  name: personalText('newsroomId'),
  kind: z.enum(NEWSROOM_KINDS),
  domains: personal('newsroomId', z.array(z.string())),
};
/** In version 1 names and domains stood in clear. */
const sealedSince2 = { version: 2, upcasters: { 1: (data: Record<string, unknown>) => data } };

export const NewsroomRegistered = defineEvent(
  'NewsroomRegistered',
  'A newsroom was entered, by hand or from its mail domain.',
  z.object(newsroom),
  sealedSince2,
);
export const NewsroomChanged = defineEvent(
  'NewsroomChanged',
  'A newsroom got another name, kind or set of mail domains.',
  z.object(newsroom),
  sealedSince2,
);

export const contactEvents = { ContactRegistered, ContactChanged, NewsroomRegistered, NewsroomChanged };
export type ContactEvent = AnyOf<typeof contactEvents>;
export type RecordedContactEvent = AnyRecordedOf<typeof contactEvents>;

export const contactStream = (contactId: string) => `contact-${contactId}`;
export const newsroomStream = (newsroomId: string) => `newsroom-${newsroomId}`;
