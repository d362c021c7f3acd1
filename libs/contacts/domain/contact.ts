import { normalEmail, notFound, ruleBroken, type Decider, type EventOf } from '#libs/kernel';
import type {
  AddressKind,
  ContactAddressAdded,
  ContactEvent,
  ContactRegistered,
  LetterLanguage,
  MembershipBegan,
  Medium,
  MemberRole,
} from './events.js';

export interface Contact {
  readonly id: string;
  /** Null once they were erased. */
  readonly name: string | null;
  readonly language: LetterLanguage | null;
  readonly salutation: string | null;
  readonly beat: string | null;
  /** Former ones too. */
  readonly addresses: readonly Address[];
  readonly memberships: readonly Membership[];
  /** Removed ones too: they can be brought back. */
  readonly files: readonly ContactFile[];
  /** By which somebody sorts them. */
  readonly tags: readonly string[];
  /** The contact with which they show as one. */
  readonly mergedInto: string | null;
  /** Contacts of which somebody said that they are other people. */
  readonly toldApart: readonly string[];
}

export interface ContactFile {
  readonly attachmentId: string;
  readonly name: string | null;
  readonly size: number;
  readonly removed: boolean;
}

export interface Address {
  readonly addressId: string;
  readonly medium: Medium;
  readonly value: string | null;
  readonly kind: AddressKind;
  readonly label: string | null;
  readonly primary: boolean;
  readonly ended: boolean;
  /** Others use it as well. */
  readonly shared: boolean;
}

export type Membership = Omit<EventOf<typeof MembershipBegan>['data'], 'contactId'>;
type Registration = EventOf<typeof ContactRegistered>['data'];
type NewAddress = Omit<EventOf<typeof ContactAddressAdded>['data'], 'contactId'>;

/** Only what is present changes; `null`: there is none any more. */
export interface PersonChanges {
  readonly name?: string | undefined;
  readonly language?: LetterLanguage | null | undefined;
  readonly salutation?: string | null | undefined;
  readonly beat?: string | null | undefined;
  /** Of the first address: it takes the place of the one before, which ends. */
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly emailShared?: boolean | undefined;
  /** Corrects the newsroom to which they belong now; for a move see the memberships. */
  readonly newsroomId?: string | null | undefined;
}
export type AddressChanges = Partial<Pick<Address, 'kind' | 'label' | 'primary' | 'ended' | 'shared'>>;

/** What else is told of somebody who is entered. */
export interface PersonDetails extends Pick<PersonChanges, 'language' | 'salutation' | 'beat'> {
  /** In the newsroom that is told with them. */
  readonly role?: MemberRole | null | undefined;
}

export type ContactCommand =
  | { readonly kind: 'register'; readonly contact: Registration; readonly details?: PersonDetails | undefined }
  | { readonly kind: 'withdraw' }
  /** With what was said of them before they were withdrawn. */
  | { readonly kind: 'reinstate'; readonly events: readonly ContactEvent[] }
  | { readonly kind: 'addFile'; readonly file: Omit<ContactFile, 'removed'> }
  | { readonly kind: 'removeFile' | 'restoreFile'; readonly attachmentId: string }
  | { readonly kind: 'change'; readonly changes: PersonChanges; readonly newId: string }
  | { readonly kind: 'addAddress'; readonly address: NewAddress }
  | { readonly kind: 'changeAddress'; readonly addressId: string; readonly changes: AddressChanges }
  | { readonly kind: 'addMembership'; readonly membership: Membership; readonly today: string }
  | {
      readonly kind: 'changeMembership';
      readonly membershipId: string;
      readonly changes: Partial<Omit<Membership, 'membershipId'>>;
      readonly today: string;
    }
  | { readonly kind: 'removeMembership'; readonly membershipId: string }
  | { readonly kind: 'tag'; readonly tags: readonly string[] }
  | { readonly kind: 'merge'; readonly intoId: string }
  | { readonly kind: 'unmerge'; readonly withIds: readonly string[] }
  | { readonly kind: 'tellApart'; readonly otherId: string };

