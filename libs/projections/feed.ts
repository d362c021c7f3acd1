import type { EventStore } from '#libs/event-store';
import type { StoredEvent } from '#libs/kernel';
import type { EventOpener } from './event-opener.js';
import { wants, type Batch, type Wanted } from './planning.js';

/** What comes next in the store, of all types. */
export interface FeedBatch extends Batch {
  readonly last: StoredEvent;
}

/** Data of a batch, roughly: however large its events are, a batch, and the next that is read meanwhile, fit into memory. */
const BATCH_BYTES = 8 * 1_048_576;

/** Reads batches from the store and opens what somebody wants of them. */
export class Feed {
  /** Readings under way, by where they begin: policies that wait at the same place share them. */
  private readonly readings = new Map<string, Promise<readonly StoredEvent[]>>();

  constructor(
    private readonly store: EventStore,
    private readonly opener: EventOpener,
  ) {}

  /** What comes next, of all types, so that the checkpoint moves over what concerns nobody; undefined at the end. */
  async next(from: string, limit: number, wanted: Wanted): Promise<FeedBatch | undefined> {
    const events = await this.page(from, limit);
    if (events.length === 0) return undefined;
    const last = events.at(-1)!;
    const opened = await this.opener.open(events.filter((event) => wants(wanted, event.type)));
    return { events: opened, upTo: last.position, recordedAt: last.recordedAt, read: events.length, last };
  }

  private page(from: string, limit: number): Promise<readonly StoredEvent[]> {
    const place = `${from}/${limit}`;
    const known = this.readings.get(place);
    if (known) return known;
    const reading = this.store
      .readAll({ from, limit, maxBytes: BATCH_BYTES })
      .finally(() => this.readings.delete(place));
    this.readings.set(place, reading);
    return reading;
  }

  /**
   * What comes next of these types only, for a rebuild, which has no use for the others.
   * @returns `atEnd` where nothing more of these types stood in the store when it was asked
   */
  async nextOf(from: string, limit: number, wanted: Wanted): Promise<Batch & { readonly atEnd: boolean }> {
    const head = await this.store.head();
    const filter = wanted === 'every' ? {} : { filter: { types: [...wanted] } };
    const events = await this.store.readAll({ from, limit, maxBytes: BATCH_BYTES, ...filter });
    const last = events.at(-1);
    // A reading that was ended early by its size is as short as one at the end.
    const [next] =
      last && events.length < limit ? await this.store.readAll({ from: last.position, limit: 1, ...filter }) : [];
    const atEnd = last === undefined || (events.length < limit && (next === undefined || next.position > head));
    const upTo = last?.position ?? (from > head ? from : head);
    return { events: await this.opener.open(events), upTo, recordedAt: last?.recordedAt, read: events.length, atEnd };
  }

  /** A single event, opened. */
  async event({ stream, revision }: { readonly stream: string; readonly revision: number }): Promise<Batch['events']> {
    const stored = await this.store.readStream(stream, { from: revision, to: revision });
    if (stored.length === 0) throw new Error(`${stream} has no revision ${revision}`);
    return this.opener.open(stored);
  }
}
