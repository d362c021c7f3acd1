import { expect, it } from '@jest/globals';
import pg from 'pg';
import { isDatabaseAway } from './away.js';

const answered = (code: string) => Object.assign(new pg.DatabaseError('', 0, 'error'), { code });

it.each<[string, unknown, boolean]>([
  ['a refused connection', Object.assign(new Error(), { code: 'ECONNREFUSED' }), true],
  ['a connection that broke', new Error('Connection terminated unexpectedly'), true],
  ['a connection that took too long', new Error('Connection terminated due to connection timeout'), true],
  ['no connection to be had', new Error('timeout exceeded when trying to connect'), true],
  ['one that broke before', new Error('Client has encountered a connection error and is not queryable'), true],
  ['a shutdown', answered('57P01'), true],
  ['too many connections', answered('53300'), true],
  ['a deadlock', answered('40P01'), true],
  ['a broken constraint', answered('23505'), false],
  ['a defect', new TypeError('x'), false],
  ['nothing', undefined, false],
])('tells %s', (_what, error, away) => expect(isDatabaseAway(error)).toBe(away));
