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
  return [...new Map(things.map((thing) => [`${thing.kind}-${thing.id ?? ''}`, thing])).values()];
}
