import { CaseDisposed } from '#libs/personal-data';
import { defineProjection, patch, upsert, type ReadTable } from '#libs/projections';
import { pressEventEvents, type PlannedPressEvent, type PressEventKind } from '../domain/press-event-events.js';

export interface PressEventRow {
  id: string;
  kind: PressEventKind;
  /** Null once its words were disposed of, as is its place. */
  title: string | null;
  place: string | null;
  starts_at: Date;
  ends_at: Date;
  accreditation: boolean;
  cancelled: boolean;
  /** Of its own stream. */
  revision: number;
}

const table: ReadTable = {
  name: 'press_events',
  columns: {
    id: 'text not null',
    kind: 'text not null',
    title: 'text',
    place: 'text',
    starts_at: 'timestamptz not null',
    ends_at: 'timestamptz not null',
    accreditation: 'boolean not null',
    cancelled: 'boolean not null',
    revision: 'integer not null',
  },
  primaryKey: ['id'],
  indexes: ['(starts_at, id)'],
};

/** Meetings with the press, for the plan. */
export const pressEventsProjection = defineProjection({
  name: 'press_events',
  version: 1,
  tables: [table],
  from: { ...pressEventEvents, CaseDisposed },
  on: {
    PressEventPlanned: ({ data, revision }) => [upsert('press_events', { ...rowOf(data), cancelled: false, revision })],
    PressEventChanged: ({ data, revision }) => {
      const { id, ...row } = rowOf(data);
      return [patch('press_events', { id }, { ...row, revision })];
    },
    PressEventCancelled: ({ data: { pressEventId: id }, revision }) => [
      patch('press_events', { id }, { cancelled: true, revision }),
    ],
    CaseDisposed: ({ data: { caseId: id } }) => [patch('press_events', { id }, { title: null, place: null })],
  },
});

const rowOf = (data: PlannedPressEvent) => {
  const { pressEventId: id, kind, title, place, startsAt: starts_at, endsAt: ends_at, accreditation } = data;
  return { id, kind, title, place, starts_at, ends_at, accreditation };
};
