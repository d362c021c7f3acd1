import { CaseDisposed } from '#libs/personal-data';
import type { TopicPurpose } from '#libs/drafts';
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

export interface TopicCommuniqueQuoteRow {
  communique_id: string;
  line_id: string;
  topic_id: string;
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

/** A version of a line to take. */
export interface TopicLineRow {
  line_id: string;
  version: number;
  topic_id: string;
  title: string;
  line_use: string;
  valid_from: string | null;
  valid_until: string | null;
  author_id: string;
  written_at: Date;
  /** `replaced`: a newer version was written before anybody decided on it. */
  state: 'written' | 'approved' | 'returned' | 'replaced';
  decided_at: Date | null;
  /** When the line was withdrawn; null while it holds, or waits. */
  withdrawn_at: Date | null;
  /** The name of the ladder that it goes by; null: four eyes. */
  ladder: string | null;
}

export interface TopicCrisisRow {
  crisis_id: string;
  topic_id: string;
  declared_at: Date;
  ended_at: Date | null;
}

/** An entry of a crisis's log. */
export interface TopicDecisionRow {
  entry_id: string;
  crisis_id: string;
  topic_id: string;
  logged_at: Date;
  confirmed: boolean;
}

/** A holding statement. */
export interface TopicCrisisStatementRow {
  statement_id: string;
  crisis_id: string;
  topic_id: string;
  written_at: Date;
  approved_at: Date | null;
  /** `dropped`: another was written in its place, or the crisis ended, before it was approved. */
  state: 'written' | 'approved' | 'dropped';
  cases: number;
}

/** The term of a level that was asked to sign a line or a holding statement. */
export interface TopicTermRow {
  /** Of the line or statement. */
  id: string;
  level: number;
  topic_id: string;
  purpose: TopicPurpose;
  /** The first instant that is too late. */
  due_at: Date;
  told: boolean;
}

/** Topics, which cases belong to them, and which cases quote their lines. The lines themselves are read from the topic's stream. */
export const topicsProjection = defineProjection({
  name: 'topics',
  version: 6,
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
      name: 'topic_communique_quotes',
      columns: {
        communique_id: 'text not null',
        line_id: 'text not null',
        topic_id: 'text not null',
        version: 'integer not null',
      },
      primaryKey: ['communique_id', 'line_id'],
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
      name: 'topic_lines',
      columns: {
        line_id: 'text not null',
        version: 'integer not null',
        topic_id: 'text not null',
        title: 'text not null',
        line_use: 'text not null',
        valid_from: 'date',
        valid_until: 'date',
        author_id: 'text not null',
        written_at: 'timestamptz not null',
        state: 'text not null',
        decided_at: 'timestamptz',
        withdrawn_at: 'timestamptz',
        ladder: 'text',
      },
      primaryKey: ['line_id', 'version'],
      indexes: ['(topic_id)', "(written_at, line_id) where state = 'written' and withdrawn_at is null"],
    },
    {
      name: 'topic_crises',
      columns: {
        crisis_id: 'text not null',
        topic_id: 'text not null',
        declared_at: 'timestamptz not null',
        ended_at: 'timestamptz',
      },
      primaryKey: ['crisis_id'],
      indexes: ['(topic_id)'],
    },
    {
      name: 'topic_decisions',
      columns: {
        entry_id: 'text not null',
        crisis_id: 'text not null',
        topic_id: 'text not null',
        logged_at: 'timestamptz not null',
        confirmed: 'boolean not null',
      },
      primaryKey: ['entry_id'],
      indexes: ['(crisis_id)'],
    },
    {
      name: 'topic_crisis_statements',
      columns: {
        statement_id: 'text not null',
        crisis_id: 'text not null',
        topic_id: 'text not null',
        written_at: 'timestamptz not null',
        approved_at: 'timestamptz',
        state: 'text not null',
        cases: 'integer not null default 0',
      },
      primaryKey: ['statement_id'],
      indexes: ['(crisis_id)', "(written_at, statement_id) where state = 'written'"],
    },
    {
      name: 'topic_terms',
      columns: {
        id: 'text not null',
        level: 'integer not null',
        topic_id: 'text not null',
        purpose: 'text not null',
        due_at: 'timestamptz not null',
        told: 'boolean not null',
      },
      primaryKey: ['id', 'level'],
      indexes: ['(due_at) where not told', "(topic_id) where purpose = 'crisisStatement'"],
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
    TopicDocumentAdded: (event) => changed(event, {}),
    TopicDocumentRemoved: (event) => changed(event, {}),
    TopicLineLate: (event) => told(event, event.data.lineId),
    TopicStatementLate: (event) => told(event, event.data.statementId),
    TopicLineWritten: (event) => {
      const { topicId: topic_id, lineId: line_id, version, title, use: line_use, authorId: author_id } = event.data;
      const { validFrom: valid_from, validUntil: valid_until, ladder } = event.data;
      const nobody = { state: 'written', decided_at: null, withdrawn_at: null, ladder: ladder?.name ?? null };
      return [
        patch('topic_lines', { line_id, state: 'written' }, { state: 'replaced' }),
        upsert('topic_lines', {
          ...{ line_id, version, topic_id, title, line_use, valid_from, valid_until, author_id },
          written_at: event.metadata.occurredAt,
          ...nobody,
        }),
        remove('topic_terms', { id: line_id }),
        ...termsOf(event, 'topicLine', line_id),
        ...changed(event, {}),
      ];
    },
    TopicLineSigned: (event) => signed(event, 'topicLine', event.data.lineId),
    TopicLineApproved: (event) => decided(event, 'approved'),
    TopicLineReturned: (event) => decided(event, 'returned'),
    TopicLineWithdrawn: (event) => [
      remove('topic_terms', { id: event.data.lineId }),
      patch('topic_lines', { line_id: event.data.lineId }, { withdrawn_at: event.metadata.occurredAt }),
      ...changed(event, {}),
    ],
    TopicCommuniqueQuoteKept: (event) => {
      const { communiqueId: communique_id, lineId: line_id, topicId: topic_id, version } = event.data;
      return [upsert('topic_communique_quotes', { communique_id, line_id, topic_id, version }), ...changed(event, {})];
    },
    TopicCommuniqueQuoteDropped: (event) => {
      const { communiqueId: communique_id, lineId: line_id } = event.data;
      return [remove('topic_communique_quotes', { communique_id, line_id }), ...changed(event, {})];
    },
    TopicCrisisDeclared: (event) => {
      const { crisisId: crisis_id, topicId: topic_id } = event.data;
      const { occurredAt: declared_at } = event.metadata;
      return [
        upsert('topic_crises', { crisis_id, topic_id, declared_at, ended_at: null }),
        ...changed(event, { crisis_at: declared_at }),
      ];
    },
    TopicCrisisEnded: (event) => {
      const { crisisId: crisis_id } = event.data;
      return [
        patch('topic_crises', { crisis_id }, { ended_at: event.metadata.occurredAt }),
        patch('topic_crisis_statements', { crisis_id, state: 'written' }, { state: 'dropped' }),
        remove('topic_terms', { topic_id: event.data.topicId, purpose: 'crisisStatement' }),
        ...changed(event, { crisis_at: null }),
      ];
    },
    TopicDecisionLogged: (event) => {
      const { entryId: entry_id, crisisId: crisis_id, topicId: topic_id, confirmed } = event.data;
      const logged_at = event.metadata.occurredAt;
      return [
        upsert('topic_decisions', { entry_id, crisis_id, topic_id, logged_at, confirmed }),
        ...changed(event, {}),
      ];
    },
    TopicStatementWritten: (event) => {
      const { statementId: statement_id, crisisId: crisis_id, topicId: topic_id } = event.data;
      const its = { statement_id, crisis_id, topic_id, written_at: event.metadata.occurredAt };
      return [
        patch('topic_crisis_statements', { crisis_id, state: 'written' }, { state: 'dropped' }),
        upsert('topic_crisis_statements', { ...its, approved_at: null, state: 'written', cases: 0 }),
        remove('topic_terms', { topic_id, purpose: 'crisisStatement' }),
        ...termsOf(event, 'crisisStatement', statement_id),
        ...changed(event, {}),
      ];
    },
    TopicStatementSigned: (event) => signed(event, 'crisisStatement', event.data.statementId),
    TopicStatementApproved: (event) => {
      const { topicId: topic_id, statementId: statement_id, approverId: approver_id, caseIds } = event.data;
      const waiting = { statement_id, topic_id, approver_id, state: 'waiting', code: null };
      const approved = { state: 'approved', approved_at: event.metadata.occurredAt, cases: caseIds.length };
      return [
        patch('topic_crisis_statements', { statement_id }, approved),
        remove('topic_terms', { id: statement_id }),
        ...caseIds.map((case_id) => upsert('topic_statements', { ...waiting, case_id })),
        ...changed(event, {}),
      ];
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
      // A communiqué is disposed of by the same event: it has a key of its own.
      remove('topic_communique_quotes', { communique_id: case_id }),
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

type Asked = Extract<
  RecordedTopicEvent,
  { type: 'TopicLineWritten' | 'TopicLineSigned' | 'TopicStatementWritten' | 'TopicStatementSigned' }
>;

const termsOf = ({ data: { topicId: topic_id, waitsFor = [] } }: Asked, purpose: TopicPurpose, id: string) =>
  waitsFor.flatMap(({ level, dueAt: due_at }): RowOperation[] =>
    due_at === undefined ? [] : [upsert('topic_terms', { id, level, topic_id, purpose, due_at, told: false })],
  );

const signed = (
  event: Extract<Asked, { type: 'TopicLineSigned' | 'TopicStatementSigned' }>,
  purpose: TopicPurpose,
  id: string,
): RowOperation[] => [
  remove('topic_terms', { id, level: event.data.level }),
  ...termsOf(event, purpose, id),
  ...changed(event, {}),
];

const told = (
  event: Extract<RecordedTopicEvent, { type: 'TopicLineLate' | 'TopicStatementLate' }>,
  id: string,
): RowOperation[] => [patch('topic_terms', { id, level: event.data.level }, { told: true }), ...changed(event, {})];

const decided = (
  event: Extract<RecordedTopicEvent, { type: 'TopicLineApproved' | 'TopicLineReturned' }>,
  state: TopicLineRow['state'],
): RowOperation[] => [
  patch(
    'topic_lines',
    { line_id: event.data.lineId, version: event.data.version },
    { state, decided_at: event.metadata.occurredAt },
  ),
  remove('topic_terms', { id: event.data.lineId }),
  ...changed(event, {}),
];
