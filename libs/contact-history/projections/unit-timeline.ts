import { caseEvents } from '#libs/cases';
import { contributionEvents } from '#libs/contributions';
import { CaseDisposed, SubjectErased } from '#libs/personal-data';
import { plainLettersOf } from '#libs/postgres';
import { defineProjection, patch, upsert, type RowOperation } from '#libs/projections';
import { excerpt } from './excerpt.js';

export const UNIT_ENTRY_KINDS = ['case', 'question', 'contribution', 'declined'] as const;
export type UnitEntryKind = (typeof UNIT_ENTRY_KINDS)[number];

/** A question to a unit, and how fast it was answered. One that was handed on is a question to the unit that has it. */
export interface UnitQuestionRow {
  contribution_id: string;
  unit_id: string;
  case_id: string;
  question: string | null;
  person_id: string | null;
  asked_at: Date;
  /** When the first answer came, and whether that was after its term. */
  answered_at: Date | null;
  late: boolean;
}

/** One thing that happened between the press office and a unit. */
export interface UnitTimelineRow {
  id: string;
  kind: UnitEntryKind;
  at: Date;
  unit_id: string;
  case_id: string;
  /** The case, where it was given to the unit itself. */
  given_id: string | null;
  contribution_id: string | null;
  /** Of a case its subject; null with what a unit was asked: whoever sees the question need not see the case. */
  title: string | null;
  question: string | null;
  excerpt: string | null;
  late: boolean;
  person_id: string | null;
}

/** By what a search within looks. */
export const UNIT_WORDS = plainLettersOf(
  `coalesce(title, '') || ' ' || coalesce(question, '') || ' ' || coalesce(excerpt, '')`,
);

/** What units had to do with the press office: the cases that were given to them, what they were asked, and what they answered. */
export const unitTimelineProjection = defineProjection({
  name: 'unit_timeline',
  version: 1,
  tables: [
    {
      name: 'unit_cases',
      columns: { given_id: 'text not null', title: 'text', person_id: 'text' },
      primaryKey: ['given_id'],
      indexes: ['(person_id)'],
    },
    {
      name: 'unit_questions',
      columns: {
        contribution_id: 'text not null',
        unit_id: 'text not null',
        case_id: 'text not null',
        question: 'text',
        person_id: 'text',
        asked_at: 'timestamptz not null',
        answered_at: 'timestamptz',
        late: 'boolean not null default false',
      },
      primaryKey: ['contribution_id'],
      indexes: ['(unit_id, asked_at)', '(case_id)', '(person_id)'],
    },
    {
      name: 'unit_timeline',
      columns: {
        id: 'text not null',
        kind: 'text not null',
        at: 'timestamptz not null',
        unit_id: 'text not null',
        case_id: 'text not null',
        given_id: 'text',
        contribution_id: 'text',
        title: 'text',
        question: 'text',
        excerpt: 'text',
        late: 'boolean not null default false',
        person_id: 'text',
      },
      primaryKey: ['id'],
      taken: {
        title: { from: 'unit_cases', by: 'given_id' },
        person_id: { from: 'unit_cases', by: 'given_id' },
        question: { from: 'unit_questions', by: 'contribution_id' },
        unit_id: { from: 'unit_questions', by: 'contribution_id' },
      },
      indexes: [
        '(unit_id, at, id)',
        '(unit_id, kind, at, id) include (case_id)',
        '(case_id)',
        '(given_id) where given_id is not null',
        '(person_id)',
        `using gin (${UNIT_WORDS} gin_trgm_ops)`,
      ],
    },
  ],
  from: { ...caseEvents, ...contributionEvents, SubjectErased, CaseDisposed },
  on: {
    CaseRegistered: ({ data: { caseId, contactId, unitId, subject }, metadata: { occurredAt } }) => [
      upsert('unit_cases', { given_id: caseId, title: subject, person_id: contactId }),
      ...(unitId === null ? [] : given(caseId, unitId, occurredAt)),
    ],
    CaseAssigned: ({ data: { caseId, unitId }, metadata: { occurredAt } }) => given(caseId, unitId, occurredAt),
    CaseAssignedToUnit: ({ data: { caseId, unitId }, metadata: { occurredAt } }) => given(caseId, unitId, occurredAt),
    RegistrationCorrected: ({ data: { caseId: case_id, contactId: person_id, subject: title } }) =>
      title === undefined
        ? []
        : [
            patch('unit_cases', { given_id: case_id }, { title, person_id }),
            patch('unit_timeline', { given_id: case_id }, { title, person_id }),
          ],
    ContributionAsked: ({ data, metadata: { occurredAt } }) => [
      upsert('unit_questions', {
        contribution_id: data.contributionId,
        unit_id: data.unitId,
        case_id: data.caseId,
        question: data.question,
        person_id: data.contactId,
        asked_at: occurredAt,
      }),
      said('question', data, occurredAt, { unit_id: data.unitId }),
    ],
    // What the first unit was asked stays in its history.
    ContributionHandedOn: ({ data, metadata: { occurredAt } }) => [
      patch(
        'unit_questions',
        { contribution_id: data.contributionId },
        { unit_id: data.unitId, asked_at: occurredAt, answered_at: null, late: false },
      ),
      said('question', data, occurredAt, { unit_id: data.unitId }),
    ],
    ContributionAnswered: ({ data, metadata: { occurredAt } }) => [
      ...(data.version === 1
        ? [
            patch(
              'unit_questions',
              { contribution_id: data.contributionId },
              { answered_at: occurredAt, late: data.late },
            ),
          ]
        : []),
      said('contribution', data, occurredAt, { excerpt: excerpt(data.text), late: data.late }, `-${data.version}`),
    ],
    ContributionDeclined: ({ data, metadata: { occurredAt }, revision }) => [
      said('declined', data, occurredAt, { excerpt: excerpt(data.reason) }, `-${revision}`),
    ],
    SubjectErased: ({ data: { subject: person_id } }) => [
      patch('unit_cases', { person_id }, { title: null }),
      patch('unit_questions', { person_id }, { question: null }),
      patch('unit_timeline', { person_id }, { title: null, question: null, excerpt: null }),
    ],
    CaseDisposed: ({ data: { caseId: case_id } }) => [
      patch('unit_cases', { given_id: case_id }, { title: null }),
      patch('unit_questions', { case_id }, { question: null }),
      patch('unit_timeline', { case_id }, { title: null, question: null, excerpt: null }),
    ],
  },
});

/** Once for each unit, where it was given to it last. */
const given = (case_id: string, unit_id: string, at: string): RowOperation[] => [
  upsert('unit_timeline', { id: `case-${case_id}-${unit_id}`, kind: 'case', at, unit_id, case_id, given_id: case_id }),
];

function said(
  kind: Exclude<UnitEntryKind, 'case'>,
  its: { readonly contributionId: string; readonly caseId: string; readonly contactId: string | null },
  at: string,
  what: { readonly unit_id?: string; readonly excerpt?: string | null; readonly late?: boolean },
  which = what.unit_id === undefined ? '' : `-${what.unit_id}`,
): RowOperation {
  return upsert('unit_timeline', {
    id: `${kind}-${its.contributionId}${which}`,
    kind,
    at,
    case_id: its.caseId,
    contribution_id: its.contributionId,
    person_id: its.contactId,
    ...what,
  });
}
