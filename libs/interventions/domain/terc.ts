import type { CsvColumns, CsvRow } from '#libs/csv';
import type { AreaBook } from './registers.js';

/** As the official list names them (TERYT, list TERC). */
export const TERC_COLUMNS = {
  province: { headings: ['woj'], required: true },
  county: { headings: ['pow'], required: true },
  municipality: { headings: ['gmi'], required: true },
  sort: { headings: ['rodz'], required: true },
  name: { headings: ['nazwa'], required: true },
  about: { headings: ['nazwa_dod'], required: false },
  edition: { headings: ['stan_na'], required: true },
} as const satisfies CsvColumns<string>;
export type TercColumn = keyof typeof TERC_COLUMNS;

/** Poland has some 3,000 municipalities, and parts of them that the list has too. */
export const MOST_AREAS = 10_000;

/** Parts of urban-rural municipalities, and districts of towns: what is reported is in the whole of them. */
const PARTS = ['4', '5', '8', '9'];

/**
 * Counties and municipalities of the list; provinces and parts of municipalities are left out.
 * @returns the line (from 1) of the first that is none of these, instead
 */
export function areasIn(
  rows: readonly CsvRow<TercColumn>[],
): (AreaBook & { readonly edition: string }) | { readonly faultIn: number } {
  const areas = [];
  let edition: string | undefined;
  for (const { line, cells } of rows) {
    const { province, county, municipality, sort, name, about } = cells;
    const code = province + county + municipality + sort;
    if (!/^\d{2}(\d{2}(\d{3})?)?$/.test(code) || name === '' || !/^\d{4}-\d{2}-\d{2}$/.test(cells.edition))
      return { faultIn: line };
    edition ??= cells.edition;
    if (code.length === 4) areas.push({ code, name: `${about === '' ? 'powiat' : about} ${name}` });
    if (code.length === 7 && !PARTS.includes(sort)) areas.push({ code, name });
  }
  return edition === undefined ? { faultIn: 1 } : { edition, areas };
}
