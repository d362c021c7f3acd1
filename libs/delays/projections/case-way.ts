import { caseEvents, type ClocksStanding } from '#libs/cases';
import { contributionEvents } from '#libs/contributions';
import { draftEvents, inItsCase, type RecordedDraftEvent } from '#libs/drafts';
import type { RecordedEvent } from '#libs/kernel';
import { defineProjection, upsert, type ReadTable, type Reducers, type RowOperation } from '#libs/projections';
import type { ClockSaid, Mark, MarkedEvent } from '../domain/marks.js';
import { standingParts } from '../domain/way.js';

/** What one event says of where its case stands. */
export interface CaseWayRow {
  event_id: string;
  case_id: string;
  position: string;
  at: Date;
  marks: readonly Mark[];
}

interface ReadWay {
  readonly at: string;
  readonly marks: string;
}

function markedEvents(rows: readonly ReadWay[]): readonly MarkedEvent[] {
  const marks = JSON.parse(`[${rows.map((row) => row.marks).join()}]`) as MarkedEvent['marks'][];
  return rows.map(({ at }, index) => ({ at, marks: marks[index]! }));
}

type Event = Pick<RecordedEvent, 'id' | 'position' | 'metadata'> & { readonly data: { readonly caseId: string } };

const says = ({ id, position, metadata, data: { caseId } }: Event, ...marks: readonly Mark[]): RowOperation[] =>
  marks.length === 0
    ? []
    : [upsert('case_way', { event_id: id, case_id: caseId, position, at: metadata.occurredAt, marks })];

const term = ({ openUntil }: ClocksStanding, at?: string): Mark => ({
  is: 'term',
  until: openUntil,
  ...(at !== undefined && { at }),
});
const clock = (
  { deadlineId: id, rule, endInstant: end }: { deadlineId: string; rule: string; endInstant: string | null },
  said: ClockSaid,
): Mark => ({ is: 'clock', id, rule, said, end });
const begun: Mark = { is: 'begun' };
const ids = (id: string | null) => (id === null ? [] : [id]);

const onCaseEvents: Partial<Reducers<typeof caseEvents>> = {
  CaseRegistered: (event) =>
    says(
      event,
      { is: 'received', at: event.data.receivedAt },
      { is: 'registered', unitId: event.data.unitId },
      // What the office began has nothing of anybody's that waits for an answer.
      ...(event.data.begunByUs ? [{ is: 'answered' } as const] : []),
    ),
  RegistrationCorrected: (event) =>
    says(
      event,
      ...(event.data.receivedAt === undefined ? [] : [{ is: 'received', at: event.data.receivedAt } as const]),
    ),
  CaseAssigned: (event) => {
    const { employeeId, unitId } = event.data;
    return says(event, { is: 'held', employeeId, unitId }, { is: 'told', of: 'assigned', employeeIds: [employeeId] });
  },
  CaseAssignedToUnit: (event) => {
    const { unitId } = event.data;
    return says(event, { is: 'held', employeeId: null, unitId }, { is: 'told', of: 'inUnit', employeeIds: [], unitId });
  },
  UnitHeadReplaced: (event) => {
    const { headId, unitId } = event.data;
    const coordinators = headId === null ? ({ coordinators: true } as const) : {};
    return says(event, { is: 'told', of: 'inUnit', employeeIds: ids(headId), unitId, ...coordinators });
  },
  NoteAdded: (event) => says(event, begun),
  MessageForwarded: (event) => says(event, begun),
  CompetenceFound: (event) => says(event, begun),
  QuoteDecided: (event) => says(event, begun),
  RectificationLodged: (event) => says(event, begun),
  MessageReceived: (event) => says(event, ...(event.data.automatic ? [] : [{ is: 'owed' } as const])),
  ClockPaused: (event) => says(event, { is: 'paused', id: event.data.pauseId, from: event.data.from }),
  ClockResumed: (event) => says(event, { is: 'resumed', id: event.data.pauseId, until: event.data.until }),
  DeadlineStarted: (event) => says(event, clock(event.data, 'started'), term(event.data.clocks)),
  DeadlineRecomputed: (event) => says(event, clock(event.data, event.data.reason), term(event.data.clocks)),
  DeadlineWithdrawn: (event) =>
    says(event, clock({ ...event.data, endInstant: null }, 'withdrawn'), term(event.data.clocks)),
  DeadlineStopped: (event) =>
    says(event, clock({ ...event.data, endInstant: null }, 'stopped'), term(event.data.clocks)),
  AnswerNotNeeded: (event) =>
    says(event, ...(event.data.answered ? [{ is: 'answered' } as const] : []), term(event.data.clocks)),
  // An interim answer changes nothing of what is owed.
  ReplyRecorded: (event) => says(event, event.data.final ? { is: 'leaving', replyId: event.data.replyId } : begun),
  ReplyRetryRequested: (event) =>
    says(event, ...(event.data.final ? [{ is: 'leaving', replyId: event.data.replyId } as const] : [])),
  ReplyCancelled: (event) =>
    says(event, ...(event.data.final ? [{ is: 'kept', replyId: event.data.replyId } as const] : [])),
  ReplyFailed: (event) => {
    const { final, givenUp, returned, replyId } = event.data;
    if (!final || !givenUp) return [];
    return says(event, { is: 'kept', replyId }, ...(returned ? [{ is: 'owed' } as const] : []));
  },
  ReplySent: (event) => {
    const { final, replyId, sentAt: at, answered, clocks } = event.data;
    return final ? says(event, { is: 'sent', replyId, at, answered }, term(clocks, at)) : says(event, term(clocks));
  },
  CaseClosed: (event) => says(event, { is: 'ended' }),
  CaseDismissed: (event) => says(event, { is: 'ended' }),
  CaseJoined: (event) => says(event, { is: 'ended' }),
  CaseReopened: (event) => says(event, { is: 'reopened' }),
  DeadlineWarned: (event) => says(event, { is: 'told', of: 'warned', employeeIds: ids(event.data.caseOfficerId) }),
  CaseEscalated: (event) =>
    says(
      event,
      {
        is: 'told',
        of: `escalated${event.data.level as 1 | 2 | 3}`,
        employeeIds: ids(event.data.caseOfficerId),
        coordinators: true,
      },
      term(event.data.clocks),
    ),
  AssignmentTermTold: (event) => {
    const { toldIds } = event.data;
    const coordinators = toldIds.length === 0 ? ({ coordinators: true } as const) : {};
    return says(event, { is: 'told', of: 'assignmentTerm', employeeIds: toldIds, ...coordinators });
  },
  RequestedByReminded: (event) =>
    says(event, { is: 'told', of: 'requestedBy', employeeIds: ids(event.data.caseOfficerId) }),
};

