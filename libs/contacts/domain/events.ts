import { z } from 'zod';
import { defineEvent, id, personal, personalText, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

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

const newsroom = { newsroomId: id(), name: plain(), kind: z.enum(NEWSROOM_KINDS), domains: z.array(plain()) };

export const NewsroomRegistered = defineEvent(
  'NewsroomRegistered',
  'A newsroom was entered, by hand or from its mail domain.',
  z.object(newsroom),
);
export const NewsroomChanged = defineEvent(
  'NewsroomChanged',
  'A newsroom got another name, kind or set of mail domains.',
  z.object(newsroom),
);

export const contactEvents = { ContactRegistered, ContactChanged, NewsroomRegistered, NewsroomChanged };
export type ContactEvent = AnyOf<typeof contactEvents>;
export type RecordedContactEvent = AnyRecordedOf<typeof contactEvents>;

export const contactStream = (contactId: string) => `contact-${contactId}`;
export const newsroomStream = (newsroomId: string) => `newsroom-${newsroomId}`;
