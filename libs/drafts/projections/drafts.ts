import { defineProjection, patch, upsert, type ReadTable } from '#libs/projections';
import type { DraftState } from '../domain/draft.js';
import { draftEvents } from '../domain/events.js';

/** No word of a draft: lists read those from its stream. */
export interface DraftRow {
  id: string;
  case_id: string;
  state: DraftState;
  begun_at: Date;
  /** Why it left without approval was said at that moment. */
  urgent_at: Date | null;
}

const table: ReadTable = {
  name: 'drafts',
  columns: {
    id: 'text not null',
    case_id: 'text not null',
    state: 'text not null',
    begun_at: 'timestamptz not null',
    urgent_at: 'timestamptz',
  },
  primaryKey: ['id'],
  indexes: ['(case_id, begun_at, id)', '(urgent_at, id)'],
};

const change = (id: string, changes: { state?: DraftState; urgent_at?: string }) => [patch('drafts', { id }, changes)];

/** Drafts of each case, and those that left without approval. */
export const draftsProjection = defineProjection({
  name: 'drafts',
  version: 1,
  tables: [table],
  from: draftEvents,
  on: {
    DraftBegun: ({ data: { draftId: id, caseId }, metadata: { occurredAt } }) => [
      upsert('drafts', { id, case_id: caseId, state: 'writing', begun_at: occurredAt }),
    ],
    DraftVersionKept: ({ data }) => change(data.draftId, { state: 'writing' }),
    DraftSubmitted: ({ data }) => change(data.draftId, { state: 'submitted' }),
    DraftApproved: ({ data }) => change(data.draftId, { state: data.complete ? 'approved' : 'submitted' }),
    DraftReturned: ({ data }) => change(data.draftId, { state: 'writing' }),
    DraftSent: ({ data, metadata: { occurredAt } }) =>
      change(data.draftId, { state: 'sent', ...(data.urgentReason !== null && { urgent_at: occurredAt }) }),
    DraftSendingRefused: ({ data }) => change(data.draftId, { state: 'writing' }),
  },
});