/** What was told at the registration has no id of its own. */
const FIRST = { email: 'email', phone: 'phone', membership: 'first' } as const;
export const MOST_ADDRESSES = 20;
export const MOST_MEMBERSHIPS = 50;
export const MOST_FILES = 50;
export const MOST_TAGS = 20;

export const contactDecider: Decider<Contact | null, ContactCommand, ContactEvent> = {
  initialState: null,
  decide(command, contact) {
    if (command.kind === 'register') return contact ? [] : register(command.contact, command.details);
    if (command.kind === 'reinstate') return contact ? [] : command.events;
    if (!contact) throw notFound('contact-not-found');
    switch (command.kind) {
      case 'change':
        return change(contact, command.changes, command.newId);
      case 'addAddress':
        return addAddress(contact, command.address);
      case 'changeAddress':
        return changeAddress(contact, command.addressId, command.changes);
      case 'addMembership':
        return addMembership(contact, command.membership, command.today);
      case 'changeMembership':
        return changeMembership(contact, command.membershipId, command.changes, command.today);
      case 'removeMembership':
        return removeMembership(contact, command.membershipId);
      case 'tag':
        return tag(contact, command.tags);
      case 'merge':
        return merge(contact, command.intoId);
      case 'unmerge':
        return unmerge(contact, command.withIds);
      case 'tellApart':
        return contact.toldApart.includes(command.otherId)
          ? []
          : [{ type: 'ContactsToldApart', data: { contactId: contact.id, otherId: command.otherId } }];
      case 'addFile':
        return addFile(contact, command.file);
      case 'removeFile':
      case 'restoreFile':
        return moveFile(contact, command.attachmentId, command.kind === 'removeFile');
      case 'withdraw':
        return [{ type: 'ContactWithdrawn', data: { contactId: contact.id } }];
    }
  },
  evolve(contact, event) {
    if (event.type === 'ContactRegistered') return registered(event.data);
    if (!contact) return contact;
    switch (event.type) {
      case 'ContactWithdrawn':
        return null;
      case 'ContactFileAdded':
      case 'ContactFileRemoved': {
        const { contactId: _contactId, ...file } = event.data;
        const others = contact.files.filter(({ attachmentId }) => attachmentId !== file.attachmentId);
        return { ...contact, files: [...others, { ...file, removed: event.type === 'ContactFileRemoved' }] };
      }
      case 'ContactChanged': {
        const { contactId: _contactId, ...changes } = event.data;
        return { ...contact, ...changes };
      }
      case 'ContactAddressAdded': {
        const { contactId: _contactId, ...added } = event.data;
        return { ...contact, addresses: [...stepBack(contact.addresses, added), { ...added, ended: false }] };
      }
      case 'ContactAddressChanged': {
        const { contactId: _contactId, medium: _medium, value: _value, ...changes } = event.data;
        const addresses = stepBack(contact.addresses, event.data);
        return {
          ...contact,
          addresses: addresses.map((one) => (one.addressId === changes.addressId ? { ...one, ...changes } : one)),
        };
      }
      case 'MembershipBegan':
      case 'MembershipChanged': {
        const { contactId: _contactId, ...said } = event.data;
        const others = contact.memberships.filter(({ membershipId }) => membershipId !== said.membershipId);
        return { ...contact, memberships: [...others, said] };
      }
      case 'MembershipRemoved': {
        const { membershipId } = event.data;
        return { ...contact, memberships: contact.memberships.filter((one) => one.membershipId !== membershipId) };
      }
      case 'ContactTagged':
        return { ...contact, tags: event.data.tags ?? [] };
      case 'ContactMerged':
        return { ...contact, mergedInto: event.data.intoId };
      case 'ContactUnmerged':
        return { ...contact, mergedInto: null };
      case 'ContactsToldApart':
        return { ...contact, toldApart: [...contact.toldApart, event.data.otherId] };
      default:
        return contact;
    }
  },
};

/** The first address or telephone that is still used. */
export const primaryOf = (contact: Contact, medium: Medium): string | null =>
  contact.addresses.find((one) => one.medium === medium && one.primary)?.value ?? null;

/** The newsroom to which they came last, of those to which they belong now; null where there is none. */
export const newsroomNow = ({ memberships }: Contact): string | null => mainOf(memberships)?.newsroomId ?? null;

