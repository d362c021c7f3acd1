import { upsert, type Projection } from '#libs/projections';
import { unitEvents, type RecordedOrganizationEvent, type UnitKind } from '../domain/events.js';

export interface UnitRow {
  id: string;
  name: string;
  kind: UnitKind;
  parent_id: string | null;
  /** Of the stream that holds the hierarchy, at this unit's last event. */
  revision: number;
}

export const unitsProjection: Projection = {
  name: 'units',
  version: 1,
  tables: [
    {
      name: 'units',
      columns: {
        id: 'text not null',
        name: 'text not null',
        kind: 'text not null',
        parent_id: 'text',
        revision: 'integer not null',
      },
      primaryKey: ['id'],
      indexes: ['(name, id)'],
    },
  ],
  events: [unitEvents.UnitAdded, unitEvents.UnitChanged],
  reduce(event) {
    const { type, data, revision } = event as RecordedOrganizationEvent;
    if (type !== 'UnitAdded' && type !== 'UnitChanged') return [];
    const { unitId, name, kind, parentId } = data;
    return [upsert('units', { id: unitId, name, kind, parent_id: parentId, revision })];
  },
};
