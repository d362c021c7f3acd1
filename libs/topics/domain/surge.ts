import type { Decider, EventOf } from '#libs/kernel';
import type { SurgeEvent, TopicSurgeNoticed } from './events.js';

/** Within how many hours inquiries have to arrive. */
export const SURGE_HOURS = 6;
/** Fewer than so many are no surge, however quiet the office is. */
export const FEWEST = 5;

export type Surge = EventOf<typeof TopicSurgeNoticed>['data'];

/**
 * From how many inquiries that look alike it is told: half of all that usually arrive in these hours, and three deviations more, as arrivals scatter
 * that come by themselves (Poisson).
 * @param usual cases of all kinds in so many hours, on average
 */
export const surgeThreshold = (usual: number): number =>
  Math.max(FEWEST, Math.ceil(usual / 2 + 3 * Math.sqrt(usual / 2)));

/** Two cases that look alike. */
export type Pair = readonly [string, string];

/**
 * Whoever has the most that look like it, with all of these; then the same of what is left.
 * @param ids in the order in which they arrived
 */
export function groupsAlike(ids: readonly string[], pairs: readonly Pair[]): readonly (readonly string[])[] {
  const alike = new Map(ids.map((id) => [id, new Set([id])]));
  for (const [one, other] of pairs) {
    alike.get(one)?.add(other);
    alike.get(other)?.add(one);
  }
  const left = new Set(ids);
  const groups: string[][] = [];
  while (left.size > 0) {
    const sizes = [...left].map((id) => ({ id, its: [...alike.get(id)!].filter((one) => left.has(one)) }));
    const { its } = sizes.reduce((most, one) => (one.its.length > most.its.length ? one : most));
    if (its.length < 2) break;
    groups.push(ids.filter((id) => its.includes(id)));
    for (const id of its) left.delete(id);
  }
  return groups;
}

/** It is told once. */
export const surgeDecider: Decider<boolean, Surge, SurgeEvent> = {
  initialState: false,
  decide: (surge, told) => (told ? [] : [{ type: 'TopicSurgeNoticed', data: surge }]),
  evolve: () => true,
};
