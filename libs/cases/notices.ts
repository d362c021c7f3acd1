import { RULES } from '#libs/deadlines';
import type { RecordedOf } from '#libs/kernel';
import { byEvent, everyone, type Notice, type Part } from '#libs/manifest';
import { caseEvents } from './domain/events.js';

const of = (caseId: string) => ({ kind: 'case', id: caseId });
/** What whoever has the case hears of. */
const FOLLOWED = ['followUp', 'replyFailed', 'delayNoticeFailed', 'colleagueReplied'] as const;

/** What an answer does away with. */
const UNTIL_THE_ANSWER = [
  'deadlineWarned',
  'escalated',
  'requestedBySoon',
  'assignmentTermNear',
  'assignmentTermPassed',
] as const;
/** What another assignment does away with. */
const UNTIL_GIVEN_ON = ['assignmentTermNear', 'assignmentTermPassed'] as const;

/** Who in the office is told of what happens in a case. */
export const caseNotices = byEvent<Notice>()(caseEvents, {
  CaseAssigned: assigned,
  CaseAssignedToUnit: assignedToUnit,
  MessageReceived: ({ data: { automatic, caseId } }) =>
    automatic ? [] : [{ does: 'happen', kind: 'followUp', about: of(caseId) }],
  // Where nobody has it, whoever coordinates.
  DeadlineWarned: ({ data }) => [
    {
      does: 'tell',
      kind: 'deadlineWarned',
      to: data.caseOfficerId ?? everyone('coordinator'),
      about: of(data.caseId),
      part: clockOf(data),
      holder: data.caseOfficerId,
    },
  ],
  CaseEscalated: ({ data }) => {
    const { caseId, caseOfficerId, level } = data;
    const escalated = {
      does: 'tell',
      kind: 'escalated',
      about: of(caseId),
      part: clockOf(data),
      holder: caseOfficerId,
      level,
      waits: true,
    } as const;
    return [everyone('coordinator'), ...(caseOfficerId === null ? [] : [caseOfficerId])].map((to) => ({
      ...escalated,
      to,
    }));
  },
  EscalationAcknowledged: ({ data: { caseId, deadlineId: part, employeeId: by } }) => [
    { does: 'take', kind: 'escalated', about: of(caseId), part, by },
  ],
  AcknowledgementWithdrawn: ({ data: { caseId, deadlineId: part } }) => [
    { does: 'take', kind: 'escalated', about: of(caseId), part, by: null },
  ],
  // A clock that was counted anew warns and escalates anew.
  DeadlineRecomputed: clockSettled,
  DeadlineStopped: clockSettled,
  DeadlineWithdrawn: clockSettled,
  AnswerNotNeeded: ({ data: { caseId, deadlineIds } }) =>
    deadlineIds.map((part) => ({ does: 'settle', about: of(caseId), part })),
  ReplySent: ({ data: { final, caseId } }) =>
    final ? UNTIL_THE_ANSWER.map((kind) => ({ does: 'settle', kind, about: of(caseId) })) : [],
  CaseClosed: caseSettled,
  CaseDismissed: caseSettled,
  CaseJoined: caseSettled,
  RequestedByReminded: ({ data: { caseOfficerId, caseId, requestedBy } }) => [
    {
      does: 'tell',
      kind: 'requestedBySoon',
      to: caseOfficerId ?? everyone('coordinator'),
      about: of(caseId),
      part: { id: 'requestedBy', name: REQUESTED_BY, until: requestedBy },
      holder: caseOfficerId,
    },
  ],
  UnitHeadReplaced: ({ data: { caseId, headId } }) => [
    { does: 'tell', kind: 'assignedToUnit', to: headId ?? everyone('coordinator'), about: of(caseId) },
  ],
  // Where there is nobody to be told, whoever coordinates.
  AssignmentTermTold: ({ data: { caseId, dueAt, passed, caseOfficerId, toldIds } }) =>
    (toldIds.length > 0 ? toldIds : [everyone('coordinator')]).map((to) => ({
      does: 'tell',
      kind: passed ? 'assignmentTermPassed' : 'assignmentTermNear',
      to,
      about: of(caseId),
      part: { id: 'assignmentTerm', name: ASSIGNMENT_TERM, until: dueAt },
      holder: caseOfficerId,
    })),
  RequestedBySet: ({ data: { caseId } }) => [{ does: 'settle', kind: 'requestedBySoon', about: of(caseId) }],
  NoteAdded: ({ data: { caseId, mentionedIds = [] } }) =>
    mentionedIds.map((to) => ({ does: 'tell', kind: 'mentioned', mention: true, to, about: of(caseId) })),
  ReplyRecorded: ({ data: { caseId }, metadata: { actor } }) => [
    { does: 'follow', kind: 'replyFailed', to: actor, about: of(caseId) },
    { does: 'follow', kind: 'delayNoticeFailed', to: actor, about: of(caseId) },
  ],
  // Whoever asked a colleague hears the answer.
  MessageForwarded: ({ data: { caseId }, metadata: { actor } }) => [
    { does: 'follow', kind: 'colleagueReplied', to: actor, about: of(caseId) },
  ],
  ColleagueReplied: ({ data: { caseId } }) => [{ does: 'happen', kind: 'colleagueReplied', about: of(caseId) }],
  // Other than any answer, it changes by when the case is due. It comes right after the `ReplyFailed` of its mail, and says it all: one notice, not two.
  DelayNoticeUndelivered: ({ data: { caseId } }) => [
    { does: 'settle', kind: 'replyFailed', about: of(caseId) },
    { does: 'happen', kind: 'delayNoticeFailed', about: of(caseId) },
  ],
  ReplyFailed: ({ data: { givenUp, caseId } }) =>
    givenUp ? [{ does: 'happen', kind: 'replyFailed', about: of(caseId) }] : [],
});

