import { START } from '#libs/event-store';

// Positions are opaque, but begin with a number that grows with the store: events in PostgreSQL, bytes in EventStoreDB, which adds a second one.
const DIGITS = 20;
/** 0 of a position that is marked as another store's. */
const magnitude = (position: string): number => Number(position.slice(0, DIGITS)) || 0;

/** Whether positions of this store run without a gap, one an event. */
const countsEvents = (position: string): boolean => position.length <= DIGITS;

/** How much of the way to the head a position is, from 0 to 1. */
export const shareOf = (position: string, head: string): number =>
  head === START || position >= head ? 1 : Math.min(1, magnitude(position) / magnitude(head));

/**
 * Events from a position to the head: exact where the store counts them, else an estimate, never 0 before the head.
 * @param density events in the store for each unit of its positions, as far as anybody has counted
 */
export function eventsBetween(position: string, head: string, density: number): number {
  if (position >= head) return 0;
  const units = magnitude(head) - magnitude(position);
  return countsEvents(head) ? units : Math.max(1, Math.round(units * Math.min(1, density)));
}

/** Events counted on the way to a position, for each of its units. */
export const densityOf = (events: number, position: string): number =>
  position === START ? 0 : events / Math.max(1, magnitude(position));
