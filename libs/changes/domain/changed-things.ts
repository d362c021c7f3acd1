import type { Manifests, Thing } from '#libs/manifest';

/** More has changed than is worth naming. */
export const EVERYTHING: Thing = { kind: 'all' };

/** What the console may have to read again, each thing once; no personal data, ids only. `null` stands for too many streams to name. */
export function changedThings(
  streams: readonly string[] | null,
  manifests: Pick<Manifests, 'thingOf'>,
): readonly Thing[] {
  if (streams === null) return [EVERYTHING];
  const things = streams.flatMap((stream) => manifests.thingOf(stream) ?? []);
  return distinct(things);
}

/** What is told to somebody who sees only some of it: the rest is not named, but may have been in their lists until now. */
export function toldOf(
  things: readonly Thing[],
  seen: readonly Thing[],
  seesSome: (kind: string) => boolean,
): readonly Thing[] {
  const unnamed = things.filter((thing) => !seen.includes(thing) && seesSome(thing.kind));
  return distinct([...seen, ...unnamed.map(({ kind }) => ({ kind }))]);
}

const distinct = (things: readonly Thing[]): readonly Thing[] => [
  ...new Map(things.map((thing) => [`${thing.kind}-${thing.id ?? ''}`, thing])).values(),
];