/** Those to which they belong now. */
export const newsroomsNow = ({ memberships }: Contact): readonly string[] =>
  memberships.filter(({ to }) => to === null).map(({ newsroomId }) => newsroomId);

export const addressOf = (contact: Contact, email: string): Address | undefined =>
  contact.addresses.find(({ medium, value }) => medium === 'email' && isSame(medium, value, email));

function mainOf(memberships: readonly Membership[]): Membership | undefined {
  return memberships
    .filter(({ to }) => to === null)
    .reduce<Membership | undefined>(
      (last, one) => (last && (last.from ?? '') > (one.from ?? '') ? last : one),
      undefined,
    );
}

function registered({ contactId, name, email, emailShared, phone, newsroomId }: Registration): Contact {
  const first = (medium: Medium, value: string | null | undefined, shared: boolean): Address[] =>
    value === undefined
      ? []
      : [{ addressId: FIRST[medium], medium, value, kind: 'work', label: null, primary: true, ended: false, shared }];
  return {
    id: contactId,
    name,
    language: null,
    salutation: null,
    beat: null,
    addresses: [...first('email', email, emailShared ?? false), ...first('phone', phone, false)],
    memberships: newsroomId ? [{ membershipId: FIRST.membership, newsroomId, role: null, from: null, to: null }] : [],
    files: [],
    tags: [],
    mergedInto: null,
    toldApart: [],
  };
}

function addFile(contact: Contact, file: Omit<ContactFile, 'removed'>): ContactEvent[] {
  if (contact.files.some(({ attachmentId, removed }) => attachmentId === file.attachmentId && !removed)) return [];
  if (contact.files.length >= MOST_FILES) throw ruleBroken('too-many-contact-files', { most: MOST_FILES });
  return [{ type: 'ContactFileAdded', data: { contactId: contact.id, ...file } }];
}

function moveFile(contact: Contact, attachmentId: string, away: boolean): ContactEvent[] {
  const file = contact.files.find((one) => one.attachmentId === attachmentId);
  if (!file) throw notFound('contact-file-not-found');
  const { removed, ...said } = file;
  if (removed === away) return [];
  return [{ type: away ? 'ContactFileRemoved' : 'ContactFileAdded', data: { contactId: contact.id, ...said } }];
}

function register(contact: Registration, { role, ...told }: PersonDetails = {}): ContactEvent[] {
  const { contactId, newsroomId } = contact;
  const said = Object.fromEntries(Object.entries(told).filter(([, value]) => value));
  return [
    { type: 'ContactRegistered', data: contact },
    ...(Object.keys(said).length > 0 ? [{ type: 'ContactChanged' as const, data: { contactId, ...said } }] : []),
    ...(role && newsroomId
      ? [
          {
            type: 'MembershipChanged' as const,
            data: { contactId, membershipId: FIRST.membership, newsroomId, role, from: null, to: null },
          },
        ]
      : []),
  ];
}

/** Of one medium only one address is the first. */
const stepBack = (
  addresses: readonly Address[],
  { medium, primary }: { readonly medium: Medium; readonly primary?: boolean | undefined },
): readonly Address[] =>
  primary ? addresses.map((one) => (one.medium === medium ? { ...one, primary: false } : one)) : addresses;

function change(contact: Contact, changes: PersonChanges, newId: string): ContactEvent[] {
  requireUnmerged(contact);
  const { name, language, salutation, beat } = changes;
  const said = different(contact, { name, language, salutation, beat });
  if ('name' in said && !said.name?.trim()) throw ruleBroken('contact-needs-name');
  return [
    ...(Object.keys(said).length > 0
      ? [{ type: 'ContactChanged' as const, data: { contactId: contact.id, ...said } }]
      : []),
    ...replaceFirst(contact, 'email', changes.email, newId, changes.emailShared ?? false),
    ...replaceFirst(contact, 'phone', changes.phone, newId, false),
    ...correctNewsroom(contact, changes.newsroomId, newId),
  ];
}

