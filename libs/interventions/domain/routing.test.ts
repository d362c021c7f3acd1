import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { areaIn } from './areas.js';
import type { Category, RoutingRule } from './events.js';
import { routeOf, routingDecider, type Routed, type Workers } from './routing.js';

const rule = (id: string, details: Partial<RoutingRule>): RoutingRule => ({
  id,
  categoryId: null,
  areaCode: null,
  unitId: 'roads',
  employeeId: null,
  ...details,
});
const category = (id: string, unitId: string | null): Category => ({
  id,
  name: id,
  unitId,
  open: true,
  nearMetres: null,
  questions: [],
});
const CATEGORIES = [category('holes', 'roads'), category('smells', null)];
const WORKERS: Workers = {
  unitWorks: (unitId) => unitId !== 'shut',
  personWorks: (employeeId) => employeeId === 'jan',
};

describe('the rules of routing', () => {
  const set = (rules: RoutingRule[]) => ({ type: 'InterventionRoutingSet' as const, data: { rules } });

  it('are set all at once, and again change nothing', () => {
    const rules = [rule('a', { categoryId: 'holes' }), rule('b', { areaCode: '9601' })];
    given(routingDecider, [])
      .when({ rules })
      .then([set(rules)]);
    given(routingDecider, [set(rules)])
      .when({ rules })
      .thenNothing();
    given(routingDecider, [set(rules)])
      .when({ rules: [] })
      .then([set([])]);
  });

  it.each<[string, RoutingRule[], string]>([
    ['a rule of nothing', [rule('a', {})], 'rule-empty'],
    [
      'a municipality after its county',
      [rule('a', { areaCode: '9601' }), rule('b', { areaCode: '9601012' })],
      'rule-never-reached',
    ],
    [
      'a category somewhere after the category anywhere',
      [rule('a', { categoryId: 'holes' }), rule('b', { categoryId: 'holes', areaCode: '9601' })],
      'rule-never-reached',
    ],
    ['the same twice', [rule('a', { categoryId: 'holes' }), rule('b', { categoryId: 'holes' })], 'rule-never-reached'],
  ])('refuse %s', (_, rules, code) => given(routingDecider, []).when({ rules }).thenRefused(code));

  it('may go from the narrow to the wide', () => {
    const rules = [
      rule('a', { categoryId: 'holes', areaCode: '9601012' }),
      rule('b', { categoryId: 'holes', areaCode: '9601' }),
      rule('c', { categoryId: 'holes' }),
      rule('d', { areaCode: '9601' }),
    ];
    given(routingDecider, [])
      .when({ rules })
      .then([set(rules)]);
  });
});

describe('a route', () => {
  const route = (report: Partial<Routed>, ...rules: RoutingRule[]) =>
    routeOf({ categoryId: null, areaCode: null, ...report }, rules, CATEGORIES, WORKERS);
  const nobody = { employeeId: null, ruleId: null };

  it.each<[string, Partial<Routed>, RoutingRule[], object]>([
    [
      'the first rule that fits',
      { categoryId: 'holes', areaCode: '9601012' },
      [rule('a', { areaCode: '9602', unitId: 'x' }), rule('b', { areaCode: '9601', unitId: 'county' })],
      { ...nobody, unitId: 'county', ruleId: 'b', why: null },
    ],
    [
      'the unit of the category where no rule fits',
      { categoryId: 'holes', areaCode: '9603' },
      [rule('a', { areaCode: '9602', unitId: 'x' })],
      { ...nobody, unitId: 'roads', why: null },
    ],
    [
      'the person of the rule',
      { categoryId: 'smells' },
      [rule('a', { categoryId: 'smells', employeeId: 'jan' })],
      { unitId: 'roads', employeeId: 'jan', ruleId: 'a', why: null },
    ],
    [
      'the unit of a person who is gone',
      { categoryId: 'smells' },
      [rule('a', { categoryId: 'smells', employeeId: 'ewa' })],
      { unitId: 'roads', employeeId: null, ruleId: 'a', why: null },
    ],
    [
      'nobody, with why, where there is no unit',
      { categoryId: 'smells' },
      [],
      { ...nobody, unitId: null, why: 'noUnit' },
    ],
    [
      'nobody, with why, where the unit is closed',
      { categoryId: 'holes' },
      [rule('a', { categoryId: 'holes', unitId: 'shut' })],
      { ...nobody, unitId: 'shut', ruleId: 'a', why: 'unitClosed' },
    ],
    [
      'no rule of a place where nobody has said one',
      { categoryId: 'holes' },
      [rule('a', { areaCode: '9601', unitId: 'x' })],
      { ...nobody, unitId: 'roads', why: null },
    ],
  ])('leads to %s', (_, report, rules, expected) => expect(route(report, ...rules)).toEqual(expected));
});

describe('the area of a place, by today’s edition of the register', () => {
  const areas = ['9601', '9601013', '9602022'].map((code) => ({ code, name: code }));
  it.each([
    ['what it has', '9601013', '9601013'],
    ['a village that became a town', '9601012', '9601013'],
    ['a county', '9601', '9601'],
    ['what it has no more', '9603012', null],
    ['nothing', null, null],
  ])('is %s', (_, code, now) => expect(areaIn(areas, code)).toBe(now));
});
