import type pg from 'pg';
import { labelOf } from './edition.js';
import type { Work } from './work.js';

/** Channel on which processes tell each other how far the live read models are, and what was touched. */
export const READ_MODEL_CHANNEL = 'read_model';
/** Channel on which an administrator's order (rebuild, retry) wakes the workers. */
export const ORDERS_CHANNEL = 'projections';

/** PostgreSQL takes 7,999 bytes a notification. */
const PAYLOAD_BYTES = 7_000;
/** A batch that touches more streams than fit into so many notifications names none: whoever listens looks at everything. */
const MOST_NOTIFICATIONS = 8;

/** What one committed batch means to the readers. */
export interface Progress {
  /** Which process wrote it. */
  readonly by: string;
  /** Editions that have this position now. */
  readonly live: readonly string[];
  readonly position: string;
  /** Streams whose rows may have changed; null: too many to name. */
  readonly streams: readonly string[] | null;
  readonly types: readonly string[];
}

/** Sent with the commit, or not at all. Editions that nobody reads are not told of. */
export async function notifyProgress(client: pg.ClientBase, by: string, works: readonly Work[]): Promise<void> {
  const payloads = progressOf(by, works).flatMap(notificationsOf);
  if (payloads.length === 0) return;
  await client.query(`SELECT pg_notify($1, payload) FROM unnest($2::text[]) payload`, [READ_MODEL_CHANNEL, payloads]);
}

/** One a position: projections that share a batch mostly stand at the same. */
export function progressOf(by: string, works: readonly Work[]): readonly Progress[] {
  const live = works.filter(({ lease }) => lease.state === 'live');
  return [...Map.groupBy(live, ({ plan }) => plan.upTo)].map(([position, group]) => {
    const events = group.flatMap(({ plan }) => plan.events);
    return {
      by,
      live: group.map(({ lease }) => labelOf(lease.edition)),
      position,
      streams: [...new Set(events.map((event) => event.stream))],
      types: [...new Set(events.map((event) => event.type))],
    };
  });
}

/** Payloads that fit. Each of them says the position: notifications of one transaction arrive together. */
export function notificationsOf(progress: Progress): readonly string[] {
  const frame = Buffer.byteLength(JSON.stringify({ ...progress, streams: [] }));
  const parts: string[][] = [[]];
  let room = PAYLOAD_BYTES - frame;
  for (const stream of progress.streams ?? []) {
    const bytes = Buffer.byteLength(JSON.stringify(stream)) + 1;
    if (bytes > room) {
      parts.push([]);
      room = PAYLOAD_BYTES - frame;
    }
    parts.at(-1)!.push(stream);
    room -= bytes;
  }
  if (parts.length > MOST_NOTIFICATIONS) return [JSON.stringify({ ...progress, streams: null })];
  return parts.map((streams) => JSON.stringify({ ...progress, streams }));
}

/** Undefined where it is none of ours: any session of the database may notify. */
export function progressIn(payload: string): Progress | undefined {
  try {
    const progress = JSON.parse(payload) as Progress;
    return Array.isArray(progress.live) && Array.isArray(progress.types) ? progress : undefined;
  } catch {
    return undefined;
  }
}
