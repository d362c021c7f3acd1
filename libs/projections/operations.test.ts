import { describe, expect, it } from '@jest/globals';
import { checkOperations, ImpossibleOperation, mergeOperations } from './operations.js';
import { patch, remove, upsert, type ReadTable, type RowOperation } from './projection.js';

const table: ReadTable = {
  name: 'cases',
  columns: { id: 'text not null', title: 'text', contact_id: 'text', note: 'text' },
  primaryKey: ['id'],
};
const merged = (...operations: RowOperation[]) => mergeOperations([table], operations);
const rows = (...changes: object[]) => ({ kind: 'rows', table, changes });
const wide = (...changes: object[]) => ({ kind: 'wide', table, changes });

describe('operations of a batch', () => {
  it('writes a row once: patches go into the upsert before them', () => {
    expect(
      merged(
        upsert('cases', { id: '1', title: 'a' }),
        patch('cases', { id: '1' }, { note: 'n' }),
        upsert('cases', { id: '1', title: 'b' }),
      ),
    ).toEqual([rows({ key: { id: '1' }, remove: false, put: { id: '1', title: 'b', note: 'n' } })]);
  });

  it('keeps a patch apart from an upsert after it, which must not insert what only the patch names', () => {
    expect(merged(patch('cases', { id: '1' }, { note: 'n' }), upsert('cases', { id: '1', title: 'a' }))).toEqual([
      rows({ key: { id: '1' }, remove: false, patch: { note: 'n' }, put: { id: '1', title: 'a' } }),
    ]);
  });

  it('forgets what came before a delete, and a patch after it', () => {
    expect(
      merged(upsert('cases', { id: '1' }), remove('cases', { id: '1' }), patch('cases', { id: '1' }, { note: 'n' })),
    ).toEqual([rows({ key: { id: '1' }, remove: true })]);
  });

  it('starts anew after a delete', () => {
    expect(merged(remove('cases', { id: '1' }), upsert('cases', { id: '1', title: 'a' }))).toEqual([
      rows({ key: { id: '1' }, remove: true, put: { id: '1', title: 'a' } }),
    ]);
  });

  it('writes what came before a change by other columns before it', () => {
    expect(
      merged(
        upsert('cases', { id: '1', contact_id: 'c' }),
        patch('cases', { contact_id: 'c' }, { note: 'n' }),
        patch('cases', { id: '1' }, { title: 'a' }),
      ),
    ).toEqual([
      rows({ key: { id: '1' }, remove: false, put: { id: '1', contact_id: 'c' } }),
      wide({ key: { contact_id: 'c' }, set: { note: 'n' } }),
      rows({ key: { id: '1' }, remove: false, patch: { title: 'a' } }),
    ]);
  });

  it('shares a statement between changes of one shape, unless they move rows from key to key', () => {
    const move = (from: string, to: string) => patch('cases', { contact_id: from }, { contact_id: to });
    expect(
      merged(
        patch('cases', { contact_id: 'c' }, { note: 'n' }),
        patch('cases', { contact_id: 'd' }, { note: 'm' }),
        patch('cases', { contact_id: 'c' }, { note: 'o' }),
        move('c', 'd'),
        move('d', 'e'),
      ),
    ).toEqual([
      wide({ key: { contact_id: 'c' }, set: { note: 'o' } }, { key: { contact_id: 'd' }, set: { note: 'm' } }),
      wide({ key: { contact_id: 'c' }, set: { contact_id: 'd' } }),
      wide({ key: { contact_id: 'd' }, set: { contact_id: 'e' } }),
    ]);
  });

  it('counts an undefined column as not named', () => {
    expect(merged(patch('cases', { id: '1' }, { note: undefined }))).toEqual([]);
  });

  it.each([
    ['an unknown table', upsert('letters', { id: '1' })],
    ['an unknown column', upsert('cases', { id: '1', colour: 'red' })],
    ['a row without its key', upsert('cases', { title: 'a' })],
    ['an empty key', remove('cases', {})],
    ['a patch of the primary key', patch('cases', { id: '1' }, { id: '2' })],
  ])('refuses %s', (_, operation) => {
    expect(() => checkOperations([table], [operation])).toThrow(ImpossibleOperation);
  });

  describe('on tables of which another one is worked out', () => {
    const notes: ReadTable = {
      name: 'notes',
      columns: { id: 'text not null', case_id: 'text not null' },
      primaryKey: ['id'],
    };
    const counts: ReadTable = {
      ...{ name: 'counts', columns: { case_id: 'text not null', notes: 'integer' }, primaryKey: ['case_id'] },
      workedOut: { by: 'case_id', from: ['notes'], select: 'select …' },
    };

    it('end with its rows, once for each value that was touched', () => {
      const steps = mergeOperations(
        [notes, counts],
        [
          upsert('notes', { id: '1', case_id: 'a' }),
          upsert('notes', { id: '2', case_id: 'b' }),
          remove('notes', { id: '1', case_id: 'a' }),
        ],
      );
      expect(steps.at(-1)).toEqual({ kind: 'workedOut', table: counts, values: ['a', 'b'] });
    });

    it.each([
      ['a change that does not say where it belongs', patch('notes', { id: '1' }, { case_id: 'b' })],
      ['a row of what is worked out', upsert('counts', { case_id: 'a', notes: 1 })],
    ])('refuse %s', (_, operation) => {
      expect(() => checkOperations([notes, counts], [operation])).toThrow(ImpossibleOperation);
    });
  });
});
