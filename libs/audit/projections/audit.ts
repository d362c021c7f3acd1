import type { RecordedEvent } from '#libs/kernel';
import type { Manifests } from '#libs/manifest';
import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import { patch, upsert, type Projection, type RowOperation } from '#libs/projections';
import { parametersOf } from '../domain/parameters.js';

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
  subject_kind: string;
  subject_id: string;
  /** The case in whose own stream it stands. */
  case_id: string | null;
  /** In whose history of contact it stands. */
  contact_id: string | null;
  /** In whose: its own, and those of its cases. */
  newsroom_id: string | null;
  /** The case and the person under whose key its texts are sealed. */
  texts_case_id: string | null;
  person_id: string | null;
  revision: number;
  facts: Record<string, unknown>;
  texts: Record<string, unknown> | null;
}

/** Whose case it is now. */
export interface AuditCaseRow {
  case_id: string;
  newsroom_id: string | null;
  /** Who was its contact, and asked afterwards for confidence. */
  withheld_from: string | null;
}

type Modules = Pick<Manifests, 'about' | 'events' | 'isTechnical' | 'isUnsaid' | 'wordsOf'>;

/** Every event of every module, but for what the machinery notes for itself. Put into words when it is read. */
export const auditProjection = (manifests: Modules): Projection => ({
  name: 'audit',
  version: 26,
  events: 'every',
  tables: [
    {
      name: 'audit_cases',
      columns: { case_id: 'text not null', newsroom_id: 'text', withheld_from: 'text' },
      primaryKey: ['case_id'],
    },
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
      taken: { newsroom_id: { from: 'audit_cases', by: 'case_id' } },
      indexes: [
        "(actor_id, occurred_at, position) where actor_id <> 'system'",
        '(contact_id, occurred_at, position) where contact_id is not null',
        '(case_id) where case_id is not null',
        '(newsroom_id, occurred_at, position) where newsroom_id is not null',
        '(acting_for, occurred_at, position) where acting_for is not null',
        "((facts ->> 'employeeId'), occurred_at, position) where facts ->> 'employeeId' is not null",
        '(person_id)',
        '(texts_case_id) where texts_case_id is not null',
      ],
    },
  ],
  reduce: (event) => {
    if (manifests.isTechnical(event.type)) return [];
    const entry = entryOf(event, manifests);
    return [...movedHistory(event, manifests), entry, ...forgotten(event)];
  },
});

function forgotten({ type, data }: RecordedEvent): RowOperation[] {
  if (type === SubjectErased.type)
    return [patch('audit_entries', { person_id: SubjectErased.schema.parse(data).subject }, { texts: null })];
  if (type === CaseDisposed.type)
    return [patch('audit_entries', { texts_case_id: CaseDisposed.schema.parse(data).caseId }, { texts: null })];
  return [];
}

/** A case whose sender or newsroom was corrected belongs to the right history, from its beginning. */
function movedHistory(event: RecordedEvent, manifests: Modules): RowOperation[] {
  const { caseId: case_id, caseOf } = manifests.about(event);
  if (case_id === undefined || caseOf === undefined) return [];
  const { contactId: contact_id, newsroomId: newsroom_id, withheldFrom: withheld_from } = caseOf;
  return [
    ...(withheld_from === undefined ? [] : [upsert('audit_cases', { case_id, withheld_from })]),
    ...(newsroom_id === undefined ? [] : [upsert('audit_cases', { case_id, newsroom_id })]),
    // Nothing stands before a case's first event.
    ...(newsroom_id === undefined || event.revision === 0
      ? []
      : [patch('audit_entries', { case_id }, { newsroom_id })]),
    ...(contact_id === undefined ? [] : [patch('audit_entries', { case_id }, { contact_id })]),
  ];
}

function entryOf(event: RecordedEvent, manifests: Modules): RowOperation {
  const words = manifests.wordsOf(event);
  const { kind, id, caseId, contactId, newsroomId } = manifests.about(event);
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
    subject_kind: kind,
    subject_id: id,
    case_id: caseId,
    contact_id: contactId,
    newsroom_id: newsroomId,
    texts_case_id: words?.caseId,
    person_id: words?.personId,
    revision: event.revision,
    ...parametersOf(event, manifests),
  });
}
