import type { PublicTables } from '#libs/public-pages';
import type { Region } from './domain/point.js';

/** What the form offers, as the office published it. */
export interface PublicRegisters {
  'public_site.intervention_choices': {
    /** `closed`: a category that can be chosen no more. */
    readonly kind: 'category' | 'closed' | 'area';
    readonly id: string;
    readonly name: string;
    readonly place: number;
  };
  'public_site.intervention_questions': {
    readonly category_id: string;
    readonly id: string;
    readonly words: string;
    /** Empty: it is answered in words. */
    readonly options: string[];
    readonly required: boolean;
    readonly place: number;
  };
  /** One row, or none. */
  'public_site.intervention_region': Region;
}

/** Undefined where the office has loaded no boundaries. */
export const regionOf = (tables: PublicTables): Promise<Region | undefined> =>
  tables
    .tables<PublicRegisters>()
    .selectFrom('public_site.intervention_region')
    .select(['south', 'north', 'west', 'east'])
    .executeTakeFirst();

export const choicesOf = (tables: PublicTables, kind: 'category' | 'closed' | 'area') =>
  tables
    .tables<PublicRegisters>()
    .selectFrom('public_site.intervention_choices')
    .select(['id', 'name'])
    .where('kind', '=', kind)
    .orderBy('place')
    .execute();

export const questionsOf = (tables: PublicTables, categoryId: string) =>
  tables
    .tables<PublicRegisters>()
    .selectFrom('public_site.intervention_questions')
    .select(['id', 'words', 'options', 'required'])
    .where('category_id', '=', categoryId)
    .orderBy('place')
    .execute();

/** Of the field in which a question is answered. */
export const fieldOfQuestion = (id: string): string => `q-${id}`;