const ASSIGNMENT_TERM = { pl: 'termin dekretacji', en: 'the term of the assignment' };
const REQUESTED_BY = { pl: 'termin nadawcy', en: 'the sender’s own deadline' };

/** A clock by what is to be done in it. */
const clockOf = (alarm: { deadlineId: string; rule: string; dueAt: string }): Part => ({
  id: alarm.deadlineId,
  name: RULES.find(({ id }) => id === alarm.rule)?.duty ?? { pl: alarm.rule, en: alarm.rule },
  until: alarm.dueAt,
});

function clockSettled({
  data: { caseId, deadlineId: part },
}: {
  data: { caseId: string; deadlineId: string };
}): Notice[] {
  return [{ does: 'settle', about: of(caseId), part }];
}

function caseSettled({ data: { caseId } }: { data: { caseId: string } }): Notice[] {
  return [{ does: 'settle', about: of(caseId) }];
}

const termsSettled = (caseId: string): Notice[] =>
  UNTIL_GIVEN_ON.map((kind) => ({ does: 'settle', kind, about: of(caseId) }));

/** Whoever has the case is told from now on; whoever had it, no more. */
function assigned({ data, metadata }: RecordedOf<typeof caseEvents.CaseAssigned>): readonly Notice[] {
  const { employeeId: to, previousEmployeeId, caseId } = data;
  const about = of(caseId);
  const isHandedOver = previousEmployeeId !== null && previousEmployeeId !== to;
  return [
    ...termsSettled(caseId),
    ...(metadata.actor === to ? [] : [{ does: 'tell', kind: 'assigned', to, about } as const]),
    ...FOLLOWED.flatMap((kind): readonly Notice[] => [
      ...(isHandedOver ? [{ does: 'leave', kind, to: previousEmployeeId, about } as const] : []),
      { does: 'follow', kind, to, about },
    ]),
  ];
}

/** The unit's head gives it to somebody; where nobody can, whoever coordinates hears of it. */
function assignedToUnit({ data, metadata }: RecordedOf<typeof caseEvents.CaseAssignedToUnit>): readonly Notice[] {
  const { headId, previousEmployeeId, caseId } = data;
  const about = of(caseId);
  return [
    ...termsSettled(caseId),
    ...(headId !== null && headId === metadata.actor
      ? []
      : [{ does: 'tell', kind: 'assignedToUnit', to: headId ?? everyone('coordinator'), about } as const]),
    ...(previousEmployeeId === null
      ? []
      : FOLLOWED.map((kind) => ({ does: 'leave', kind, to: previousEmployeeId, about }) as const)),
  ];
}
