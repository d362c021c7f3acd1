import { defineProjection, patch, remove, upsert, type ReadTable, type RowOperation } from '#libs/projections';
import type { DraftState } from '../domain/draft.js';
import { draftEvents, type DraftedThing, type WaitsFor } from '../domain/events.js';

export type DraftException = 'urgent' | 'own';

/** No word of a draft: lists read those from its stream. */
export interface DraftRow {
  id: string;
  /** Whose letter it is. */
  thing_kind: DraftedThing['kind'];
  thing_id: string;
  state: DraftState;
  begun_at: Date;
  /** When it was submitted last; null where it does not wait for anybody. */
  submitted_at: Date | null;
  /** What auditors look at: it left without approval, or was signed by whoever wrote in it. */
  exception: DraftException | null;
  exception_at: Date | null;
}

/** Until when a level whose turn has come is to be signed, where it has a term. */
export interface DraftTermRow {
  draft_id: string;
  level: number;
  /** The first instant that is too late. */
  due_at: Date;
  /** That it has passed was told. */
  told: boolean;
}

const terms: ReadTable = {
  name: 'draft_terms',
  columns: {
    draft_id: 'text not null',
    level: 'smallint not null',
    due_at: 'timestamptz not null',
    told: 'boolean not null default false',
  },
  primaryKey: ['draft_id', 'level'],
  indexes: ['(due_at) where not told'],
};

const table: ReadTable = {
  name: 'drafts',
  columns: {
    id: 'text not null',
    thing_kind: 'text not null',
    thing_id: 'text not null',
    state: 'text not null',
    begun_at: 'timestamptz not null',
    submitted_at: 'timestamptz',
    exception: 'text',
    exception_at: 'timestamptz',
  },
  primaryKey: ['id'],
  indexes: [
    '(thing_id, begun_at, id)',
    '(submitted_at, id) where submitted_at is not null',
    '(exception_at, id) where exception_at is not null',
  ],
};

interface Changes {
  readonly state?: DraftState;
  readonly submitted_at?: string | null;
  readonly exception?: DraftException;
  readonly exception_at?: string;
}

const change = (id: string, changes: Changes) => [patch('drafts', { id }, { ...changes })];
const rests = { state: 'writing', submitted_at: null } as const;
const noTerms = (draft_id: string) => remove('draft_terms', { draft_id });
const termsOf = (draft_id: string, waitsFor: WaitsFor = []): RowOperation[] =>
  waitsFor.flatMap(({ level, dueAt }) =>
    dueAt === undefined ? [] : [upsert('draft_terms', { draft_id, level, due_at: dueAt, told: false })],
  );

/** Drafts of each case, those that wait for somebody, and those that auditors look at. */
export const draftsProjection = defineProjection({
  name: 'drafts',
  version: 4,
  tables: [table, terms],
  from: draftEvents,
  on: {
    DraftBegun: ({ data: { draftId: id, thing }, metadata: { occurredAt } }) => [
      upsert('drafts', { id, thing_kind: thing.kind, thing_id: thing.id, state: 'writing', begun_at: occurredAt }),
    ],
    // Whoever signs last and writes in the same act says next that it is approved.
    DraftVersionKept: ({ data }) => [...change(data.draftId, rests), noTerms(data.draftId)],
    DraftSubmitted: ({ data, metadata: { occurredAt } }) => [
      ...change(data.draftId, { state: 'submitted', submitted_at: occurredAt }),
      noTerms(data.draftId),
      ...termsOf(data.draftId, data.waitsFor),
    ],
    DraftApproved: ({ data, metadata: { occurredAt } }) => [
      ...change(data.draftId, {
        ...(data.complete ? { state: 'approved', submitted_at: null } : { state: 'submitted' }),
        ...(data.own && { exception: 'own', exception_at: occurredAt }),
      }),
      remove('draft_terms', { draft_id: data.draftId, level: data.level }),
      ...termsOf(data.draftId, data.waitsFor),
    ],
    DraftLevelLate: ({ data }) => [patch('draft_terms', { draft_id: data.draftId, level: data.level }, { told: true })],
    DraftReturned: ({ data }) => [...change(data.draftId, rests), noTerms(data.draftId)],
    DraftWithdrawn: ({ data }) => [...change(data.draftId, { ...rests, state: 'withdrawn' }), noTerms(data.draftId)],
    DraftSent: ({ data, metadata: { occurredAt } }) => [
      ...change(data.draftId, {
        state: 'sent',
        submitted_at: null,
        ...(data.urgentReason !== null && { exception: 'urgent', exception_at: occurredAt }),
      }),
      noTerms(data.draftId),
    ],
    DraftSendingRefused: ({ data }) => [...change(data.draftId, rests), noTerms(data.draftId)],
  },
});
