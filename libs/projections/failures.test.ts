import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { EventStoreError } from '#libs/event-store';
import { OfficeError } from '#libs/kernel';
import { described, isRefusal, mayPass } from './failures.js';

const databaseError = (code: string, message: string, more: object = {}) =>
  Object.assign(new pg.DatabaseError(message, 0, 'error'), { code, ...more });

describe('failures', () => {
  it('are told without the values that were handled', () => {
    expect(described(databaseError('22007', 'invalid input syntax for type date: "Jan Kowalski"'))).toBe(
      'PostgreSQL 22007: invalid input syntax for type date: …',
    );
    expect(described(databaseError('23502', 'null value in column "title"', { table: 'cases', column: 'title' }))).toBe(
      'PostgreSQL 23502: null value in column … (cases.title)',
    );
    expect(described(new RangeError('Cannot parse: Jan Kowalski'))).not.toContain('Kowalski');
    expect(described(new SyntaxError('Unexpected token in "Jan Kowalski"'))).not.toContain('Kowalski');
    expect(described('Jan Kowalski')).toBe('unknown failure');
    expect(described(new OfficeError('rule', 'case-closed', { id: '1' }))).toBe('case-closed');
  });

  it('say where they happened', () => {
    expect(described(new TypeError('x is not a function'))).toMatch(
      /^TypeError: x is not a function at libs\/projections\/failures\.test/,
    );
  });

  it.each([
    ['data that does not fit', databaseError('22001', ''), true, false],
    ['a broken constraint', databaseError('23505', ''), true, false],
    ['a deadlock', databaseError('40P01', ''), false, true],
    ['a database that shuts down', databaseError('57P01', ''), false, true],
    ['a lost connection', new Error('Connection terminated unexpectedly'), false, true],
    [
      'a connection that broke before',
      new Error('Client has encountered a connection error and is not queryable'),
      false,
      true,
    ],
    ['a refused connection', Object.assign(new Error(), { code: 'ECONNREFUSED' }), false, true],
    ['an absent store', new EventStoreError({ kind: 'Unavailable', reason: '' }), false, true],
    ['a store without right', new EventStoreError({ kind: 'AccessDenied', reason: '' }), false, false],
    ['a lagging read model', new OfficeError('not-yet', 'not-yet'), false, true],
    ['a rule of the office', new OfficeError('rule', 'case-closed'), false, false],
    ['a defect', new TypeError('x'), true, false],
  ])('know %s', (_, error, refused, passes) => {
    expect(isRefusal(error)).toBe(refused);
    expect(mayPass(error)).toBe(passes);
  });
});
