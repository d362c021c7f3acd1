import { z } from 'zod';
import { day, defineEvent, id, personal, personalText, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/** A public body is no newsroom: it stands in the same register, since people belong to it and write from its domain just so. */
export const NEWSROOM_KINDS = [
  'daily',
  'periodical',
  'radio',
  'television',
  'portal',
  'agency',
  'publicBody',
  'other',
] as const;
export type NewsroomKind = (typeof NEWSROOM_KINDS)[number];
export const REACHES = ['local', 'regional', 'national'] as const;
export type Reach = (typeof REACHES)[number];

export const MEDIA = ['email', 'phone'] as const;
export type Medium = (typeof MEDIA)[number];
export const ADDRESS_KINDS = ['work', 'private', 'desk', 'other'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];
/** In a newsroom. */
export const MEMBER_ROLES = ['reporter', 'editor', 'correspondent', 'other'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];
/** In which the office writes to somebody. */
export const LETTER_LANGUAGES = ['pl', 'en'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** Their own data, in whichever case they write. */
const ofContact = {
  about: ({ contactId }: { contactId: string }) => ({ kind: 'contact', id: contactId, contactId }),
  sealedUnder: { person: 'contactId' },
};

export const ContactRegistered = defineEvent(
  'ContactRegistered',
  'Somebody outside who writes, calls or comes became a contact, with a first address, telephone and newsroom where these are known.',
  z.object({
    contactId: id(),
    name: personalText(),
    email: personalText().optional(),
    /** Others write from the address as well. */
    emailShared: z.boolean().optional(),
    phone: personalText().optional(),
    newsroomId: id().nullable(),
  }),
  ofContact,
);
export const ContactChanged = defineEvent(
  'ContactChanged',
  'A contact was corrected or completed: only the fields that are present changed.',
  z.object({
    contactId: id(),
    name: personalText().optional(),
    language: z.enum(LETTER_LANGUAGES).nullable().optional(),
    /** How letters begin: `Szanowna Pani Redaktor`. */
    salutation: personalText().optional(),
    /** What they write about. */
    beat: personalText().optional(),
  }),
  ofContact,
);

const address = { contactId: id(), addressId: id(), medium: z.enum(MEDIA), value: personalText() };

export const ContactAddressAdded = defineEvent(
  'ContactAddressAdded',
  'A contact is reached by a further mail address or telephone.',
  z.object({
    ...address,
    kind: z.enum(ADDRESS_KINDS),
    label: personalText(),
    primary: z.boolean(),
    /** Others use it as well: what comes from it is told apart by the name. */
    shared: z.boolean(),
  }),
  ofContact,
);
export const ContactAddressChanged = defineEvent(
  'ContactAddressChanged',
  'An address or telephone of a contact got another kind or label, became the first one, is used no more, or is shared with others: only the fields that are present changed.',
  z.object({
    ...address,
    kind: z.enum(ADDRESS_KINDS).optional(),
    label: personalText().optional(),
    primary: z.boolean().optional(),
    ended: z.boolean().optional(),
    shared: z.boolean().optional(),
  }),
  ofContact,
);

const membership = {
  contactId: id(),
  membershipId: id(),
  newsroomId: id(),
  role: z.enum(MEMBER_ROLES).nullable(),
  /** Null: nobody knows since when. */
  from: day().nullable(),
  /** The last day; null: until today. */
  to: day().nullable(),
};
export const MembershipBegan = defineEvent(
  'MembershipBegan',
  'A contact belongs, or belonged, to a newsroom.',
  z.object(membership),
  ofContact,
);
export const MembershipChanged = defineEvent(
  'MembershipChanged',
  'A contact’s time or role in a newsroom was corrected, or ended: it says everything of it.',
  z.object(membership),
  ofContact,
);
export const MembershipRemoved = defineEvent(
  'MembershipRemoved',
  'A contact never belonged to a newsroom: it was entered by mistake.',
  z.object({ contactId: id(), membershipId: id(), newsroomId: id() }),
  ofContact,
);
const contactFile = { contactId: id(), attachmentId: id(), name: personalText(), size: z.int().nonnegative() };
export const ContactFileAdded = defineEvent(
  'ContactFileAdded',
  'A file is kept with a contact: an accreditation, a consent, a card. Also when it was removed and came back.',
  z.object(contactFile),
  ofContact,
);
export const ContactFileRemoved = defineEvent(
  'ContactFileRemoved',
  'A file is kept with a contact no more; it can be brought back.',
  z.object(contactFile),
  ofContact,
);

export const ContactWithdrawn = defineEvent(
  'ContactWithdrawn',
  'A contact should not have been entered: the import that brought it was undone.',
  z.object({ contactId: id() }),
  ofContact,
);

export const ContactTagged = defineEvent(
  'ContactTagged',
  'A contact has these tags from now on, and no others.',
  z.object({ contactId: id(), tags: personal(z.array(z.string())) }),
  ofContact,
);
export const ContactMerged = defineEvent(
  'ContactMerged',
  'A contact turned out to be somebody who stands in the register already: both show as one, and each keeps what is its own.',
  z.object({ contactId: id(), intoId: id() }),
  ofContact,
);
export const ContactUnmerged = defineEvent(
  'ContactUnmerged',
  'A merge was taken back: the contact stands for itself again, with those that were merged with it before.',
  z.object({
    contactId: id(),
    fromId: id(),
    /** Whoever was merged into the contact, at any remove: they go back with it. */
    withIds: z.array(id()),
  }),
  ofContact,
);
export const ContactsToldApart = defineEvent(
  'ContactsToldApart',
  'Two contacts that look alike are two people: they are not proposed as one again.',
  z.object({ contactId: id(), otherId: id() }),
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
  reach: z.enum(REACHES).nullable().optional(),
  county: personalText().optional(),
  /** General ones: redakcja@… */
  addresses: personal(z.array(z.string())).optional(),
  editorId: id().nullable().optional(),
  /** Since when that contact is the editor-in-chief. */
  editorSince: day().nullable().optional(),
  tags: personal(z.array(z.string())).optional(),
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
  'Something of a newsroom changed: it says everything of it.',
  z.object(newsroom),
  ofNewsroom,
);
export const NewsroomWithdrawn = defineEvent(
  'NewsroomWithdrawn',
  'A newsroom should not have been entered: the import that brought it was undone.',
  z.object({ newsroomId: id() }),
  ofNewsroom,
);

export const EXPORT_FORMATS = ['csv', 'vcard'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const ContactsExported = defineEvent(
  'ContactsExported',
  'Contacts were taken out of the office as a file; a large one is recorded in several steps.',
  z.object({ exportId: id(), format: z.enum(EXPORT_FORMATS), count: z.number().int(), contactIds: z.array(id()) }),
  { about: ({ exportId }: { exportId: string }) => ({ kind: 'contactExport', id: exportId }) },
);

export const personEvents = {
  ContactRegistered,
  ContactChanged,
  ContactAddressAdded,
  ContactAddressChanged,
  MembershipBegan,
  MembershipChanged,
  MembershipRemoved,
  ContactTagged,
  ContactMerged,
  ContactUnmerged,
  ContactsToldApart,
  ContactWithdrawn,
  ContactFileAdded,
  ContactFileRemoved,
};
export const newsroomEvents = { NewsroomRegistered, NewsroomChanged, NewsroomWithdrawn };
export const contactExportEvents = { ContactsExported };
export const contactEvents = { ...personEvents, ...newsroomEvents };
export type PersonEvent = AnyOf<typeof personEvents>;
export type RecordedPersonEvent = AnyRecordedOf<typeof personEvents>;
export type ContactExportEvent = AnyOf<typeof contactExportEvents>;
export type RecordedContactExportEvent = AnyRecordedOf<typeof contactExportEvents>;
export type ContactEvent = AnyOf<typeof contactEvents>;
export type RecordedContactEvent = AnyRecordedOf<typeof contactEvents>;

export const contactStream = (contactId: string) => `contact-${contactId}`;
export const newsroomStream = (newsroomId: string) => `newsroom-${newsroomId}`;
