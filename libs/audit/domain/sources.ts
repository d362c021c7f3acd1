import { attachmentEvents, describeAttachmentEvent, type RecordedAttachmentEvent } from '#libs/attachments';
import { contactEvents, describeContactEvent, type RecordedContactEvent } from '#libs/contacts';
import { describeIdentityEvent, identityEvents, type RecordedIdentityEvent } from '#libs/identity';
import { describeCaseEvent, caseEvents, type RecordedCaseEvent } from '#libs/cases';
import {
  keyScopeOf,
  type EventType,
  type KeyScope,
  type Language,
  type Names,
  type RecordedEvent,
  type RecordedOf,
} from '#libs/kernel';
import { describeMailEvent, mailEvents, type RecordedMailEvent } from '#libs/mail-outgoing';
import { asideEvents, describeAsideEvent, type RecordedAsideEvent } from '#libs/mail-side-list';
import { describeOrganizationEvent, organizationEvents, type RecordedOrganizationEvent } from '#libs/organization';
import { CaseDisposed, SubjectErased } from '#libs/personal-data';

export type SubjectKind = 'case' | 'contact' | 'newsroom' | 'employee' | 'unit' | 'mail' | 'attachment' | 'person';

/** What an event is about, and in whose history it stands. */
export interface References {
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  /** The case in whose own stream it stands. */
  readonly caseId?: string;
  /** In whose history of contact it stands. */
  readonly contactId?: string;
  readonly newsroomId?: string;
}

/** One module's events: what they refer to, and how they read. */
interface Source {
  readonly events: readonly EventType[];
  references(event: RecordedEvent): References;
  describe(event: RecordedEvent, names: Names, language: Language): string;
}

const source = <Event extends RecordedEvent>(
  events: Readonly<Record<string, EventType>>,
  references: (event: Event) => References,
  describe: (event: Event, names: Names, language: Language) => string,
): Source => ({
  events: Object.values(events),
  references: (event) => references(event as Event),
  describe: (event, names, language) => describe(event as Event, names, language),
});

const SOURCES: readonly Source[] = [
  source<RecordedCaseEvent>(
    caseEvents,
    ({ data: { caseId, contactId } }) => ({
      subject: { kind: 'case', id: caseId },
      caseId,
      contactId,
    }),
    describeCaseEvent,
  ),
  source<RecordedContactEvent>(
    contactEvents,
    ({ data }) =>
      'contactId' in data
        ? { subject: { kind: 'contact', id: data.contactId }, contactId: data.contactId }
        : {
            subject: { kind: 'newsroom', id: data.newsroomId },
            newsroomId: data.newsroomId,
          },
    describeContactEvent,
  ),
  source<RecordedOrganizationEvent>(
    organizationEvents,
    ({ data }) =>
      'employeeId' in data
        ? { subject: { kind: 'employee', id: data.employeeId } }
        : { subject: { kind: 'unit', id: data.unitId } },
    describeOrganizationEvent,
  ),
  source<RecordedIdentityEvent>(
    identityEvents,
    ({ data: { employeeId } }) => ({ subject: { kind: 'employee', id: employeeId } }),
    describeIdentityEvent,
  ),
  source<RecordedMailEvent>(
    mailEvents,
    ({ data }) => ({
      subject: data.caseId ? { kind: 'case', id: data.caseId } : { kind: 'mail', id: data.mailId },
      // Answers stand in their case already, and what goes to employees is no contact with anybody outside.
      ...(data.kind === 'receipt' && { contactId: data.personId }),
    }),
    (event, _names, language) => describeMailEvent(event, language),
  ),
  source<RecordedAsideEvent>(
    asideEvents,
    ({ data }) => ({
      subject: 'caseId' in data && data.caseId ? { kind: 'case', id: data.caseId } : { kind: 'mail', id: data.mailId },
      personId: data.personId,
    }),
    (event, _names, language) => describeAsideEvent(event, language),
  ),
  source<RecordedAttachmentEvent>(
    attachmentEvents,
    ({ data: { attachmentId } }) => ({ subject: { kind: 'attachment', id: attachmentId } }),
    (event, _names, language) => describeAttachmentEvent(event, language),
  ),
  source<RecordedOf<typeof SubjectErased>>(
    { SubjectErased },
    ({ data: { subject } }) => ({ subject: { kind: 'person', id: subject }, contactId: subject }),
    (_event, _names, language) => (language === 'pl' ? 'Usunięto dane osoby' : 'Personal data erased'),
  ),
  source<RecordedOf<typeof CaseDisposed>>(
    { CaseDisposed },
    ({ data: { caseId } }) => ({ subject: { kind: 'case', id: caseId } }),
    (_event, _names, language) => (language === 'pl' ? 'Zniszczono treść sprawy (brakowanie)' : 'Case disposed of'),
  ),
];

const byType = new Map(SOURCES.flatMap((one) => one.events.map(({ type }) => [type, one] as const)));

/** Every event that somebody may want to know about; what is merely technical (keys, reservations, numbers taken) stays out. */
export const auditedEvents: readonly EventType[] = SOURCES.flatMap(({ events }) => events);

const sourceOf = (type: string): Source => {
  const found = byType.get(type);
  if (!found) throw new Error(`the audit knows no event type ${type}`);
  return found;
};

const types = new Map(auditedEvents.map((event) => [event.type, event] as const));

/** Under whose key its texts are sealed. */
export const scopeOfTexts = ({ type, data }: RecordedEvent): KeyScope | null => keyScopeOf(types.get(type)!, data);

export const referencesOf = (event: RecordedEvent): References => sourceOf(event.type).references(event);

export const describeEvent = (event: RecordedEvent, names: Names, language: Language): string =>
  sourceOf(event.type).describe(event, names, language);
