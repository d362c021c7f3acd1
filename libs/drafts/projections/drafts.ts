import { defineProjection, patch, remove, upsert, type ReadTable, type RowOperation } from '#libs/projections';
import type { DraftState } from '../domain/draft.js';
import {
  draftEvents,
  type DraftedThing,
  type Purpose,
  type RecordedDraftEvent,
  type Signatory,
  type WaitsFor,
} from '../domain/events.js';

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
  purpose: Purpose;
  /** The newest; and who kept it. */
  version: number;
  written_by: string;
}

/** A level of the ladder that is not signed yet, while the draft waits. */
export interface DraftWaitRow {
  draft_id: string;
  level: number;
  /** Since when its turn is; null while others sign before it. */
  since: Date | null;
  /** The first instant that is too late, where it has a term. */
  due_at: Date | null;
  signatory: Signatory;
  /** Whom it names: an employee, a function, or the unit whose head it is; null of coordinators. */
  named_id: string | null;
  /** Whoever signs it may sign what they wrote in, once all others have signed. */
  may_edit: boolean;
}

/** What somebody did in a draft. */
export interface DraftPersonRow {
  draft_id: string;
  employee_id: string;
  wrote: boolean;
  /** Since it was submitted. */
  signed: boolean;
  /** The newest version that they kept, signed or returned. */
  version: number | null;
  /** The draft waits for a signature. */
  waits: boolean;
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

const waits: ReadTable = {
  name: 'draft_waits',
  columns: {
    draft_id: 'text not null',
    level: 'smallint not null',
    since: 'timestamptz',
    due_at: 'timestamptz',
    signatory: 'text not null',
    named_id: 'text',
    may_edit: 'boolean not null',
  },
  primaryKey: ['draft_id', 'level'],
  indexes: ['(signatory, named_id, draft_id) where since is not null'],
};

const people: ReadTable = {
  name: 'draft_people',
  columns: {
    draft_id: 'text not null',
    employee_id: 'text not null',
    wrote: 'boolean not null default false',
    signed: 'boolean not null default false',
    version: 'integer',
    waits: 'boolean not null default false',
  },
  primaryKey: ['draft_id', 'employee_id'],
  // Of the drafts that wait, which are few of all.
  indexes: ['(employee_id, draft_id) where waits', '(draft_id, employee_id) where waits'],
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
    purpose: 'text not null',
    version: 'integer not null default 0',
    written_by: "text not null default ''",
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
  readonly version?: number;
  readonly written_by?: string;
}

type EventNamed<Type extends RecordedDraftEvent['type']> = Extract<RecordedDraftEvent, { type: Type }>;

const change = (id: string, changes: Changes) => [patch('drafts', { id }, { ...changes })];
const rests = { state: 'writing', submitted_at: null } as const;
const noTerms = (draft_id: string) => remove('draft_terms', { draft_id });
const termsOf = (draft_id: string, waitsFor: WaitsFor = []): RowOperation[] =>
  waitsFor.flatMap(({ level, dueAt }) =>
    dueAt === undefined ? [] : [upsert('draft_terms', { draft_id, level, due_at: dueAt, told: false })],
  );

const nobodyAsked = (draft_id: string): RowOperation[] => [
  noTerms(draft_id),
  remove('draft_waits', { draft_id }),
  patch('draft_people', { draft_id }, { signed: false, waits: false }),
];

/** Each level with whom it names; those whose turn it is wait from then on. */
const waitsOf = ({ data, metadata }: EventNamed<'DraftSubmitted'>): RowOperation[] => {
  const { draftId: draft_id, ladder, unitId, waitsFor = [] } = data;
  return ladder.levels.map(({ signatory, employeeId, functionId = null }, level) => {
    const turn = waitsFor.find((one) => one.level === level);
    return upsert('draft_waits', {
      draft_id,
      level,
      since: turn ? metadata.occurredAt : null,
      due_at: turn?.dueAt ?? null,
      signatory,
      named_id: { employee: employeeId, function: functionId, unitHead: unitId, coordinator: null }[signatory],
      may_edit: ladder.lastMayEdit && level === ladder.levels.length - 1,
    });
  });
};

const acted = ({ data: { draftId: draft_id, version }, metadata }: EventNamed<'DraftApproved' | 'DraftReturned'>) =>
  upsert('draft_people', { draft_id, employee_id: metadata.actor, version });

/** Drafts of each case, those that wait for somebody, and those that auditors look at. */
export const draftsProjection = defineProjection({
  name: 'drafts',
  version: 5,
  tables: [table, terms, waits, people],
  from: draftEvents,
  on: {
    DraftBegun: ({ data: { draftId: id, thing, purpose }, metadata: { occurredAt } }) => [
      upsert('drafts', {
        id,
        thing_kind: thing.kind,
        thing_id: thing.id,
        purpose,
        state: 'writing',
        begun_at: occurredAt,
      }),
    ],
    // Whoever signs last and writes in the same act says next that it is approved.
    DraftVersionKept: ({ data: { draftId, version, writerIds }, metadata: { actor } }) => [
      ...change(draftId, { ...rests, version, written_by: actor }),
      ...nobodyAsked(draftId),
      ...[...new Set([...writerIds, actor])].map((employee_id) =>
        upsert('draft_people', {
          ...{ draft_id: draftId, employee_id },
          ...(writerIds.includes(employee_id) && { wrote: true }),
          ...(employee_id === actor && { version }),
        }),
      ),
    ],
    DraftSubmitted: (event) => [
      ...change(event.data.draftId, { state: 'submitted', submitted_at: event.metadata.occurredAt }),
      ...nobodyAsked(event.data.draftId),
      ...termsOf(event.data.draftId, event.data.waitsFor),
      patch('draft_people', { draft_id: event.data.draftId }, { waits: true }),
      ...waitsOf(event),
    ],
    DraftApproved: (event) => {
      const { data } = event;
      const { occurredAt } = event.metadata;
      return [
        ...change(data.draftId, {
          ...(data.complete ? { state: 'approved', submitted_at: null } : { state: 'submitted' }),
          ...(data.own && { exception: 'own', exception_at: occurredAt }),
        }),
        remove('draft_terms', { draft_id: data.draftId, level: data.level }),
        ...termsOf(data.draftId, data.waitsFor),
        remove('draft_waits', { draft_id: data.draftId, level: data.level }),
        ...(data.waitsFor ?? []).map(({ level, dueAt = null }) =>
          patch('draft_waits', { draft_id: data.draftId, level }, { since: occurredAt, due_at: dueAt }),
        ),
        acted(event),
        upsert('draft_people', { draft_id: data.draftId, employee_id: data.approverId, signed: true }),
        patch('draft_people', { draft_id: data.draftId }, { waits: !data.complete }),
      ];
    },
    DraftLevelLate: ({ data }) => [patch('draft_terms', { draft_id: data.draftId, level: data.level }, { told: true })],
    DraftReturned: (event) => [...change(event.data.draftId, rests), ...nobodyAsked(event.data.draftId), acted(event)],
    DraftWithdrawn: ({ data }) => [
      ...change(data.draftId, { ...rests, state: 'withdrawn' }),
      ...nobodyAsked(data.draftId),
    ],
    DraftSent: ({ data, metadata: { occurredAt } }) => [
      ...change(data.draftId, {
        state: 'sent',
        submitted_at: null,
        ...(data.urgentReason !== null && { exception: 'urgent', exception_at: occurredAt }),
      }),
      ...nobodyAsked(data.draftId),
    ],
    DraftSendingRefused: ({ data }) => [...change(data.draftId, rests), ...nobodyAsked(data.draftId)],
  },
});
