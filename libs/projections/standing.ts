import type pg from 'pg';
import type { EditionId, EditionState } from './edition.js';

/** An edition of a projection, or a policy, that does not have an event yet. */
export interface StandingBefore extends EditionId {
  readonly state: EditionState;
  /** Why it stands still until somebody acts. */
  readonly stopped: string | null;
  /** It has gone past the event and put it aside. */
  readonly parked: boolean;
}

/**
 * What does not have the event at this position yet: every edition that has tables, those included that nobody moves on any more, and every
 * policy. An event that is parked is not had either.
 * @param stream of the event
 */
export async function standingBefore(
  pool: pg.Pool,
  position: string,
  stream: string,
): Promise<readonly StandingBefore[]> {
  const { rows } = await pool.query<StandingBefore>(
    `SELECT kind, name, version, generation, state, stopped, parked FROM projections.checkpoints c
     CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM projections.parked p WHERE p.projection = c.name AND p.version = c.version
       AND p.generation = c.generation AND p.stream = $2 AND p.position <= $1) AS parked) AS parked
     WHERE c.position < $1 OR parked ORDER BY kind, name, version, generation`,
    [position, stream],
  );
  return rows;
}
