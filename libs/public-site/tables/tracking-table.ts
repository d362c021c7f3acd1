import type { Pool } from 'pg';
import { migrate } from '#libs/postgres';

/** Which case stands on which tracking page: the office's own, in no schema that the public process may read. No events: an address is a credential (ADR 6, 90). */
export interface TrackingTables {
  'tracking.pages': {
    hash: Buffer;
    case_id: string;
    /** To which what the page shows is sealed. */
    page_key: Buffer;
    /** The secret of the address, sealed to the office: letters name the page. */
    sealed_secret: Buffer;
    /** Everybody from outside who has a part in the case. */
    people: string[];
    opened_at: Date;
    /** When the case was seen closed first; null while it is open. */
    closed_at: Date | null;
  };
  /** Letters that asked for the confirmation of a form, until it lapses. The address stands there as a keyed hash. */
  'tracking.confirmations': {
    hash: Buffer;
    submission_id: string;
    person_id: string;
    address_id: string;
    asked_at: Date;
  };
}

export const migrateTracking = (pool: Pool): Promise<void> =>
  migrate(pool, 'public_site', [
    `CREATE SCHEMA tracking;
     CREATE TABLE tracking.pages (
       hash bytea PRIMARY KEY, case_id text NOT NULL, page_key bytea NOT NULL, sealed_secret bytea NOT NULL,
       people text[] NOT NULL DEFAULT '{}', opened_at timestamptz NOT NULL, closed_at timestamptz
     );
     CREATE INDEX ON tracking.pages (case_id);
     CREATE INDEX ON tracking.pages USING gin (people);
     CREATE INDEX ON tracking.pages (closed_at) WHERE closed_at IS NOT NULL`,
    `CREATE TABLE tracking.confirmations (
       hash bytea PRIMARY KEY, submission_id uuid NOT NULL, person_id text NOT NULL, address_id text NOT NULL, asked_at timestamptz NOT NULL
     );
     CREATE INDEX ON tracking.confirmations (asked_at);
     CREATE INDEX ON tracking.confirmations (address_id)`,
  ]);
