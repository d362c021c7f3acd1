import { defineProjection, upsert } from '#libs/projections';
import { bounceEvents } from '../domain/events.js';

export interface BouncedAddressRow {
  /** A keyed hash of the address. */
  address_id: string;
  whose: 'contact' | 'newsroom';
  owner_id: string;
  status: string;
  at: Date;
  /** Mailings leave it out. */
  dead: boolean;
}

/** Addresses whose mail came back. */
export const bouncedAddressesProjection = defineProjection({
  name: 'bounced_addresses',
  version: 1,
  tables: [
    {
      name: 'bounced_addresses',
      columns: {
        address_id: 'text not null',
        whose: 'text not null',
        owner_id: 'text not null',
        status: 'text not null',
        at: 'timestamptz not null',
        dead: 'boolean not null',
      },
      primaryKey: ['address_id'],
      indexes: ['(owner_id)'],
    },
  ],
  from: bounceEvents,
  on: {
    AddressBounced: ({ data: { addressId: address_id, whose, ownerId: owner_id, status }, metadata }) => [
      upsert('bounced_addresses', { address_id, whose, owner_id, status, at: metadata.occurredAt, dead: true }),
    ],
    AddressTrusted: ({ data: { addressId: address_id, whose, ownerId: owner_id }, metadata }) => [
      upsert('bounced_addresses', { address_id, whose, owner_id, status: '', at: metadata.occurredAt, dead: false }),
    ],
  },
});
