import { SubjectErased } from '#libs/personal-data';
import { defineProjection, patch, upsert, type ReadTable, type Row, type RowOperation } from '#libs/projections';
import {
  mailingEvents,
  recipientEvents,
  type Audience,
  type CancelledBecause,
  type LeftOutBecause,
  type MailingKind,
  type NamedRecipient,
  type RecordedMailingEvent,
  type Tally,
} from '../domain/events.js';
import type { MailingState, MessageState } from '../domain/mailing.js';

export interface MailingRow extends Tally {
  id: string;
  communique_id: string;
  version: number;
  kind: MailingKind;
  state: MailingState;
  audience: Audience;
  tester_id: string | null;
  planned_by: string;
  planned_at: Date;
  send_at: Date | null;
  embargo_until: Date | null;
  started_at: Date | null;
  /** When its last event was written. */
  moved_at: Date;
  recipients: number;
  left_out: Readonly<Record<Exclude<LeftOutBecause, 'otherTopics'>, number> & { otherTopics?: number }> | null;
  cancelled_because: CancelledBecause | null;
  revision: number;
}

export interface MailingRecipientRow {
  mailing_id: string;
  number: number;
  whose: NamedRecipient['whose'];
  person_id: string;
  /** Null once they were erased. */
  name: string | null;
  email: string | null;
  language: NamedRecipient['language'];
  /** What is being handed over waits. */
  state: Exclude<MessageState, 'handed'>;
  attempts: number;
  next_attempt_at: Date | null;
  /** The server's reply. */
  code: number | null;
  status: string | null;
  changed_at: Date;
}

export interface MailingAnswerRow {
  case_id: string;
  mailing_id: string;
  communique_id: string;
  number: number;
}

const mailings: ReadTable = {
  name: 'mailings',
  columns: {
    id: 'text not null',
    communique_id: 'text not null',
    version: 'integer not null',
    kind: 'text not null',
    state: 'text not null',
    audience: 'jsonb not null',
    tester_id: 'text',
    planned_by: 'text not null',
    planned_at: 'timestamptz not null',
    send_at: 'timestamptz',
    embargo_until: 'timestamptz',
    started_at: 'timestamptz',
    moved_at: 'timestamptz not null',
    recipients: 'integer not null',
    left_out: 'jsonb',
    cancelled_because: 'text',
    waiting: 'integer not null',
    sent: 'integer not null',
    refused: 'integer not null',
    unknown: 'integer not null',
    dropped: 'integer not null',
    revision: 'integer not null',
  },
  primaryKey: ['id'],
  indexes: [
    '(communique_id, planned_at desc, id)',
    "(planned_at desc, id) where kind <> 'test'",
    "(send_at, id) where state in ('scheduled', 'sending')",
  ],
};

const recipients: ReadTable = {
  name: 'mailing_recipients',
  columns: {
    mailing_id: 'text not null',
    number: 'integer not null',
    whose: 'text not null',
    person_id: 'text not null',
    name: 'text',
    email: 'text',
    language: 'text not null',
    state: 'text not null',
    attempts: 'integer not null',
    next_attempt_at: 'timestamptz',
    code: 'integer',
    status: 'text',
    changed_at: 'timestamptz not null',
  },
  primaryKey: ['mailing_id', 'number'],
  indexes: ['(mailing_id, state, number)', '(person_id, mailing_id)', '(lower(email))'],
};

const answers: ReadTable = {
  name: 'mailing_answers',
  columns: {
    case_id: 'text not null',
    mailing_id: 'text not null',
    communique_id: 'text not null',
    number: 'integer not null',
  },
  primaryKey: ['case_id'],
  indexes: ['(communique_id)'],
};

const NOTHING: Tally = { waiting: 0, sent: 0, refused: 0, unknown: 0, dropped: 0 };