/** Whose turn it is: the unit's, or that of whoever asked. */
const turn =
  (is: 'saidBack' | 'askedAgain') => (event: Event & { readonly data: { readonly contributionId: string } }) =>
    says(event, { is, id: event.data.contributionId });

const onContributions: Partial<Reducers<typeof contributionEvents>> = {
  ContributionAsked: (event) => {
    const { contributionId: id, unitId, told } = event.data;
    return says(event, { is: 'asked', id, unitId }, { is: 'told', of: 'unitAsked', employeeIds: told, unitId });
  },
  ContributionHandedOn: (event) => {
    const { contributionId: id, unitId, told } = event.data;
    return says(event, { is: 'asked', id, unitId }, { is: 'told', of: 'unitAsked', employeeIds: told, unitId });
  },
  ContributionAnswered: turn('saidBack'),
  ContributionAskedBack: turn('saidBack'),
  ContributionDeclined: turn('saidBack'),
  HandOnProposed: turn('saidBack'),
  ContributionAccepted: turn('saidBack'),
  ContributionWithdrawn: turn('saidBack'),
  ContributionOvertaken: turn('saidBack'),
  ContributionExplained: turn('askedAgain'),
  ContributionReturned: turn('askedAgain'),
  HandOnRefused: turn('askedAgain'),
  ContributionReminded: (event) => says(event, { is: 'told', of: 'unitReminded', employeeIds: event.data.told }),
  ContributionOverdue: (event) => says(event, { is: 'told', of: 'unitOverdue', employeeIds: event.data.told }),
};

const rests = (event: RecordedDraftEvent) => says(inItsCase(event), { is: 'draftRests', draftId: event.data.draftId });
const submitted = (event: Extract<RecordedDraftEvent, { type: 'DraftSubmitted' | 'DraftApproved' }>) => {
  const employeeIds = (event.data.waitsFor ?? []).flatMap(({ ids: signers }) => signers);
  return says(
    inItsCase(event),
    { is: 'submitted', draftId: event.data.draftId, employeeIds },
    ...(employeeIds.length === 0 ? [] : [{ is: 'told', of: 'approvalAsked', employeeIds } as const]),
  );
};

const onDrafts: Partial<Reducers<typeof draftEvents>> = {
  DraftBegun: (event) => says(inItsCase(event), begun),
  DraftVersionKept: rests,
  DraftSubmitted: submitted,
  DraftApproved: (event) =>
    event.data.complete ? says(inItsCase(event), { is: 'approved', draftId: event.data.draftId }) : submitted(event),
  DraftReturned: rests,
  DraftWithdrawn: rests,
  DraftSent: rests,
  DraftSendingRefused: rests,
};

/** For what a case waited, part after part: what its events say, folded. */
const waits: ReadTable = {
  name: 'case_waits',
  columns: {
    case_id: 'text not null',
    place: 'integer not null',
    // Codes: reports group by them, and words in Polish order take longer.
    wait: 'text collate "C" not null',
    from_at: 'timestamptz not null',
    /** Null: it goes on. */
    until_at: 'timestamptz',
    unit_ids: 'text[] not null',
  },
  primaryKey: ['case_id', 'place'],
  indexes: ["(case_id) where wait = 'units'"],
  workedOut: {
    by: 'case_id',
    from: ['case_way'],
    // As text, read at once: a long case has thousands of rows, and the driver takes three times as long to make dates and objects of each.
    select: `select case_id, to_json(at) #>> '{}' as at, marks::text as marks from {case_way}
      where case_id = any ($1::text[]) order by case_id, position`,
    fold: (rows) =>
      standingParts(markedEvents(rows as unknown as readonly ReadWay[])).map(({ wait, from, to, unitIds }, place) => ({
        ...{ case_id: rows[0]!.case_id, place, wait, from_at: from, until_at: to, unit_ids: unitIds },
      })),
  },
};

/** By case, what each event says of where it stands, and what it waited for in consequence. No word of anybody. */
export const caseWayProjection = defineProjection({
  name: 'case_way',
  version: 5,
  tables: [
    {
      name: 'case_way',
      columns: {
        event_id: 'text not null',
        case_id: 'text not null',
        position: 'text not null',
        at: 'timestamptz not null',
        marks: 'jsonb not null',
      },
      // By case in front: a case is folded anew while the rows of others are still being built.
      primaryKey: ['case_id', 'event_id'],
      indexes: ['(case_id, position)'],
    },
    waits,
  ],
  from: { ...caseEvents, ...contributionEvents, ...draftEvents },
  on: { ...onCaseEvents, ...onContributions, ...onDrafts },
});
