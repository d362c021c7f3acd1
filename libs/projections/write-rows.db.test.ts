import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.js';
import type { EditionId } from './edition.js';
import { mergeOperations } from './operations.js';
import { patch, remove, upsert, type Projection, type ReadTable, type RowOperation } from './projection.js';
import { migrateProjections } from './schema.js';
import { createTables, physicalName } from './tables.js';
import { MemoryTables } from './testing/index.js';
import { writeSteps } from './write-rows.js';

const cases: ReadTable = {
  name: 'cases',
  columns: {
    id: 'text not null',
    part: 'integer not null',
    contact_id: 'text',
    size: 'bigint',
    open: 'boolean',
    labels: 'jsonb',
    title: 'text',
  },
  primaryKey: ['id', 'part'],
};
const people: ReadTable = { name: 'people', columns: { id: 'text not null', name: 'text' }, primaryKey: ['id'] };
const owners: ReadTable = {
  name: 'owners',
  columns: { owner_id: 'text not null', unit: 'text' },
  primaryKey: ['owner_id'],
};
const notes: ReadTable = {
  name: 'notes',
  columns: { id: 'text not null', owner_id: 'text', unit: 'text' },
  primaryKey: ['id'],
  taken: { unit: { from: 'owners', by: 'owner_id' } },
};
/** Of each owner with notes: how many. */
const counts: ReadTable = {
  name: 'counts',
  columns: {
    owner_id: 'text not null',
    notes: 'integer not null',
    more: 'boolean generated always as (notes > 1) stored',
  },
  primaryKey: ['owner_id'],
  workedOut: {
    by: 'owner_id',
    from: ['notes'],
    select: `select owner_id, count(*) as notes from {notes} where owner_id = any ($1::text[]) group by owner_id`,
  },
};
/** Of each owner with notes: which, as a reducer would say it. */
const lists: ReadTable = {
  name: 'lists',
  columns: { owner_id: 'text not null', place: 'integer not null', note: 'text not null' },
  primaryKey: ['owner_id', 'place'],
  workedOut: {
    by: 'owner_id',
    from: ['notes'],
    select: 'select owner_id, id from {notes} where owner_id = any ($1::text[]) order by id',
    fold: (rows) => rows.map(({ owner_id, id }, place) => ({ owner_id, place, note: id })),
  },
};
const tables = [cases, people, owners, notes, counts, lists];
const projection: Projection = { name: 'example', version: 1, tables, events: [], reduce: () => [] };
const edition: EditionId = { kind: 'projection', name: 'example', version: 1, generation: 0 };

const identity = fc.record({ id: fc.constantFrom('a', 'b', 'Ł'), part: fc.constantFrom(1, 2) });
const contact = fc.constantFrom('x', 'y', null);
const values = fc.record(
  {
    contact_id: contact,
    size: fc.option(fc.integer()),
    open: fc.option(fc.boolean()),
    labels: fc.constantFrom(null, ['a', { b: 1 }], { '': 'ź\0' }, {}, 'text'),
    title: fc.option(fc.string({ unit: 'grapheme', maxLength: 8 })),
  },
  { requiredKeys: [] },
);
const person = fc.constantFrom('p', 'q');
const owner = fc.constantFrom('o', 'u');
const unit = fc.constantFrom('here', 'there', null);
/** What an owner's notes take from them changes with them. */
const moved = fc
  .tuple(owner, unit)
  .map(([owner_id, to]) => [upsert('owners', { owner_id, unit: to }), patch('notes', { owner_id }, { unit: to })]);
/** A note stays with its owner: tables are worked out of rows that keep what they are found by. */
const noted = fc.tuple(person, owner).map(([id, owner_id]) => upsert('notes', { id: `${id} ${owner_id}`, owner_id }));
const torn = owner.map((owner_id) => remove('notes', { owner_id }));
const operation: fc.Arbitrary<RowOperation> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(identity, values).map(([key, row]) => upsert('cases', { ...key, ...row })) },
  { weight: 4, arbitrary: fc.tuple(identity, values).map(([key, set]) => patch('cases', key, set)) },
  { weight: 2, arbitrary: identity.map((key) => remove('cases', key)) },
  { weight: 2, arbitrary: fc.tuple(contact, values).map(([contact_id, set]) => patch('cases', { contact_id }, set)) },
  { weight: 1, arbitrary: contact.map((contact_id) => remove('cases', { contact_id })) },
  { weight: 1, arbitrary: fc.tuple(fc.boolean(), values).map(([open, set]) => patch('cases', { open, id: 'a' }, set)) },
  { weight: 1, arbitrary: person.map((id) => upsert('people', { id, name: id })) },
  { weight: 1, arbitrary: person.map((id) => patch('people', { id }, { name: null })) },
);
const operations = fc.oneof(
  { weight: 4, arbitrary: operation.map((one) => [one]) },
  { weight: 1, arbitrary: noted.map((one) => [one]) },
  { weight: 1, arbitrary: torn.map((one) => [one]) },
  { weight: 1, arbitrary: moved },
);

const byOwnerId = (one: { owner_id: unknown }, other: { owner_id: unknown }) =>
  String(one.owner_id) < String(other.owner_id) ? -1 : 1;

describe('merged operations on PostgreSQL', () => {
  let database: TestDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await freshDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 1 });
    await migrateProjections(pool);
    const client = await pool.connect();
    await createTables(client, projection, edition);
    client.release();
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const rowsOf = async (client: pg.ClientBase, table: ReadTable) => {
    const { rows } = await client.query<{ row: object }>(
      `SELECT row_to_json(t) AS row FROM ${physicalName(table, edition)} t`,
    );
    const identityOf = (row: object) =>
      JSON.stringify(table.primaryKey.map((column) => String(Reflect.get(row, column))));
    return rows.map(({ row }) => row).sort((a, b) => (identityOf(a) < identityOf(b) ? -1 : 1));
  };

  it('are what the operations are one by one, however they are split into batches', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(operations, { maxLength: 12 }), { maxLength: 5 }), async (steps) => {
        const batches = steps.map((batch) => batch.flat());
        const memory = new MemoryTables(projection.tables);
        const client = await pool.connect();
        try {
          await client.query('BEGIN');
          for (const batch of batches) {
            memory.apply(batch);
            await writeSteps(
              client,
              (table) => physicalName(table, edition),
              mergeOperations(projection.tables, batch),
            );
          }
          expect(await rowsOf(client, cases)).toEqual(memory.rowsOf('cases'));
          for (const table of [people, owners, notes])
            expect(await rowsOf(client, table)).toEqual(memory.rowsOf(table.name));
          const byOwner = Map.groupBy(memory.rowsOf('notes'), (row) => row.owner_id);
          expect(await rowsOf(client, counts)).toEqual(
            [...byOwner]
              .map(([owner_id, { length }]) => ({ owner_id, notes: length, more: length > 1 }))
              .sort(byOwnerId),
          );
          expect(await rowsOf(client, lists)).toEqual(
            [...byOwner]
              .flatMap(([owner_id, its]) => its.map(({ id: note }, place) => ({ owner_id, place, note })))
              .sort(byOwnerId),
          );
        } finally {
          await client.query('ROLLBACK');
          client.release();
        }
      }),
      { numRuns: 300 },
    );
  });
});
