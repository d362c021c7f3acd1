import { caseEvents, type CaseKind } from '#libs/cases';
import { newsroomEvents } from '#libs/contacts';
import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import { plainLettersOf } from '#libs/postgres';
import { defineProjection, patch, remove, upsert, type RowOperation } from '#libs/projections';
import type { RecordedOf } from '#libs/kernel';
import { encounterEvents, type EncounterType } from '../domain/events.js';
import type { Participant } from '../domain/encounter.js';
import { bodyKey } from './body-key.js';
import { excerpt } from './excerpt.js';

export const ENTRY_KINDS = ['case', 'message', 'answer', 'call', 'meeting', 'pressBreakfast', 'note'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Whose case it is, and what counts of it. */
export interface TimelineCaseRow {
  case_id: string;
  case_contact_id: string | null;
  newsroom_id: string | null;
  kind: CaseKind;
  received_at: Date;
  begun_by_us: boolean;
  dismissed: boolean;
}

/** One thing that happened between the office and somebody outside. */
export interface TimelineRow {
  id: string;
  kind: EntryKind;
  at: Date;
  /** In whose history it stands: of a message, whoever wrote it. */
  contact_id: string | null;
  /** In whose: that of the case, or the one to which they belonged then; of several participants of one newsroom the first says it. */
  newsroom_id: string | null;
  case_id: string | null;
  case_contact_id: string | null;
  encounter_id: string | null;
  title: string | null;
  excerpt: string | null;
  /** The case and the person under whose key title and excerpt are sealed. */
  texts_case_id: string | null;
  person_id: string | null;
  /** Of an answer that is final: when it went out. */
  sent_at: Date | null;
  /** Of a notice that the case goes elsewhere: to which body, as `bodyKey` has it. */
  body_key: string | null;
}

/** A public body is known by every name that it had: cases were passed on to it by the one of then. */
export interface BodyNameRow {
  newsroom_id: string;
  /** As `bodyKey` has it. */
  body_key: string;
  /** It bears the name now. */
  current: boolean;
}

export interface EncounterRow {
  id: string;
  type: EncounterType;
  at: Date;
  topic: string | null;
  text: string | null;
  participants: readonly Participant[];
  noted_by: string;
  noted_at: Date;
  corrected_by: string | null;
  corrected_at: Date | null;
  case_id: string | null;
  revision: number;
}

/** The mark of the case in the subject of an answer says nothing to a reader. */
const TOKEN = /\s*\[#[^\]]*\]/g;

/** By what a search within looks. */
export const TIMELINE_WORDS = plainLettersOf(`coalesce(title, '') || ' ' || coalesce(excerpt, '')`);

export const timelineProjection = defineProjection({
  name: 'contact_timeline',
  version: 5,
  tables: [
    {
      name: 'timeline_cases',
      columns: {
        case_id: 'text not null',
        case_contact_id: 'text',
        newsroom_id: 'text',
        kind: 'text not null',
        received_at: 'timestamptz not null',
        begun_by_us: 'boolean not null',
        dismissed: 'boolean not null default false',
      },
      primaryKey: ['case_id'],
      indexes: [
        '(case_contact_id, received_at) include (case_id, kind, begun_by_us, dismissed)',
        '(newsroom_id, received_at) include (case_id, kind, begun_by_us, dismissed)',
      ],
    },
    {
      name: 'contact_timeline',
      columns: {
        id: 'text not null',
        kind: 'text not null',
        at: 'timestamptz not null',
        contact_id: 'text',
        newsroom_id: 'text',
        case_id: 'text',
        case_contact_id: 'text',
        encounter_id: 'text',
        title: 'text',
        excerpt: 'text',
        texts_case_id: 'text',
        person_id: 'text',
        sent_at: 'timestamptz',
        body_key: 'text',
      },
      primaryKey: ['id'],
      taken: {
        newsroom_id: { from: 'timeline_cases', by: 'case_id' },
        case_contact_id: { from: 'timeline_cases', by: 'case_id' },
      },
      indexes: [
        '(contact_id, at, id)',
        '(newsroom_id, at, id) where newsroom_id is not null',
        '(contact_id, kind, at, id)',
        '(newsroom_id, kind, at, id) where newsroom_id is not null',
        '(contact_id, at, id) where contact_id is distinct from case_contact_id and case_id is not null',
        '(newsroom_id, at, id) where contact_id is distinct from case_contact_id and case_id is not null',
        '(contact_id, case_id, sent_at) where sent_at is not null',
        '(newsroom_id, case_id, sent_at) where sent_at is not null',
        '(case_id)',
        '(body_key) where body_key is not null',
        '(encounter_id) where encounter_id is not null',
        '(person_id)',
        `using gin (${TIMELINE_WORDS} gin_trgm_ops)`,
      ],
    },
    {
      name: 'body_names',
      columns: { newsroom_id: 'text not null', body_key: 'text not null', current: 'boolean not null' },
      primaryKey: ['newsroom_id', 'body_key'],
      indexes: ['(body_key) where current'],
    },
    {
      name: 'encounters',
      columns: {
        id: 'text not null',
        type: 'text not null',
        at: 'timestamptz not null',
        topic: 'text',
        text: 'text',
        participants: 'jsonb not null',
        noted_by: 'text not null',
        noted_at: 'timestamptz not null',
        corrected_by: 'text',
        corrected_at: 'timestamptz',
        case_id: 'text',
        revision: 'integer not null',
      },
      primaryKey: ['id'],
      indexes: [],
    },
  ],
  from: { ...caseEvents, ...newsroomEvents, ...encounterEvents, SubjectErased, CaseDisposed },
  on: {
    CaseRegistered: ({
      data: { caseId: case_id, contactId: contact_id, newsroomId: newsroom_id, kind, subject, receivedAt, begunByUs },
    }) => [
      upsert('timeline_cases', {
        case_id,
        case_contact_id: contact_id,
        newsroom_id,
        kind,
        received_at: receivedAt,
        begun_by_us: begunByUs,
      }),
      upsert('contact_timeline', {
        id: `case-${case_id}`,
        kind: 'case',
        at: receivedAt,
        contact_id,
        case_id,
        title: subject,
        texts_case_id: case_id,
        person_id: contact_id,
      }),
    ],
    MessageReceived: ({
      data: { caseId: case_id, contactId, senderId, messageId, subject, text, receivedAt, automatic },
      revision,
    }) => {
      // The first one says what the case is about, and stands in its line.
      if (revision === 1) return [patch('contact_timeline', { id: `case-${case_id}` }, { excerpt: excerpt(text) })];
      if (automatic) return [];
      return [
        upsert('contact_timeline', {
          id: `message-${messageId}`,
          kind: 'message',
          at: receivedAt,
          contact_id: senderId ?? contactId,
          case_id,
          title: subject,
          excerpt: excerpt(text),
          texts_case_id: case_id,
          person_id: senderId,
        }),
      ];
    },
    ReplyRecorded: ({
      data: { caseId: case_id, contactId: contact_id, replyId, subject, text },
      metadata: { occurredAt },
    }) => [
      upsert('contact_timeline', {
        id: `reply-${replyId}`,
        kind: 'answer',
        at: occurredAt,
        contact_id,
        case_id,
        title: subject === null ? null : subject.replaceAll(TOKEN, ''),
        excerpt: excerpt(text),
        texts_case_id: case_id,
        person_id: contact_id,
      }),
    ],
    CaseForwarded: ({ data: { replyId, body } }) => [
      patch('contact_timeline', { id: `reply-${replyId}` }, { body_key: bodyKey(body) }),
    ],
    ReplyCancelled: ({ data: { replyId } }) => [remove('contact_timeline', { id: `reply-${replyId}` })],
    ReplySent: ({ data: { replyId, final, sentAt } }) =>
      final ? [patch('contact_timeline', { id: `reply-${replyId}` }, { sent_at: sentAt })] : [],
    CaseClassified: ({ data: { caseId: case_id, kind } }) => [patch('timeline_cases', { case_id }, { kind })],
    CaseDismissed: ({ data: { caseId: case_id } }) => [patch('timeline_cases', { case_id }, { dismissed: true })],
    CaseJoined: ({ data: { caseId: case_id } }) => [patch('timeline_cases', { case_id }, { dismissed: true })],
    CaseReopened: ({ data: { caseId: case_id } }) => [patch('timeline_cases', { case_id }, { dismissed: false })],
    RegistrationCorrected: ({
      data: {
        caseId: case_id,
        contactId: contact_id,
        previousContactId,
        inConfidence,
        newsroomId: newsroom_id,
        receivedAt,
        subject,
        text,
      },
    }) => [
      // In confidence nothing of the case stands in their history; given back, all of it does.
      ...(inConfidence === undefined
        ? []
        : [patch('contact_timeline', { case_id, contact_id: previousContactId ?? null }, { contact_id })]),
      patch(
        'timeline_cases',
        { case_id },
        {
          case_contact_id: contact_id,
          ...(newsroom_id !== undefined && { newsroom_id }),
          ...(receivedAt !== undefined && { received_at: receivedAt }),
        },
      ),
      patch(
        'contact_timeline',
        { case_id },
        { case_contact_id: contact_id, ...(newsroom_id !== undefined && { newsroom_id }) },
      ),
      patch('contact_timeline', { case_id, kind: 'answer' }, { contact_id }),
      patch(
        'contact_timeline',
        { id: `case-${case_id}` },
        {
          contact_id,
          ...(receivedAt !== undefined && { at: receivedAt }),
          // What was written before the correction is under the key of the contact of then.
          ...(subject !== undefined && { title: subject, excerpt: null, person_id: contact_id }),
          ...(text !== undefined && { excerpt: null }),
        },
      ),
    ],
    NewsroomRegistered: bodyNames,
    NewsroomChanged: bodyNames,
    NewsroomWithdrawn: ({ data: { newsroomId: newsroom_id } }) => [remove('body_names', { newsroom_id })],
    EncounterNoted: (event) => [...encounterRow(event), ...entriesOf(event)],
    EncounterCorrected: (event) => [
      ...encounterRow(event),
      remove('contact_timeline', { encounter_id: event.data.encounterId }),
      ...entriesOf(event),
    ],
    EncounterBecameCase: ({ data: { encounterId: id, caseId: case_id }, revision }) => [
      patch('encounters', { id }, { case_id, revision }),
    ],
    SubjectErased: ({ data: { subject } }) => [
      patch('contact_timeline', { person_id: subject }, { title: null, excerpt: null, body_key: null }),
      patch('encounters', { id: subject }, { topic: null, text: null }),
      remove('body_names', { newsroom_id: subject }),
    ],
    CaseDisposed: ({ data: { caseId } }) => [
      patch('contact_timeline', { case_id: caseId }, { title: null, excerpt: null, body_key: null }),
    ],
  },
});

function bodyNames({
  data: { newsroomId: newsroom_id, name, kind },
}: RecordedOf<typeof newsroomEvents.NewsroomRegistered | typeof newsroomEvents.NewsroomChanged>): RowOperation[] {
  if (kind !== 'publicBody') return [remove('body_names', { newsroom_id })];
  const body_key = bodyKey(name);
  return [
    patch('body_names', { newsroom_id }, { current: false }),
    ...(body_key === null ? [] : [upsert('body_names', { newsroom_id, body_key, current: true })]),
  ];
}

type Said = RecordedOf<typeof encounterEvents.EncounterNoted | typeof encounterEvents.EncounterCorrected>;

function encounterRow({ type: event, data, metadata: { actor, occurredAt }, revision }: Said): RowOperation[] {
  const { encounterId: id, type, at, topic, text, participants } = data;
  const said = { type, at, topic, text, participants, revision };
  return event === 'EncounterNoted'
    ? [upsert('encounters', { id, ...said, noted_by: actor, noted_at: occurredAt })]
    : [patch('encounters', { id }, { ...said, corrected_by: actor, corrected_at: occurredAt })];
}

const entriesOf = ({ data: { encounterId, type, at, topic, text, participants } }: Said): RowOperation[] =>
  participants.map(({ contactId, newsroomId }, place) => {
    const isFirst = participants.findIndex((one) => one.newsroomId === newsroomId) === place;
    return upsert('contact_timeline', {
      id: `encounter-${encounterId}-${contactId}`,
      kind: type,
      at,
      contact_id: contactId,
      newsroom_id: isFirst ? newsroomId : null,
      encounter_id: encounterId,
      title: topic,
      excerpt: excerpt(text),
      person_id: encounterId,
    });
  });
