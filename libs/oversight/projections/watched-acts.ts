import { caseEvents } from '#libs/cases';
import { draftEvents, inItsCase } from '#libs/drafts';
import { defineProjection, upsert, type RowOperation } from '#libs/projections';
import type { WatchRuleName } from '../domain/rules.js';

/** An act that a rule may find. Free of words. */
export interface WatchedActRow {
  event_id: string;
  rule: WatchRuleName;
  at: Date;
  employee_id: string;
  case_id: string;
}

interface Happened {
  readonly id: string;
  readonly metadata: { readonly occurredAt: string; readonly actor: string };
  readonly data: { readonly caseId: string };
}

/** What the machinery does by itself is nobody's act. */
const found = (rule: WatchRuleName, { id, metadata: { actor, occurredAt }, data }: Happened): RowOperation[] =>
  actor === 'system'
    ? []
    : [upsert('watched_acts', { event_id: id, rule, at: occurredAt, employee_id: actor, case_id: data.caseId })];

/** Acts of which one is worth a look by itself, and those that may be, by how the term stood then. */
export const watchedActsProjection = defineProjection({
  name: 'watched_acts',
  version: 2,
  tables: [
    {
      name: 'watched_acts',
      columns: {
        event_id: 'text not null',
        rule: 'text not null',
        at: 'timestamptz not null',
        employee_id: 'text not null',
        case_id: 'text not null',
      },
      primaryKey: ['event_id'],
      indexes: ['(at)'],
    },
  ],
  from: { ...caseEvents, ...draftEvents },
  on: {
    DraftApproved: (event) => (event.data.own ? found('ownDraftSigned', inItsCase(event)) : []),
    DraftSent: (event) => (event.data.urgentReason === null ? [] : found('bypass', inItsCase(event))),
    InputPassedOver: (event) => found('bypass', event),
    DraftWithdrawn: (event) => found('draftWithdrawn', inItsCase(event)),
    RegistrationCorrected: (event) => (event.data.receivedAt === undefined ? [] : found('receiptCorrected', event)),
    ClockPaused: (event) => found('clockMoved', event),
    TermExtended: (event) => found('clockMoved', event),
    DeadlineWithdrawn: (event) => (event.data.reason === 'byHand' ? found('clockMoved', event) : []),
    CaseDismissed: (event) => found('dismissedNearTerm', event),
  },
});
