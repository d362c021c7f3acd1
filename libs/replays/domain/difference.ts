/** One thing that is other than it was. */
export interface Difference {
  /** Where it stands: names of fields, the ids of those of a list that have one, else their places. */
  readonly path: readonly string[];
  /** Undefined where there was nothing. */
  readonly before?: unknown;
  /** Undefined where there is nothing any more. */
  readonly after?: unknown;
}

/** What differs between two states, in the order of their fields. Things of a list are the same where their ids are. */
export function differences(before: unknown, after: unknown, path: readonly string[] = []): readonly Difference[] {
  if (Object.is(before, after)) return [];
  const [one, other] = [partsOf(before), partsOf(after)];
  if (!one || !other || Array.isArray(before) !== Array.isArray(after)) {
    return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
  }
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].flatMap((name) => differences(one.get(name), other.get(name), [...path, name]));
}

function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map(value.map((one: unknown, place) => [idOf(one) ?? String(place), one]));
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
