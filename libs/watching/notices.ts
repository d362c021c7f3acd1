import { byEvent, type Notice } from '#libs/manifest';
import { watchingEvents, type Watched } from './domain/events.js';

const KINDS: Readonly<Record<Watched, string>> = {
  message: 'watchedMessage',
  answer: 'watchedAnswer',
  status: 'watchedStatus',
  escalation: 'watchedEscalation',
};

/** Those who watch a case hear of what happened in it, and no more once they do not. */
export const watchingNotices = byEvent<Notice>()(watchingEvents, {
  CaseWatchersTold: ({ data: { caseId: id, what, toldIds } }) =>
    toldIds.map((to) => ({ does: 'tell', kind: KINDS[what], to, about: { kind: 'case', id } })),
  CaseUnwatched: ({ data: { caseId: id, employeeId: to } }) =>
    Object.values(KINDS).map((kind) => ({ does: 'leave', kind, to, about: { kind: 'case', id } })),
});
