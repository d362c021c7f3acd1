import { describe, expect, it } from '@jest/globals';
import { caseList, opened, renamed } from './example-office.js';
import { fingerprintOf, outdated, unshippable } from './fingerprint.js';
import { recorded } from './given.js';
import type { EventType } from '#libs/kernel';
import type { Projection } from '../projection.js';

const samples = recorded([opened('1', 'a'), renamed('1', 'b')] as Parameters<typeof recorded>[0]);
const frozenAs = (projection: Projection) => ({ [projection.name]: fingerprintOf(projection, samples) });
const list = caseList();
const [table] = list.tables;
const [first, second] = list.events as readonly EventType[];
const frozen = frozenAs(list);

describe('the fingerprint of a projection', () => {
  it('is the same as long as tables, events and rows are', () => {
    expect(unshippable(frozen, frozenAs({ ...list, reduce: (event) => [...list.reduce(event)] }))).toEqual([]);
    expect(outdated(JSON.parse(JSON.stringify(frozen)) as typeof frozen, frozen)).toEqual([]);
  });

  it.each<[string, Partial<Projection>]>([
    ['its tables', { tables: [{ ...table!, columns: { ...table!.columns, note: 'text' } }] }],
    ['its tables', { tables: [{ ...table!, indexes: [] }] }],
    ['the events that it reads', { events: [{ ...first!, version: 2 }, second!] }],
    ['what reduce makes of the event samples', { reduce: (event) => list.reduce(event).slice(1) }],
    ['what reduce makes of the event samples', { partitionKey: () => 'all' }],
  ])('tells that %s changed, and what to do', (what, change) => {
    const [fault, ...more] = unshippable(frozen, frozenAs({ ...list, ...change }));
    expect(fault).toContain(`case_list: ${what}`);
    expect(fault).toContain('changed under version 1. Set `version` to 2, then run npm run catalogue.');
    expect(more).toEqual([]);
    const raised = frozenAs({ ...list, ...change, version: 2 });
    expect(unshippable(frozen, raised)).toEqual([]);
    expect(outdated(frozen, raised)).toEqual(['case_list']);
  });

  it('of one that grows lets new types come, and tells of one that was not read before', () => {
    const all = recorded([opened('1', 'a'), renamed('1', 'b')] as Parameters<typeof recorded>[0]);
    const growing = (types: readonly string[], seen = all) => {
      const events = (list.events as readonly EventType[]).filter(({ type }) => types.includes(type));
      return { case_list: fingerprintOf({ ...list, grows: true, events }, seen) };
    };
    const [before] = all;
    const known = growing([before!.type], [before!]);
    expect(unshippable(known, growing([before!.type, all[1]!.type]))).toEqual([]);
    expect(unshippable(growing([before!.type]), growing([before!.type, all[1]!.type]))).toHaveLength(1);
  });

  it('lets no column have another type under its old name, and no version sink', () => {
    const retyped = { ...table!, columns: { ...table!.columns, changes: 'bigint not null' } };
    expect(unshippable(frozen, frozenAs({ ...list, version: 2, tables: [retyped] }))).toEqual([
      expect.stringContaining('case_list.changes has another type'),
    ]);
    const nullable = { ...table!, columns: { ...table!.columns, changes: 'integer' } };
    expect(unshippable(frozen, frozenAs({ ...list, version: 2, tables: [nullable] }))).toEqual([]);
    expect(unshippable(frozenAs({ ...list, version: 2 }), frozen)).toEqual(['case_list: version 1 is lower than 2.']);
  });
});
