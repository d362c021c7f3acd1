import type { RecordedOf } from '#libs/kernel';
import { byEvent, everyone, type Notice } from '#libs/manifest';
import { caseEvents } from './domain/events.js';

const of = (caseId: string) => ({ kind: 'case', id: caseId });
/** What whoever has the case hears of. */
const FOLLOWED = ['followUp', 'replyFailed', 'delayNoticeFailed', 'colleagueReplied'] as const;

/** Who in the office is told of what happens in a case. */
export const caseNotices = byEvent<Notice>()(caseEvents, {
  CaseAssigned: assigned,
  CaseAssignedToUnit: assignedToUnit,
  MessageReceived: ({ data: { automatic, caseId } }) =>
    automatic ? [] : [{ does: 'happen', kind: 'followUp', about: of(caseId) }],
  DeadlineWarned: ({ data: { caseOfficerId, caseId } }) =>
    caseOfficerId === null ? [] : [{ does: 'tell', kind: 'deadlineWarned', to: caseOfficerId, about: of(caseId) }],
  CaseEscalated: ({ data: { level, caseId } }) => [
    { does: 'tell', kind: 'escalated', to: everyone('coordinator'), level, about: of(caseId) },
  ],
  // Where nobody has it, whoever coordinates.
  RequestedByReminded: ({ data: { caseOfficerId, caseId } }) => [
    { does: 'tell', kind: 'requestedBySoon', to: caseOfficerId ?? everyone('coordinator'), about: of(caseId) },
  ],
  ReplyRecorded: ({ data: { caseId }, metadata: { actor } }) => [
    { does: 'follow', kind: 'replyFailed', to: actor, about: of(caseId) },
    { does: 'follow', kind: 'delayNoticeFailed', to: actor, about: of(caseId) },
  ],
  // Whoever asked a colleague hears the answer.
  MessageForwarded: ({ data: { caseId }, metadata: { actor } }) => [
    { does: 'follow', kind: 'colleagueReplied', to: actor, about: of(caseId) },
  ],
  ColleagueReplied: ({ data: { caseId } }) => [{ does: 'happen', kind: 'colleagueReplied', about: of(caseId) }],
  // Other than any answer, it changes by when the case is due.
  DelayNoticeUndelivered: ({ data: { caseId } }) => [{ does: 'happen', kind: 'delayNoticeFailed', about: of(caseId) }],
  ReplyFailed: ({ data: { givenUp, caseId } }) =>
    givenUp ? [{ does: 'happen', kind: 'replyFailed', about: of(caseId) }] : [],
});

/** Whoever has the case is told from now on; whoever had it, no more. */
function assigned({ data, metadata }: RecordedOf<typeof caseEvents.CaseAssigned>): readonly Notice[] {
  const { employeeId: to, previousEmployeeId, caseId } = data;
  const about = of(caseId);
  const isHandedOver = previousEmployeeId !== null && previousEmployeeId !== to;
  return [
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
    ...(headId !== null && headId === metadata.actor
      ? []
      : [{ does: 'tell', kind: 'assignedToUnit', to: headId ?? everyone('coordinator'), about } as const]),
    ...(previousEmployeeId === null
      ? []
      : FOLLOWED.map((kind) => ({ does: 'leave', kind, to: previousEmployeeId, about }) as const)),
  ];
}
