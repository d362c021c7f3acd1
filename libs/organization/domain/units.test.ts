import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import type { UnitEvent } from './events.js';
import { ledBy, units } from './units.js';

const added = (unitId: string, parentId: string | null, name = `Unit ${unitId}`) => ({
  type: 'UnitAdded' as const,
  data: { unitId, name, kind: 'department' as const, parentId, headId: null, deputyId: null },
});
const office = added('office', null);
const roads = added('roads', 'office');
const bridges = added('bridges', 'roads');

describe('the hierarchy of units', () => {
  it('takes a unit under an existing one', () =>
    given(units, [office])
      .when({
        type: 'AddUnit',
        unitId: 'roads',
        name: 'Unit roads',
        kind: 'department',
        parentId: 'office',
        headId: null,
        deputyId: null,
      })
      .then([roads]));

  it('refuses a parent that is not there', () =>
    given(units, [])
      .when({
        type: 'AddUnit',
        unitId: 'roads',
        name: 'Roads',
        kind: 'department',
        parentId: 'office',
        headId: null,
        deputyId: null,
      })
      .thenRefused('parent-unit-unknown'));

  it('refuses the same name twice under one parent, and takes it under another', () => {
    const twin = {
      type: 'AddUnit',
      unitId: 'other',
      name: 'Unit roads',
      kind: 'desk',
      headId: null,
      deputyId: null,
    } as const;
    given(units, [office, roads])
      .when({ ...twin, parentId: 'office' })
      .thenRefused('unit-name-taken');
    given(units, [office, roads])
      .when({ ...twin, parentId: 'roads' })
      .then([
        {
          type: 'UnitAdded',
          data: { unitId: 'other', name: 'Unit roads', kind: 'desk', parentId: 'roads', headId: null, deputyId: null },
        },
      ]);
  });

  it('refuses an id twice', () =>
    given(units, [office])
      .when({
        type: 'AddUnit',
        unitId: 'office',
        name: 'Again',
        kind: 'office',
        parentId: null,
        headId: null,
        deputyId: null,
      })
      .thenRefused('unit-exists'));

  it('changes only what is given', () =>
    given(units, [office, roads])
      .when({ type: 'ChangeUnit', unitId: 'roads', changes: { name: 'Roads and bridges' } })
      .then([
        {
          type: 'UnitChanged',
          data: {
            unitId: 'roads',
            name: 'Roads and bridges',
            kind: 'department',
            parentId: 'office',
            headId: null,
            deputyId: null,
          },
        },
      ]));

  it('records nothing where nothing changes', () =>
    given(units, [office, roads])
      .when({ type: 'ChangeUnit', unitId: 'roads', changes: { name: 'Unit roads', parentId: 'office' } })
      .thenNothing());

  it('keeps a press office: the last one becomes nothing else', () => {
    const press = (unitId: string) => ({
      type: 'UnitAdded' as const,
      data: {
        unitId,
        name: `Unit ${unitId}`,
        kind: 'pressOffice' as const,
        parentId: null,
        headId: null,
        deputyId: null,
      },
    });
    const change = { type: 'ChangeUnit', unitId: 'press', changes: { kind: 'office' } } as const;
    given(units, [press('press'), roads])
      .when(change)
      .thenRefused('last-press-office');
    given(units, [press('press'), press('media')])
      .when(change)
      .then([{ type: 'UnitChanged', data: { ...press('press').data, kind: 'office' } }]);
  });

  it('refuses a unit under itself, or under one that stands below it', () => {
    const move = (unitId: string, parentId: string) =>
      given(units, [office, roads, bridges]).when({ type: 'ChangeUnit', unitId, changes: { parentId } });
    move('office', 'office').thenRefused('unit-cycle');
    move('office', 'bridges').thenRefused('unit-cycle');
    move('roads', 'bridges').thenRefused('unit-cycle');
  });

  it('moves a unit elsewhere, and to the top', () => {
    given(units, [office, roads, bridges])
      .when({ type: 'ChangeUnit', unitId: 'bridges', changes: { parentId: null } })
      .then([{ type: 'UnitChanged', data: { ...bridges.data, parentId: null } }]);
  });

  it('has a head, who leads what stands below too', () => {
    const headed = { type: 'UnitChanged', data: { ...roads.data, headId: 'anna' } } as const;
    const change = { type: 'ChangeUnit', unitId: 'roads', changes: { headId: 'anna' } } as const;
    given(units, [office, roads, bridges]).when(change).then([headed]);
    given(units, [office, roads, bridges, headed]).when(change).thenNothing();
    const tree = [office, roads, bridges, headed].reduce(units.evolve, units.initialState);
    expect(ledBy(tree, 'anna')).toEqual(['roads', 'bridges']);
    expect(ledBy(tree, 'jan')).toEqual([]);
  });

  it('does not know a unit that was never added', () =>
    given(units, []).when({ type: 'ChangeUnit', unitId: 'roads', changes: {} }).thenRefused('unit-unknown'));

  it('closes a unit once nothing works below it, and opens it again', () => {
    const closed: UnitEvent = { type: 'UnitClosed', data: { unitId: 'bridges' } };
    given(units, [office, roads, bridges]).when({ type: 'CloseUnit', unitId: 'bridges' }).then([closed]);
    given(units, [office, roads, bridges]).when({ type: 'CloseUnit', unitId: 'roads' }).thenRefused('unit-has-units');
    given(units, [office, roads, bridges, closed]).when({ type: 'CloseUnit', unitId: 'bridges' }).then([]);
    given(units, [office, roads, bridges, closed])
      .when({ type: 'CloseUnit', unitId: 'roads' })
      .then([{ type: 'UnitClosed', data: { unitId: 'roads' } }]);
    given(units, [office, roads, bridges, closed])
      .when({ type: 'ReopenUnit', unitId: 'bridges' })
      .then([{ type: 'UnitReopened', data: { unitId: 'bridges' } }]);
  });

  it('takes nothing under a closed unit, and lets another have its name', () => {
    const closed: UnitEvent = { type: 'UnitClosed', data: { unitId: 'roads' } };
    const add = { type: 'AddUnit', unitId: 'new', kind: 'desk', headId: null, deputyId: null } as const;
    given(units, [office, roads, closed])
      .when({ ...add, name: 'Desk', parentId: 'roads' })
      .thenRefused('unit-closed');
    given(units, [office, roads, closed])
      .when({ ...add, name: 'Unit roads', parentId: 'office' })
      .then([
        {
          type: 'UnitAdded',
          data: { unitId: 'new', name: 'Unit roads', kind: 'desk', parentId: 'office', headId: null, deputyId: null },
        },
      ]);
    given(units, [office, roads, closed, added('twin', 'office', 'Unit roads')])
      .when({ type: 'ReopenUnit', unitId: 'roads' })
      .thenRefused('unit-name-taken');
  });

  it('keeps a press office open', () => {
    const press: UnitEvent = { ...office, data: { ...office.data, kind: 'pressOffice' } };
    given(units, [press]).when({ type: 'CloseUnit', unitId: 'office' }).thenRefused('last-press-office');
  });

  it('has a deputy of the head who is somebody else, and leads as the head does', () => {
    const change = (changes: { headId?: string; deputyId?: string }) =>
      ({ type: 'ChangeUnit', unitId: 'roads', changes }) as const;
    const deputised = { type: 'UnitChanged', data: { ...roads.data, headId: 'anna', deputyId: 'jan' } } as const;
    given(units, [office, roads])
      .when(change({ headId: 'anna', deputyId: 'jan' }))
      .then([deputised]);
    given(units, [office, roads, deputised])
      .when(change({ deputyId: 'anna' }))
      .thenRefused('deputy-is-head');
    const tree = [office, roads, bridges, deputised].reduce(units.evolve, units.initialState);
    expect(ledBy(tree, 'jan')).toEqual(['roads', 'bridges']);
  });
});
