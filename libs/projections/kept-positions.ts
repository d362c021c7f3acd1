import type { KeptPositions } from '#libs/office';

/** A mark before a position: it sorts before every position of the new store, and is of no store's form, so that it is known for a foreign one. */
const marked = (table: string): KeptPositions => ({
  table,
  forget: `UPDATE ${table} SET position = '!' || position WHERE position <> '' AND position NOT LIKE '!%'`,
});

/** Read models are then rebuilt, and policies find their place again by the event. */
export const PROJECTIONS_KEPT_POSITIONS: readonly KeptPositions[] = [
  marked('projections.checkpoints'),
  marked('projections.parked'),
];
