import { defineProjection, patch, upsert } from '#libs/projections';
import { refusalEvents, type RefusalSource } from '../domain/events.js';

/** An address at which somebody does not want to be reached, by its keyed hash: the address stands nowhere. */
export interface RefusalRow {
  address_id: string;
  source: RefusalSource;
  on_day: string;
  recorded_by: string;
  stands: boolean;
}

export const refusalsProjection = defineProjection({
  name: 'refusals',
  version: 1,
  tables: [
    {
      name: 'refusals',
      columns: {
        address_id: 'text not null',
        source: 'text not null',
        on_day: 'text not null',
        recorded_by: 'text not null',
        stands: 'boolean not null',
      },
      primaryKey: ['address_id'],
      indexes: [],
    },
  ],
  from: refusalEvents,
  on: {
    RefusalRecorded: ({ data: { addressId: address_id, source, on: on_day }, metadata: { actor: recorded_by } }) => [
      upsert('refusals', { address_id, source, on_day, recorded_by, stands: true }),
    ],
    RefusalLifted: ({ data: { addressId: address_id } }) => [patch('refusals', { address_id }, { stands: false })],
  },
});
