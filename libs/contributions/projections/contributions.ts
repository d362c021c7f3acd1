import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import { plainLettersOf } from '#libs/postgres';
import { defineProjection, patch, upsert, type ReadTable } from '#libs/projections';
import type { ContributionState } from '../domain/contribution.js';
import { contributionEvents } from '../domain/events.js';

export interface ContributionRow {
  id: string;
  case_id: string;
  contact_id: string | null;
  round_id: string;
  unit_id: string;
  holder_id: string | null;
  asker_id: string;
  state: ContributionState;
  /** Null once its words were erased, as is the answer. */
  question: string | null;
  answer: string | null;
  asked_at: Date;
  due_at: Date;
  late_until: Date | null;
  /** When the first answer came. */
  answered_at: Date | null;
  /** Where the unit is asked by mail. */
  mail_to: string | null;
  /** Mails that wait for whoever asked. */
  held: number;
  /** When its present term was set, of which term the unit was reminded, and of which its head heard that it has passed. */
  term_set_at: Date;
  reminded_of: Date | null;
  overdue_of: Date | null;
}

/** By what they are found. */
export const CONTRIBUTION_WORDS = plainLettersOf(`coalesce(question, '') || ' ' || coalesce(answer, '')`);

const table: ReadTable = {
  name: 'contributions',
  columns: {
    id: 'text not null',
    case_id: 'text not null',
    contact_id: 'text',
    round_id: 'text not null',
    unit_id: 'text not null',
    holder_id: 'text',
    asker_id: 'text not null',
    state: 'text not null',
    question: 'text',
    answer: 'text',
    asked_at: 'timestamptz not null',
    due_at: 'timestamptz not null',
    late_until: 'timestamptz',
    answered_at: 'timestamptz',
    mail_to: 'text',
    held: 'integer not null default 0',
    term_set_at: 'timestamptz not null',
    reminded_of: 'timestamptz',
    overdue_of: 'timestamptz',
  },
  primaryKey: ['id'],
  indexes: [
    '(due_at, id)',
    '(unit_id, due_at, id)',
    // How punctual a unit was in a time, and what it owes now.
    '(unit_id, asked_at)',
    "(unit_id) where state in ('asked', 'returned')",
    '(case_id)',
    '(holder_id)',
    '(contact_id)',
    // Of which terms somebody is told: what was answered years ago is not looked at.
    "(due_at, id) where state in ('asked', 'returned')",
    `using gin (${CONTRIBUTION_WORDS} gin_trgm_ops)`,
  ],
};

type Moment = 'due_at' | 'late_until' | 'term_set_at' | 'reminded_of' | 'overdue_of';
type Changes = Partial<Omit<ContributionRow, 'id' | 'asked_at' | 'answered_at' | Moment>> & {
  [Column in Moment]?: string | null;
};
const change = (id: string, changes: Changes) => [patch('contributions', { id }, changes)];

/** What units were asked, and how it stands. */
export const contributionsProjection = defineProjection({
  name: 'contributions',
  version: 7,
  tables: [table],
  from: { ...contributionEvents, SubjectErased, CaseDisposed },
  on: {
    ContributionAsked: ({ data, metadata: { occurredAt } }) => [
      upsert('contributions', {
        id: data.contributionId,
        case_id: data.caseId,
        contact_id: data.contactId,
        round_id: data.roundId,
        unit_id: data.unitId,
        holder_id: data.holderId,
        asker_id: data.askerId,
        state: 'asked',
        question: data.question,
        asked_at: occurredAt,
        due_at: data.dueAt,
        term_set_at: occurredAt,
        mail_to: data.mailTo ?? null,
      }),
    ],
    ContributionGiven: ({ data }) => change(data.contributionId, { holder_id: data.holderId }),
    ContributionAnswered: ({ data, metadata: { occurredAt } }) => [
      ...change(data.contributionId, { state: 'answered', answer: data.text }),
      ...(data.version === 1 ? [patch('contributions', { id: data.contributionId }, { answered_at: occurredAt })] : []),
    ],
    ContributionAskedBack: ({ data }) => change(data.contributionId, { state: 'askedBack' }),
    ContributionExplained: ({ data }) => change(data.contributionId, { state: 'asked' }),
    ContributionDeclined: ({ data }) => change(data.contributionId, { state: 'declined' }),
    HandOnProposed: ({ data }) => change(data.contributionId, { state: 'handingOn' }),
    // The other unit hears of the term anew.
    ContributionHandedOn: ({ data, metadata: { occurredAt } }) =>
      change(data.contributionId, {
        state: 'asked',
        unit_id: data.unitId,
        holder_id: null,
        mail_to: data.mailTo ?? null,
        term_set_at: occurredAt,
        reminded_of: null,
        overdue_of: null,
      }),
    HandOnRefused: ({ data }) => change(data.contributionId, { state: 'asked' }),
    LatenessAnnounced: ({ data }) => change(data.contributionId, { late_until: data.until }),
    ContributionAccepted: ({ data }) => change(data.contributionId, { state: 'accepted' }),
    ContributionReturned: ({ data }) => change(data.contributionId, { state: 'returned' }),
    ContributionExtended: ({ data, metadata: { occurredAt } }) =>
      change(data.contributionId, { due_at: data.dueAt, term_set_at: occurredAt }),
    ContributionWithdrawn: ({ data }) => change(data.contributionId, { state: 'withdrawn' }),
    ContributionOvertaken: ({ data }) => change(data.contributionId, { state: 'overtaken' }),
    // It stands in the thread, and answers nothing.
    ContributionCameTooLate: () => [],
    ContributionMailUndelivered: () => [],
    ContributionSentAgain: ({ data }) => change(data.contributionId, { mail_to: data.mailTo }),
    ContributionMailHeld: ({ data }) => change(data.contributionId, { held: data.held }),
    HeldMailAccepted: ({ data }) => change(data.contributionId, { held: data.held }),
    HeldMailDiscarded: ({ data }) => change(data.contributionId, { held: data.held }),
    ContributionReminded: ({ data }) => change(data.contributionId, { reminded_of: data.dueAt }),
    ContributionOverdue: ({ data }) => change(data.contributionId, { overdue_of: data.dueAt }),
    SubjectErased: ({ data }) => [
      patch('contributions', { contact_id: data.subject }, { question: null, answer: null }),
    ],
    CaseDisposed: ({ data }) => [patch('contributions', { case_id: data.caseId }, { question: null, answer: null })],
  },
});
