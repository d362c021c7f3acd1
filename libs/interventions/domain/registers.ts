import { OfficeError, type Decider } from '#libs/kernel';
import type { AreasEvent, Area, CategoriesEvent, Category } from './events.js';

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
    if (JSON.stringify(categories) === JSON.stringify(known)) return [];
    return [{ type: 'InterventionCategoriesSet', data: { categories: [...categories] } }];
  },
  evolve: (_, { data: { categories } }) => categories,
};

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
