import { plainHeading, type CsvPlaces } from '#libs/csv';

/** A column of an import: the headings by which it is guessed, the commonest first. */
export type Columns<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** What headings meant the last time, by the heading in its compared form; null: nothing that is taken in. */
export type RememberedHeadings = ReadonlyMap<string, string | null>;

/** Which column holds what, as far as the headings tell: what they meant the last time, else what such headings mean. The first one wins. */
export function guessedPlaces<Name extends string>(
  headings: readonly string[],
  columns: Columns<Name>,
  remembered: RememberedHeadings,
): CsvPlaces<Name> {
  const names = Object.keys(columns) as Name[];
  const places: Partial<Record<Name, number>> = {};
  const meant = headings.map((heading) => {
    const plain = plainHeading(heading);
    const before = remembered.get(plain);
    if (before !== undefined) return names.find((name) => name === before);
    return names.find((name) => columns[name].includes(plain));
  });
  for (const [place, name] of meant.entries()) if (name !== undefined) places[name] ??= place;
  return places;
}

/** What each heading meant, to be remembered. */
export function meaningOf(headings: readonly string[], places: CsvPlaces<string>): Map<string, string | null> {
  const names = new Map(Object.entries(places).map(([name, place]) => [place, name]));
  return new Map(headings.map((heading, place) => [plainHeading(heading), names.get(place) ?? null]));
}
