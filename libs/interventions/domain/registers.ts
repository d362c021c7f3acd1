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
    const before = (id: string): Omit<Category, 'name' | 'unitId' | 'open'> =>
      known.find((one) => one.id === id) ?? { id, nearMetres: NEAR_METRES, questions: [] };
    const isNew = <Part>(partOf: (category: Category) => Part, standing: readonly unknown[]): boolean =>
      JSON.stringify(categories.map(partOf)) !== JSON.stringify(standing);
    const events: CategoriesEvent[] = [];
    if (isNew(namedOf, known.map(namedOf)))
      events.push({ type: 'InterventionCategoriesSet', data: { categories: categories.map(namedOf) } });
    if (
      isNew(
        distanceOf,
        categories.map(({ id }) => distanceOf(before(id))),
      )
    )
      events.push({ type: 'InterventionDistancesSet', data: { distances: categories.map(distanceOf) } });
    if (
      isNew(
        questionsOf,
        categories.map(({ id }) => questionsOf(before(id))),
      )
    )
      events.push({ type: 'InterventionQuestionsSet', data: { questions: categories.map(questionsOf) } });
    return events;
  },
  evolve: (known, { type, data }) => {
    switch (type) {
      case 'InterventionCategoriesSet':
        return data.categories.map((one) => {
          const { nearMetres = NEAR_METRES, questions = [] } = known.find(({ id }) => id === one.id) ?? {};
          return { ...one, nearMetres, questions };
        });
      case 'InterventionDistancesSet': {
        const distances = new Map(data.distances.map(({ categoryId, nearMetres }) => [categoryId, nearMetres]));
        return known.map((one) => {
          const nearMetres = distances.get(one.id);
          return { ...one, nearMetres: nearMetres === undefined ? NEAR_METRES : nearMetres };
        });
      }
      case 'InterventionQuestionsSet': {
        const questions = new Map(data.questions.map(({ categoryId, questions: its }) => [categoryId, its]));
        return known.map((one) => ({ ...one, questions: questions.get(one.id) ?? [] }));
      }
    }
  },
};

const distanceOf = ({ id, nearMetres }: Pick<Category, 'id' | 'nearMetres'>) => ({ categoryId: id, nearMetres });
const questionsOf = ({ id, questions }: Pick<Category, 'id' | 'questions'>) => ({
  categoryId: id,
  questions: [...questions],
});
const namedOf = ({ id, name, unitId, open }: Category) => ({ id, name, unitId, open });

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
