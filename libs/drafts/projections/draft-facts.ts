import { defineProjection, upsert, type ReadTable, type RowOperation } from '#libs/projections';
import { caseOfDraft, draftEvents, type RecordedDraftEvent, type WaitsFor } from '../domain/events.js';

/** What moved a draft on, one row a step. What reports are made of; nothing personal stands in it. */
const steps: ReadTable = {
  name: 'fact_draft_steps',
  columns: {
    draft_id: 'text not null',
    revision: 'integer not null',
    case_id: 'text not null',
    step: 'text not null',
    at: 'timestamptz not null',
    by_id: 'text not null',
    // Where it was submitted from; null where that is nowhere, and of other steps.
    unit_id: 'text',
    // The level of its ladder that it waits for from then on, the first one is 1; null: for nobody.
    waits_for: 'smallint',
  },
  primaryKey: ['draft_id', 'revision'],
  indexes: ['(at)'],
};

const step = (
  { data, revision, metadata: { occurredAt, actor } }: RecordedDraftEvent,
  name: string,
  more: { readonly by_id?: string; readonly unit_id?: string | null; readonly waits_for?: number } = {},
): RowOperation[] => [
  upsert('fact_draft_steps', {
    ...{
      draft_id: data.draftId,
      revision,
      case_id: caseOfDraft(data),
      step: name,
      at: occurredAt,
      by_id: actor,
      ...more,
    },
  }),
];

/** The lowest of those whose turn has come. Older events do not say them: there the next one has its turn. */
const levelOf = (waitsFor: WaitsFor | undefined, next: number) =>
  1 + Math.min(...(waitsFor?.length ? waitsFor.map(({ level }) => level) : [next]));

export const draftFactsProjection = defineProjection({
  name: 'draft_facts',
  version: 2,
  tables: [steps],
  from: draftEvents,
  on: {
    DraftVersionKept: (event) => step(event, 'written'),
    DraftSubmitted: (event) =>
      step(event, 'submitted', { unit_id: event.data.unitId, waits_for: levelOf(event.data.waitsFor, 0) }),
    DraftApproved: (event) =>
      event.data.complete
        ? step(event, 'approved', { by_id: event.data.approverId })
        : step(event, 'signed', {
            by_id: event.data.approverId,
            waits_for: levelOf(event.data.waitsFor, event.data.level + 1),
          }),
    DraftReturned: (event) => step(event, 'returned'),
    DraftWithdrawn: (event) => step(event, 'withdrawn'),
    DraftSent: (event) => step(event, 'sent'),
    DraftSendingRefused: (event) => step(event, 'refused'),
  },
});
