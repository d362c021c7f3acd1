import { attachmentEvents } from '#libs/attachments';
import { caseEvents } from '#libs/cases';
import { contactEvents } from '#libs/contacts';
import type { RecordedEvent } from '#libs/kernel';
import { organizationEvents } from '#libs/organization';
import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import { defineProjection, patch, upsert, type RowOperation } from '#libs/projections';
import { parametersOf } from '../domain/parameters.js';
import { auditedEvents, referencesOf, scopeOfTexts, type SubjectKind } from '../domain/sources.js';

/** One event of any module: who did what, when, by which right, about what. */
export interface AuditEntryRow {
  event_id: string;
  position: string;
  occurred_at: Date;
  recorded_at: Date;
  actor_id: string;
  acting_for: string | null;
  role: string | null;
  type: string;
  subject_kind: SubjectKind;
  subject_id: string;
  /** The case in whose own stream it stands. */
  case_id: string | null;
  /** In whose history of contact it stands. */
  contact_id: string | null;
  newsroom_id: string | null;
  /** The case and the person under whose key its texts are sealed. */
  texts_case_id: string | null;
  person_id: string | null;
  revision: number;
  facts: Record<string, unknown>;
  texts: Record<string, unknown> | null;
}

/** What things and people are called now: numbers of cases, names. */
export interface AuditNameRow {
  id: string;
  kind: SubjectKind;
  name: string | null;
  /** The case and the person under whose key the name is sealed. */
  texts_case_id: string | null;
  person_id: string | null;
  /** Of a case. */
  newsroom_id: string | null;
}

/** Events that say what things and people are called. */
const namingEvents = {
  ...caseEvents,
  ...contactEvents,
  ...organizationEvents,
  ...attachmentEvents,
  SubjectErased,
  CaseDisposed,
};

export const auditProjection = defineProjection({
  name: 'audit',
  version: 6,
  tables: [
    {
      name: 'audit_entries',
      columns: {
        event_id: 'text not null',
        position: 'text not null',
        occurred_at: 'timestamptz not null',
        recorded_at: 'timestamptz not null',
        actor_id: 'text not null',
        acting_for: 'text',
        role: 'text',
        type: 'text not null',
        subject_kind: 'text not null',
        subject_id: 'text not null',
        case_id: 'text',
        contact_id: 'text',
        newsroom_id: 'text',
        texts_case_id: 'text',
        person_id: 'text',
        revision: 'integer not null',
        facts: 'jsonb not null',
        texts: 'jsonb',
      },
      primaryKey: ['event_id'],
      indexes: [
        "(actor_id, occurred_at, position) where actor_id <> 'system'",
        '(contact_id, occurred_at, position) where contact_id is not null',
        '(case_id, occurred_at, position) include (event_id) where case_id is not null',
        '(newsroom_id, occurred_at, position) where newsroom_id is not null',
        '(person_id)',
        '(texts_case_id) where texts_case_id is not null',
      ],
    },
    {
      name: 'audit_names',
      columns: {
        id: 'text not null',
        kind: 'text not null',
        name: 'text',
        texts_case_id: 'text',
        person_id: 'text',
        newsroom_id: 'text',
      },
      primaryKey: ['id'],
      indexes: [
        '(person_id) where person_id is not null',
        '(texts_case_id) where texts_case_id is not null',
        '(newsroom_id, id) where newsroom_id is not null',
      ],
    },
  ],
  from: {
    ...Object.fromEntries(auditedEvents.map((event) => [event.type, event])),
    ...namingEvents,
  },
  on: {
    CaseRegistered: ({ data: { caseId: id, number: name, newsroomId: newsroom_id } }) => [
      upsert('audit_names', { id, kind: 'case', name, newsroom_id }),
    ],
    RegistrationCorrected: ({ data: { caseId, contactId, previousContactId, newsroomId: newsroom_id } }) => [
      ...(newsroom_id === undefined ? [] : [patch('audit_names', { id: caseId }, { newsroom_id })]),
      // A case whose sender was corrected belongs to the right person's history, from its beginning.
      ...(previousContactId === undefined
        ? []
        : [patch('audit_entries', { case_id: caseId }, { contact_id: contactId })]),
    ],
    ContactRegistered: ({ data }) => [person('contact', data.contactId, data.name)],
    ContactChanged: ({ data }) => renamed(data.contactId, data.name),
    EmployeeAdded: ({ data }) => [person('employee', data.employeeId, data.name)],
    EmployeeChanged: ({ data }) => renamed(data.employeeId, data.name),
    NewsroomRegistered: ({ data }) => [person('newsroom', data.newsroomId, data.name)],
    NewsroomChanged: ({ data }) => [person('newsroom', data.newsroomId, data.name)],
    UnitAdded: ({ data }) => [unit(data)],
    UnitChanged: ({ data }) => [unit(data)],
    AttachmentStored: ({ data }) => [attachment(data)],
    AttachmentAdopted: ({ data }) => [attachment(data)],
    SubjectErased: ({ data: { subject: person_id } }) => [
      patch('audit_names', { person_id }, { name: null }),
      patch('audit_entries', { person_id }, { texts: null }),
    ],
    CaseDisposed: ({ data: { caseId: texts_case_id } }) => [
      patch('audit_names', { texts_case_id }, { name: null }),
      patch('audit_entries', { texts_case_id }, { texts: null }),
    ],
  },
  every: (event) => [entryOf(event)],
});

function entryOf(event: RecordedEvent): RowOperation {
  const { subject, caseId, contactId, newsroomId } = referencesOf(event);
  const texts = scopeOfTexts(event);
  const { actor, actingFor, role, occurredAt } = event.metadata;
  return upsert('audit_entries', {
    event_id: event.id,
    position: event.position,
    occurred_at: occurredAt,
    recorded_at: event.recordedAt,
    actor_id: actor,
    acting_for: actingFor,
    role,
    type: event.type,
    subject_kind: subject.kind,
    subject_id: subject.id,
    case_id: caseId,
    contact_id: contactId,
    newsroom_id: newsroomId,
    texts_case_id: texts?.caseId,
    person_id: texts?.personId,
    revision: event.revision,
    ...parametersOf(event),
  });
}

const unit = ({ unitId: id, name }: { readonly unitId: string; readonly name: string }): RowOperation =>
  upsert('audit_names', { id, kind: 'unit', name });

interface Attachment {
  readonly attachmentId: string;
  readonly name: string | null;
  readonly caseId: string | null;
  readonly personId: string | null;
}
const attachment = ({ attachmentId: id, name, caseId: texts_case_id, personId: person_id }: Attachment): RowOperation =>
  upsert('audit_names', { id, kind: 'attachment', name, texts_case_id, person_id });

const person = (kind: SubjectKind, id: string, name: string | null): RowOperation =>
  upsert('audit_names', { id, kind, name, person_id: id });

const renamed = (id: string, name: string | null | undefined): RowOperation[] =>
  name === undefined ? [] : [patch('audit_names', { id }, { name })];
