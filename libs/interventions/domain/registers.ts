import { OfficeError, type Decider } from '#libs/kernel';
import { NEAR_METRES, type AreasEvent, type Area, type CategoriesEvent, type Category } from './events.js';

/** The categories of the office: all are set at once. One that reports are of is closed and stays. @throws OfficeError category-twice, category-missing */
export const categoriesDecider: Decider<
  readonly Category[],
  { readonly categories: readonly Category[] },
  CategoriesEvent
> = {
  initialState: [],
  decide: ({ categories }, known) => {
    const names = new Set(categories.map(({ name }) => name.toLocaleLowerCase('pl')));
    const ids = new Set(categories.map(({ id }) => id));
    if (names.size < categories.length || ids.size < categories.length)
      throw new OfficeError('invalid', 'category-twice');
    const missing = known.find(({ id }) => !ids.has(id));
    if (missing) throw new OfficeError('invalid', 'category-missing', { name: missing.name });
    const distances = categories.map(distanceOf);
    const isAsBefore = (one: unknown, before: unknown) => JSON.stringify(one) === JSON.stringify(before);
    const named = categories.map(withoutDistance);
    return [
      ...(isAsBefore(named, known.map(withoutDistance))
        ? []
        : [{ type: 'InterventionCategoriesSet' as const, data: { categories: named } }]),
      ...(isAsBefore(
        distances,
        categories.map(({ id }) => distanceOf(known.find((one) => one.id === id) ?? { id, nearMetres: NEAR_METRES })),
      )
        ? []
        : [{ type: 'InterventionDistancesSet' as const, data: { distances } }]),
    ];
  },
  evolve: (known, { type, data }) => {
    const distances = new Map(
      type === 'InterventionDistancesSet'
        ? data.distances.map(({ categoryId, nearMetres }) => [categoryId, nearMetres])
        : known.map(({ id, nearMetres }) => [id, nearMetres]),
    );
    const categories = type === 'InterventionCategoriesSet' ? data.categories : known;
    return categories.map((one) => {
      const nearMetres = distances.get(one.id);
      return { ...one, nearMetres: nearMetres === undefined ? NEAR_METRES : nearMetres };
    });
  },
};

const distanceOf = ({ id, nearMetres }: Pick<Category, 'id' | 'nearMetres'>) => ({ categoryId: id, nearMetres });
const withoutDistance = ({ id, name, unitId, open }: Category) => ({ id, name, unitId, open });

/** An edition of TERC. */
export interface AreaBook {
  /** `YYYY-MM-DD`; null before the first import. */
  readonly edition: string | null;
  readonly areas: readonly Area[];
}

/** @throws OfficeError areas-older */
export const areasDecider: Decider<AreaBook, { readonly book: AreaBook & { readonly edition: string } }, AreasEvent> = {
  initialState: { edition: null, areas: [] },
  decide: ({ book: { edition, areas } }, known) => {
    if (known.edition !== null && edition < known.edition)
      throw new OfficeError('rule', 'areas-older', { edition: known.edition });
    if (edition === known.edition && JSON.stringify(areas) === JSON.stringify(known.areas)) return [];
    return [{ type: 'AreasImported', data: { edition, areas: [...areas] } }];
  },
  evolve: (_, { data }) => data,
};
