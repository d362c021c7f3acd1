import type { PublicTables } from '#libs/public-pages';

/** What the form offers, as the office published it. */
export interface PublicRegisters {
  'public_site.intervention_choices': {
    readonly kind: 'category' | 'area';
    readonly id: string;
    readonly name: string;
    readonly place: number;
  };
}

export const choicesOf = (tables: PublicTables, kind: 'category' | 'area') =>
  tables
    .tables<PublicRegisters>()
    .selectFrom('public_site.intervention_choices')
    .select(['id', 'name'])
    .where('kind', '=', kind)
    .orderBy('place')
    .execute();
