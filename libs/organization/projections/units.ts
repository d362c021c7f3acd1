import type { RecordedOf } from '#libs/kernel';
import { defineProjection, patch, upsert, type RowOperation } from '#libs/projections';
import { unitEvents, type UnitKind } from '../domain/events.js';

export interface UnitRow {
  id: string;
  name: string;
  kind: UnitKind;
  parent_id: string | null;
  head_id: string | null;
  deputy_id: string | null;
  email: string | null;
  closed: boolean;
  /** Of the stream that holds the hierarchy, at this unit's last event. */
  revision: number;
}

export const unitsProjection = defineProjection({
  name: 'units',
  version: 5,
  tables: [
    {
      name: 'units',
      columns: {
        id: 'text not null',
        name: 'text not null',
        kind: 'text not null',
        parent_id: 'text',
        head_id: 'text',
        deputy_id: 'text',
        email: 'text',
        closed: 'boolean not null default false',
        revision: 'integer not null',
      },
      primaryKey: ['id'],
      indexes: ['(name, id)'],
    },
  ],
  from: unitEvents,
  on: {
    UnitAdded: unit,
    UnitChanged: unit,
    UnitClosed: ({ data, revision }) => [patch('units', { id: data.unitId }, { closed: true, revision })],
    UnitReopened: ({ data, revision }) => [patch('units', { id: data.unitId }, { closed: false, revision })],
  },
});

function unit({
  data: { unitId: id, name, kind, parentId, headId, deputyId, email },
  revision,
}: RecordedOf<typeof unitEvents.UnitAdded | typeof unitEvents.UnitChanged>): RowOperation[] {
  return [
    upsert('units', {
      id,
      name,
      kind,
      parent_id: parentId,
      head_id: headId,
      deputy_id: deputyId,
      email: email ?? null,
      revision,
    }),
  ];
}