function replaceFirst(
  contact: Contact,
  medium: Medium,
  value: string | null | undefined,
  newId: string,
  shared: boolean,
): ContactEvent[] {
  const first = contact.addresses.find((one) => one.medium === medium && one.primary);
  if (value === undefined || (first?.value ?? null) === value) return [];
  if (value === null) return changeAddress(contact, first!.addressId, { ended: true });
  const known = contact.addresses.find((one) => one.medium === medium && one.value === value);
  const next = known
    ? [changed(contact, known, { primary: true, ...(known.ended && { ended: false }) })]
    : added(contact, {
        addressId: `${newId}-${medium}`,
        medium,
        value,
        kind: first?.kind ?? 'work',
        label: null,
        primary: true,
        shared,
      });
  return [...(first ? [changed(contact, first, { primary: false, ended: true })] : []), ...next];
}

function correctNewsroom(contact: Contact, newsroomId: string | null | undefined, newId: string): ContactEvent[] {
  const main = mainOf(contact.memberships);
  if (newsroomId === undefined || (main?.newsroomId ?? null) === newsroomId) return [];
  if (newsroomId === null) return removeMembership(contact, main!.membershipId);
  const corrected = { ...(main ?? { membershipId: newId, role: null, from: null, to: null }), newsroomId };
  return [{ type: main ? 'MembershipChanged' : 'MembershipBegan', data: { contactId: contact.id, ...corrected } }];
}

function addAddress(contact: Contact, address: NewAddress): ContactEvent[] {
  const { addressId, medium, value } = address;
  if (contact.addresses.some((one) => one.addressId === addressId)) return [];
  requireUnmerged(contact);
  const known = contact.addresses.find((one) => one.medium === medium && isSame(medium, one.value, value));
  if (known && !known.ended) throw ruleBroken('address-known');
  const isFirst = !contact.addresses.some((one) => one.medium === medium && one.primary);
  if (known)
    return changeAddress(contact, known.addressId, {
      ended: false,
      kind: address.kind,
      label: address.label,
      shared: address.shared,
      ...((address.primary || isFirst) && { primary: true }),
    });
  return added(contact, { ...address, primary: address.primary || isFirst });
}

function added(contact: Contact, address: NewAddress): ContactEvent[] {
  if (contact.addresses.length >= MOST_ADDRESSES) throw ruleBroken('too-many-addresses', { most: MOST_ADDRESSES });
  return [{ type: 'ContactAddressAdded', data: { contactId: contact.id, ...address } }];
}

function changeAddress(contact: Contact, addressId: string, changes: AddressChanges): ContactEvent[] {
  const address = contact.addresses.find((one) => one.addressId === addressId);
  if (!address) throw notFound('address-not-found');
  const { primary, ...rest } = changes;
  const wanted = different(address, { ...rest, ...(primary && { primary }) });
  const ends = wanted.ended === true;
  if (wanted.primary && (ends || (address.ended && wanted.ended !== false))) throw ruleBroken('address-ended');
  if (Object.keys(wanted).length === 0) return [];
  if (!ends || !address.primary) return [changed(contact, address, wanted)];
  const next = contact.addresses.find(
    (one) => one.medium === address.medium && !one.ended && one.addressId !== addressId,
  );
  return [
    changed(contact, address, { ...wanted, primary: false }),
    ...(next ? [changed(contact, next, { primary: true })] : []),
  ];
}

const changed = (
  { id: contactId }: Contact,
  { addressId, medium, value }: Address,
  changes: AddressChanges,
): ContactEvent => ({
  type: 'ContactAddressChanged',
  data: { contactId, addressId, medium, value, ...changes },
});

function addMembership(contact: Contact, membership: Membership, today: string): ContactEvent[] {
  if (contact.memberships.some(({ membershipId }) => membershipId === membership.membershipId)) return [];
  requireUnmerged(contact);
  if (contact.memberships.length >= MOST_MEMBERSHIPS)
    throw ruleBroken('too-many-memberships', { most: MOST_MEMBERSHIPS });
  requireSense(contact, membership, today);
  return [{ type: 'MembershipBegan', data: { contactId: contact.id, ...membership } }];
}

