import { CaseDisposed } from '#libs/personal-data';
import { plainLettersOf } from '#libs/postgres';
import { defineProjection, patch, remove, upsert, type Row, type RowOperation } from '#libs/projections';
import { quoteEvents, statementEvents, surgeEvents, topicEvents, type RecordedTopicEvent } from '../domain/events.js';

export interface TopicRow {
  id: string;
  name: string;
  description: string;
  owner_id: string;
  unit_ids: readonly string[];
  closed: boolean;
  /** Since when a crisis goes on; null where none does. */
  crisis_at: Date | null;
  opened_at: Date;
  /** Of its own stream. */
  revision: number;
}

export interface TopicCaseRow {
  topic_id: string;
  case_id: string;
  added_at: Date;
  added_by: string;
}

export interface TopicQuoteRow {
  case_id: string;
  topic_id: string;
  line_id: string;
  version: number;
}

export interface TopicStatementRow {
  statement_id: string;
  case_id: string;
  topic_id: string;
  approver_id: string;
  state: 'waiting' | 'given' | 'withheld';
  /** Why it was withheld. */
  code: string | null;
}

/** Topics, which cases belong to them, and which cases quote their lines. The lines themselves are read from the topic's stream. */
export const topicsProjection = defineProjection({
  name: 'topics',
  version: 3,
  tables: [
    {
      name: 'topics',
      columns: {
        id: 'text not null',
        name: 'text not null',
        description: 'text not null',
        owner_id: 'text not null',
        unit_ids: 'jsonb not null',
        closed: 'boolean not null default false',
        crisis_at: 'timestamptz',
        opened_at: 'timestamptz not null',
        revision: 'integer not null',
        name_plain: `text generated always as (${plainLettersOf('name')}) stored`,
      },
      primaryKey: ['id'],
      indexes: ['(closed, opened_at, id)', 'using gin (name_plain gin_trgm_ops)'],
    },
    {
      name: 'topic_cases',
      columns: {
        topic_id: 'text not null',
        case_id: 'text not null',
        added_at: 'timestamptz not null',
        added_by: 'text not null',
      },
      primaryKey: ['topic_id', 'case_id'],
      indexes: ['(case_id)'],
    },
    {
      name: 'topic_quotes',
      columns: {
        case_id: 'text not null',
        topic_id: 'text not null',
        line_id: 'text not null',
        version: 'integer not null',
      },
      primaryKey: ['case_id', 'line_id'],
      indexes: ['(line_id, version)'],
    },
    {
      name: 'topic_statements',
      columns: {
        statement_id: 'text not null',
        case_id: 'text not null',
        topic_id: 'text not null',
        approver_id: 'text not null',
        state: 'text not null',
        code: 'text',
      },
      primaryKey: ['statement_id', 'case_id'],
      indexes: ["(statement_id, case_id) where state = 'waiting'", '(case_id)'],
    },
    {
      name: 'topic_surge_cases',
      columns: { case_id: 'text not null', surge_id: 'text not null' },
      primaryKey: ['case_id'],
      indexes: [],
    },
  ],
  from: { ...topicEvents, ...quoteEvents, ...statementEvents, ...surgeEvents, CaseDisposed },
  on: {
    TopicOpened: (event) => [
      upsert('topics', {
        id: event.data.topicId,
        ...detailsOf(event),
        closed: false,
        opened_at: event.metadata.occurredAt,
        revision: event.revision,
      }),
    ],
    TopicChanged: (event) => changed(event, detailsOf(event)),
    TopicClosed: (event) => changed(event, { closed: true }),
    TopicReopened: (event) => changed(event, { closed: false }),
    TopicCasesAdded: (event) => [
      ...event.data.caseIds.map((case_id) =>
        upsert('topic_cases', {
          topic_id: event.data.topicId,
          case_id,
          added_at: event.metadata.occurredAt,
          added_by: event.metadata.actor,
        }),
      ),
      ...changed(event, {}),
    ],
    TopicCasesRemoved: (event) => [
      ...event.data.caseIds.map((case_id) => remove('topic_cases', { topic_id: event.data.topicId, case_id })),
      ...changed(event, {}),
    ],
    TopicLineWritten: (event) => changed(event, {}),
    TopicLineApproved: (event) => changed(event, {}),
    TopicLineReturned: (event) => changed(event, {}),
    TopicLineWithdrawn: (event) => changed(event, {}),
    TopicCrisisDeclared: (event) => changed(event, { crisis_at: event.metadata.occurredAt }),
    TopicCrisisEnded: (event) => changed(event, { crisis_at: null }),
    TopicDecisionLogged: (event) => changed(event, {}),
    TopicStatementWritten: (event) => changed(event, {}),
    TopicStatementApproved: (event) => {
      const { topicId: topic_id, statementId: statement_id, approverId: approver_id, caseIds } = event.data;
      const waiting = { statement_id, topic_id, approver_id, state: 'waiting', code: null };
      return [...caseIds.map((case_id) => upsert('topic_statements', { ...waiting, case_id })), ...changed(event, {})];
    },
    TopicStatementGiven: ({ data: { statementId: statement_id, caseId: case_id } }) => [
      patch('topic_statements', { statement_id, case_id }, { state: 'given' }),
    ],
    TopicStatementWithheld: ({ data: { statementId: statement_id, caseId: case_id, code } }) => [
      patch('topic_statements', { statement_id, case_id }, { state: 'withheld', code }),
    ],
    TopicSurgeNoticed: ({ data: { surgeId: surge_id, caseIds } }) =>
      caseIds.map((case_id) => upsert('topic_surge_cases', { case_id, surge_id })),
    TopicLineQuoted: ({ data: { caseId: case_id, topicId: topic_id, lineId: line_id, version } }) => [
      upsert('topic_quotes', { case_id, topic_id, line_id, version }),
    ],
    TopicQuoteDropped: ({ data: { caseId: case_id, lineId: line_id } }) => [
      remove('topic_quotes', { case_id, line_id }),
    ],
    CaseDisposed: ({ data: { caseId: case_id } }) => [
      remove('topic_cases', { case_id }),
      remove('topic_quotes', { case_id }),
      remove('topic_statements', { case_id }),
      remove('topic_surge_cases', { case_id }),
    ],
  },
});

const detailsOf = ({
  data: { name, description, ownerId: owner_id, unitIds: unit_ids },
}: Extract<RecordedTopicEvent, { type: 'TopicOpened' | 'TopicChanged' }>): Row => ({
  name,
  description,
  owner_id,
  unit_ids,
});

const changed = ({ data: { topicId: id }, revision }: RecordedTopicEvent, changes: Row): RowOperation[] => [
  patch('topics', { id }, { ...changes, revision }),
];
