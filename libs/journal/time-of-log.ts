import type { Pool, PoolClient } from 'pg';
import { START, type EventStore } from '#libs/event-store';
import { isoInstant, type StoredEvent } from '#libs/kernel';

/**
 * What stood in the log at an instant. "As of T" has one meaning everywhere: the longest prefix of the whole log in which no
 * `occurredAt` is later than T. Moving the events to another store changes nothing of it.
 */
export abstract class TimeOfLog {
  /** Position of the last event of that prefix, `START` where it is empty: readings take it as `upTo`. */
  abstract positionAsOf(instant: Temporal.Instant | string): Promise<string>;
}

/** Reads the whole log each time, as the definition says it: where there is no database. */
export class ScannedTimeOfLog extends TimeOfLog {
  constructor(private readonly store: EventStore) {
    super();
  }

  override async positionAsOf(instant: Temporal.Instant | string): Promise<string> {
    const until = isoInstant(instant);
    for (let from = START; ;) {
      const events = await this.store.readAll({ from, limit: PAGE });
      const later = events.findIndex((event) => timeOf(event) > until);
      if (later >= 0) return events[later - 1]?.position ?? from;
      if (events.length === 0) return from;
      from = events.at(-1)!.position;
    }
  }
}

const PAGE = 1_000;

/** `rises` holds the events that are later than all before them, and the position before each: the time of the log only rises there. */
export const TIME_OF_LOG_SCHEMA = `
  CREATE SCHEMA IF NOT EXISTS journal;
  CREATE TABLE IF NOT EXISTS journal.time_of_log (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    position text COLLATE "C" NOT NULL,
    latest text COLLATE "C" NOT NULL
  );
  INSERT INTO journal.time_of_log (position, latest) VALUES ('', '') ON CONFLICT DO NOTHING;
  CREATE TABLE IF NOT EXISTS journal.rises (
    occurred_at text COLLATE "C" PRIMARY KEY,
    before text COLLATE "C" NOT NULL
  );`;

/** Another store has other positions: what is known is found out anew. */
export const TIME_OF_LOG_POSITIONS = {
  table: 'journal.time_of_log',
  forget: `TRUNCATE journal.rises; UPDATE journal.time_of_log SET position = '', latest = ''`,
};

/** Beside the events in our own database, whichever store holds them: a position is found by one look at an index. */
export class PostgresTimeOfLog extends TimeOfLog {
  constructor(
    private readonly pool: Pool,
    private readonly store: EventStore,
  ) {
    super();
  }

  override async positionAsOf(instant: Temporal.Instant | string): Promise<string> {
    const until = isoInstant(instant);
    const known = await this.before(until);
    if (known !== undefined) return known;
    const end = await this.follow();
    return (await this.before(until)) ?? end;
  }

  /** Reads on to the end of the log, and answers its position. Any number of processes may do it at once. */
  async follow(): Promise<string> {
    for (;;) {
      const { position } = await this.state(this.pool);
      const events = await this.store.readAll({ from: position, limit: PAGE });
      if (events.length === 0) return position;
      await this.note(position, events);
      if (events.length < PAGE) return events.at(-1)!.position;
    }
  }

  private async before(until: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ before: string }>(
      'SELECT before FROM journal.rises WHERE occurred_at > $1 ORDER BY occurred_at LIMIT 1',
      [until],
    );
    return rows[0]?.before;
  }

  /** Nothing where another process was there first. */
  private async note(from: string, events: readonly StoredEvent[]): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const { position, latest } = await this.state(client, 'FOR UPDATE');
      if (position === from) {
        const rises = risesIn(events, position, latest);
        await client.query(
          'INSERT INTO journal.rises (occurred_at, before) SELECT * FROM unnest($1::text[], $2::text[])',
          [rises.map(({ occurredAt }) => occurredAt), rises.map(({ before }) => before)],
        );
        await client.query('UPDATE journal.time_of_log SET position = $1, latest = $2', [
          events.at(-1)!.position,
          rises.at(-1)?.occurredAt ?? latest,
        ]);
      }
      await client.query('COMMIT');
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  private async state(client: Pool | PoolClient, lock = ''): Promise<{ position: string; latest: string }> {
    const { rows } = await client.query<{ position: string; latest: string }>(
      `SELECT position, latest FROM journal.time_of_log ${lock}`,
    );
    return rows[0]!;
  }
}

function risesIn(events: readonly StoredEvent[], position: string, latest: string) {
  const rises: { readonly occurredAt: string; readonly before: string }[] = [];
  let [before, highest] = [position, latest];
  for (const event of events) {
    const occurredAt = timeOf(event);
    if (occurredAt > highest) {
      rises.push({ occurredAt, before });
      highest = occurredAt;
    }
    before = event.position;
  }
  return rises;
}

/** In the one form that sorts as text, which the journal writes; of an event that says no time, before everything. */
const IN_FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
function timeOf({ metadata: { occurredAt } }: StoredEvent): string {
  if (IN_FORM.test(occurredAt)) return occurredAt;
  try {
    return isoInstant(occurredAt);
  } catch {
    return '';
  }
}