function changeMembership(
  contact: Contact,
  membershipId: string,
  changes: Partial<Membership>,
  today: string,
): ContactEvent[] {
  const membership = contact.memberships.find((one) => one.membershipId === membershipId);
  if (!membership) throw notFound('membership-not-found');
  const wanted = different(membership, changes);
  if (Object.keys(wanted).length === 0) return [];
  const next = { ...membership, ...wanted };
  requireSense(contact, next, today);
  return [{ type: 'MembershipChanged', data: { contactId: contact.id, ...next } }];
}

function removeMembership(contact: Contact, membershipId: string): ContactEvent[] {
  const membership = contact.memberships.find((one) => one.membershipId === membershipId);
  if (!membership) throw notFound('membership-not-found');
  const { newsroomId } = membership;
  return [{ type: 'MembershipRemoved', data: { contactId: contact.id, membershipId, newsroomId } }];
}

function tag(contact: Contact, tags: readonly string[]): ContactEvent[] {
  const wanted = tidyTags(tags);
  if (wanted.length > MOST_TAGS) throw ruleBroken('too-many-tags', { most: MOST_TAGS });
  if (wanted.join('\n') === contact.tags.join('\n')) return [];
  return [{ type: 'ContactTagged', data: { contactId: contact.id, tags: wanted } }];
}

/** Each once, however it is written, in the order of the alphabet. */
export const tidyTags = (tags: readonly string[]): string[] =>
  [...new Map(tags.map((one) => one.trim().replace(/\s+/g, ' ')).map((one) => [one.toLowerCase(), one])).values()]
    .filter(Boolean)
    .sort((one, other) => one.localeCompare(other, 'pl'));

/** What is added goes to the one who survives: what a merged contact had stays theirs, and may still be corrected or ended. */
function requireUnmerged({ mergedInto }: Contact): void {
  if (mergedInto !== null) throw ruleBroken('contact-merged', { contactId: mergedInto });
}

/** Whom they are merged into already, they are; nobody is two people. */
function merge(contact: Contact, intoId: string): ContactEvent[] {
  if (contact.id === intoId) throw ruleBroken('merge-with-itself');
  if (contact.name === null) throw ruleBroken('merge-of-erased');
  if (contact.mergedInto === intoId) return [];
  if (contact.mergedInto !== null) throw ruleBroken('contact-merged', { contactId: contact.mergedInto });
  return [{ type: 'ContactMerged', data: { contactId: contact.id, intoId } }];
}

function unmerge(contact: Contact, withIds: readonly string[]): ContactEvent[] {
  if (contact.mergedInto === null) throw ruleBroken('contact-not-merged');
  if (contact.name === null) throw ruleBroken('merge-of-erased');
  return [
    {
      type: 'ContactUnmerged',
      data: { contactId: contact.id, fromId: contact.mergedInto, withIds: [...withIds] },
    },
  ];
}

function requireSense(contact: Contact, { membershipId, newsroomId, from, to }: Membership, today: string): void {
  if (from !== null && to !== null && from > to) throw ruleBroken('membership-ends-before');
  if ((from ?? to ?? '') > today || (to ?? '') > today) throw ruleBroken('membership-in-future');
  const isTwice = contact.memberships.some(
    (one) =>
      one.membershipId !== membershipId &&
      one.newsroomId === newsroomId &&
      (one.from ?? '') <= (to ?? '9999') &&
      (from ?? '') <= (one.to ?? '9999'),
  );
  if (isTwice) throw ruleBroken('membership-known');
}

const isSame = (medium: Medium, one: string | null, other: string | null): boolean =>
  one !== null && other !== null && comparable(medium, one) === comparable(medium, other);

/** The form in which addresses are compared and found: a telephone by its digits. */
export const comparable = (medium: Medium, value: string): string =>
  medium === 'email' ? normalEmail(value) : value.replaceAll(/\D/g, '') || value;

function different<State extends object, Changes extends Partial<State>>(
  state: State,
  changes: Changes,
): Partial<Changes> {
  return Object.fromEntries(
    Object.entries(changes).filter(([field, value]) => value !== undefined && state[field as keyof State] !== value),
  ) as Partial<Changes>;
}