/** What goes out to lists, to whom, and what became of it. */
export const mailingsProjection = defineProjection({
  name: 'mailings',
  version: 1,
  tables: [mailings, recipients, answers],
  from: { ...mailingEvents, ...recipientEvents, SubjectErased },
  on: {
    MailingPlanned: ({ data, metadata, revision }) => {
      const { mailingId: id, communiqueId: communique_id, version, kind, audience, testerId: tester_id } = data;
      const { actor: planned_by, occurredAt: at } = metadata;
      return [
        upsert('mailings', {
          ...{ id, communique_id, version, kind, state: 'planned', audience, tester_id, planned_by, planned_at: at },
          ...{ send_at: null, embargo_until: null, started_at: null, moved_at: at, recipients: 0, left_out: null },
          ...{ cancelled_because: null, ...NOTHING, revision },
        }),
      ];
    },
    MailingScheduled: (event) => {
      const { sendAt: send_at, embargoUntil: embargo_until } = event.data;
      return moved(event, { state: 'scheduled', send_at, embargo_until });
    },
    MailingUnscheduled: (event) => moved(event, { state: 'planned', send_at: null, embargo_until: null }),
    MailingStarted: (event) => {
      const { recipients: count, leftOut: left_out } = event.data;
      const started_at = event.metadata.occurredAt;
      return moved(event, { state: 'sending', started_at, recipients: count, waiting: count, left_out });
    },
    MailingSenderChanged: (event) => [
      ...moved(event, event.data.tally),
      ...became(event, event.data.unknown, { state: 'unknown' }),
    ],
    MailingMessagesBegun: (event) => moved(event, {}),
    MailingMessagesSettled: (event) => {
      const { sent, refused, deferred, returned, unknown, dropped, tally } = event.data;
      const done = { next_attempt_at: null };
      return [
        ...moved(event, tally),
        ...became(event, sent, { state: 'sent', ...done }),
        ...became(event, returned, { state: 'waiting' }),
        ...became(event, unknown, { state: 'unknown', ...done }),
        ...became(event, dropped, { state: 'dropped', ...done }),
        ...refused.flatMap(({ number, code, status }) =>
          became(event, [number], { state: 'refused', code, status, ...done }),
        ),
        ...deferred.flatMap(({ number, code, status, attempt: attempts, nextAttemptAt: next_attempt_at }) =>
          became(event, [number], { state: 'waiting', code, status, attempts, next_attempt_at }),
        ),
      ];
    },
    MailingPaused: (event) => moved(event, { state: 'paused' }),
    MailingHeld: (event) => moved(event, { state: 'held' }),
    MailingResumed: (event) => moved(event, { state: event.data.started ? 'sending' : 'scheduled' }),
    MailingUnknownDecided: (event) => {
      const { numbers, sendAgain, tally } = event.data;
      return [
        ...moved(event, { ...tally, ...(sendAgain && { state: 'sending' }) }),
        ...became(event, numbers, { state: sendAgain ? 'waiting' : 'dropped' }),
      ];
    },
    MailingCancelled: (event) => {
      const { mailingId: mailing_id, because: cancelled_because, tally } = event.data;
      const changed_at = event.metadata.occurredAt;
      return [
        ...moved(event, { ...tally, state: 'cancelled', cancelled_because }),
        patch('mailing_recipients', { mailing_id, state: 'waiting' }, { state: 'dropped', changed_at }),
      ];
    },
    MailingEnded: (event) => moved(event, { ...event.data.tally, state: 'ended' }),
    MailingAnswered: ({ data: { mailingId: mailing_id, communiqueId: communique_id, number, caseId: case_id } }) => [
      upsert('mailing_answers', { case_id, mailing_id, communique_id, number }),
    ],
    MailingRecipientNamed: ({ data, metadata: { occurredAt: changed_at } }) => {
      const { mailingId: mailing_id, number, whose, personId: person_id, name, email, language } = data;
      return [
        upsert('mailing_recipients', {
          ...{ mailing_id, number, whose, person_id, name, email, language, state: 'waiting' },
          ...{ attempts: 0, next_attempt_at: null, code: null, status: null, changed_at },
        }),
      ];
    },
    SubjectErased: ({ data: { subject: person_id } }) => [
      patch('mailing_recipients', { person_id }, { name: null, email: null }),
    ],
  },
});

const moved = (
  { data: { mailingId: id }, metadata: { occurredAt: moved_at }, revision }: RecordedMailingEvent,
  changes: Row,
): RowOperation[] => [patch('mailings', { id }, { ...changes, moved_at, revision })];

const became = (
  { data: { mailingId: mailing_id }, metadata: { occurredAt: changed_at } }: RecordedMailingEvent,
  numbers: readonly number[],
  changes: Row,
): RowOperation[] =>
  numbers.map((number) => patch('mailing_recipients', { mailing_id, number }, { ...changes, changed_at }));
