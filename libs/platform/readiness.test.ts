import { describe, expect, it } from '@jest/globals';
import { Readiness } from './readiness.js';

describe('readiness', () => {
  it('is given when every check is content', async () => {
    const readiness = new Readiness();
    expect(await readiness.reasons()).toEqual([]);
    readiness.add('database', () => undefined);
    expect(await readiness.reasons()).toEqual([]);
  });

  it('names what is not well, and takes a failing check for not well', async () => {
    const readiness = new Readiness();
    readiness.add('database', () => 'does not answer');
    readiness.add('projections', () => Promise.reject(new Error('secret')));
    readiness.add('mail', async () => undefined);
    expect(await readiness.reasons()).toEqual(['database: does not answer', 'projections: failed']);
    readiness.remove('database');
    readiness.remove('projections');
    expect(await readiness.reasons()).toEqual([]);
  });

  it('starts without what somebody has to put right in the running office', async () => {
    const readiness = new Readiness();
    readiness.add('projections', () => 'stopped', { holdsUpStart: false });
    expect(await readiness.reasons({ starting: true })).toEqual([]);
    expect(await readiness.reasons()).toEqual(['projections: stopped']);
  });
});
