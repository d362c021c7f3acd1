import { describe, expect, it } from '@jest/globals';
import { readCsv } from '#libs/csv';
import { given } from '#libs/kernel/testing';
import type { Category } from './events.js';
import { areasDecider, categoriesDecider } from './registers.js';
import { areasIn, MOST_AREAS, TERC_COLUMNS } from './terc.js';

const roads: Category = {
  id: 'roads',
  name: 'Drogi i chodniki',
  unitId: 'zd',
  open: true,
  nearMetres: 100,
  questions: [],
};
const light: Category = { id: 'light', name: 'Oświetlenie', unitId: null, open: true, nearMetres: 100, questions: [] };

describe('categories', () => {
  const set = (...categories: Category[]) => ({
    type: 'InterventionCategoriesSet' as const,
    data: { categories: categories.map(({ id, name, unitId, open }) => ({ id, name, unitId, open })) },
  });

  it('are set all at once, and closed rather than removed', () => {
    given(categoriesDecider, [])
      .when({ categories: [roads] })
      .then([set(roads)]);
    given(categoriesDecider, [set(roads)])
      .when({ categories: [roads] })
      .thenNothing();
    given(categoriesDecider, [set(roads)])
      .when({ categories: [light] })
      .thenRefused('category-missing');
    const closed = { ...roads, open: false };
    given(categoriesDecider, [set(roads)])
      .when({ categories: [closed, light] })
      .then([set(closed, light)]);
  });

  it('have a distance of their own within which two reports may be of the same thing, or none', () => {
    const distances = (...of: [string, number | null][]) => ({
      type: 'InterventionDistancesSet' as const,
      data: { distances: of.map(([categoryId, nearMetres]) => ({ categoryId, nearMetres })) },
    });
    const noise = { ...light, nearMetres: null };
    given(categoriesDecider, [])
      .when({ categories: [roads, noise] })
      .then([set(roads, noise), distances(['roads', 100], ['light', null])]);
    given(categoriesDecider, [set(roads, noise), distances(['roads', 100], ['light', null])])
      .when({ categories: [{ ...roads, open: false }, noise] })
      .then([set({ ...roads, open: false }, noise)]);
    given(categoriesDecider, [set(roads)])
      .when({ categories: [{ ...roads, nearMetres: 30 }] })
      .then([distances(['roads', 30])]);
  });

  it('have questions of their own, which stay when something else of them is changed', () => {
    const question = { id: 'lamp', text: 'Numer na słupie', options: [], required: false };
    const asking = { ...light, questions: [question] };
    const asked = {
      type: 'InterventionQuestionsSet' as const,
      data: { questions: [{ categoryId: 'light', questions: [question] }] },
    };
    given(categoriesDecider, [])
      .when({ categories: [asking] })
      .then([set(light), asked]);
    given(categoriesDecider, [set(light), asked])
      .when({ categories: [{ ...asking, name: 'Latarnie' }] })
      .then([set({ ...light, name: 'Latarnie' })]);
    given(categoriesDecider, [set(light), asked])
      .when({ categories: [light] })
      .then([{ ...asked, data: { questions: [{ categoryId: 'light', questions: [] }] } }]);
  });

  it('have different names', () =>
    given(categoriesDecider, [])
      .when({ categories: [roads, { ...light, name: 'drogi i chodniki' }] })
      .thenRefused('category-twice'));
});

describe('the list of areas', () => {
  const HEAD = 'WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA';
  const parsed = (...lines: string[]) =>
    areasIn(readCsv(Buffer.from([HEAD, ...lines].join('\n')), TERC_COLUMNS, MOST_AREAS).rows);

  it('has counties and municipalities of TERC, without provinces and parts', () =>
    expect(
      parsed(
        '96;;;;ZALESKIE;województwo;2026-01-01',
        '96;01;;;brzozowski;powiat;2026-01-01',
        '96;01;01;3;Brzozów Stary;gmina miejsko-wiejska;2026-01-01',
        '96;01;01;4;Brzozów Stary;miasto;2026-01-01',
        '96;61;;;Zalesie;miasto na prawach powiatu;2026-01-01',
      ),
    ).toEqual({
      edition: '2026-01-01',
      areas: [
        { code: '9601', name: 'powiat brzozowski' },
        { code: '9601013', name: 'Brzozów Stary' },
        { code: '9661', name: 'miasto na prawach powiatu Zalesie' },
      ],
    }));

  it.each([
    ['a code that is none', '9x;01;;;brzozowski;powiat;2026-01-01'],
    ['no name', '96;01;;;;powiat;2026-01-01'],
    ['no day', '96;01;;;brzozowski;powiat;dziś'],
  ])('names the line with %s', (_, line) =>
    expect(parsed('96;02;;;x;powiat;2026-01-01', line)).toEqual({ faultIn: 3 }),
  );

  it('never goes back to an older edition', () => {
    const book = (edition: string) => ({ edition, areas: [{ code: '9601', name: 'powiat brzozowski' }] });
    const imported = { type: 'AreasImported' as const, data: book('2026-01-01') };
    given(areasDecider, [])
      .when({ book: book('2026-01-01') })
      .then([imported]);
    given(areasDecider, [imported])
      .when({ book: book('2026-01-01') })
      .thenNothing();
    given(areasDecider, [imported])
      .when({ book: book('2025-01-01') })
      .thenRefused('areas-older');
  });
});
