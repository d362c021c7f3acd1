import { isFailure, type EventStore } from '#libs/event-store';
import { fold, type EventOf, type EventType, type Fold, type RecordedEvent, type StoredEvent } from '#libs/kernel';
import { UndecodableEvent, type EventCodec } from './event-codec.js';
import { Journal, type Folded, type StreamRange } from './journal.js';

/** An event whose type, or whose version of it, this office does not know: what it is called, and no word of it. */
export interface UnknownEvent extends Omit<StoredEvent, 'data'> {
  readonly data: null;
}

/** The log as it stood at any of its positions. What was erased since reads as null, as everywhere. */
export class Past {
  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
  ) {}

  /** As of a position, its event included. Nothing can be written there. */
  journal(upTo: string): Journal {
    return new PastJournal(this, upTo);
  }

  /** The stream's events, those among them that nobody can read any more; empty where there is no stream. */
  async events(
    stream: string,
    range: StreamRange & { readonly upTo?: string } = {},
  ): Promise<ReadonlyArray<RecordedEvent | UnknownEvent>> {
    const stored = await this.stored(stream, range);
    const reader = await this.codec.reader(stored);
    return stored.map((event) => {
      try {
        return reader.read(event);
      } catch (error) {
        if (error instanceof UndecodableEvent) return { ...event, data: null };
        throw error;
      }
    });
  }

  private async stored(stream: string, range: StreamRange & { readonly upTo?: string }) {
    try {
      return await this.store.readStream(stream, range);
    } catch (error) {
      if (isFailure(error, 'StreamNotFound')) return [];
      throw error;
    }
  }
}

export const isKnown = (event: RecordedEvent | UnknownEvent): event is RecordedEvent => event.data !== null;

/** Events that the office cannot read any more are left out: no fold knows what to make of them. Snapshots are of now, and none is used. */
class PastJournal extends Journal {
  constructor(
    private readonly past: Past,
    private readonly upTo: string,
  ) {
    super();
  }

  override async read(stream: string, range: StreamRange = {}): Promise<readonly RecordedEvent[]> {
    return (await this.past.events(stream, { ...range, upTo: this.upTo })).filter(isKnown);
  }

  override async readAt(stream: string, revisions: Iterable<number>): Promise<readonly RecordedEvent[]> {
    const wanted = new Set(revisions);
    if (wanted.size === 0) return [];
    const events = await this.read(stream, { from: Math.min(...wanted), to: Math.max(...wanted) });
    return events.filter(({ revision }) => wanted.has(revision));
  }

  override async folded<State, Event extends EventOf<EventType>>(
    stream: string,
    its: Fold<State, Event>,
  ): Promise<Folded<State>> {
    const events = await this.read(stream);
    return { state: fold(its, events as readonly never[]), revision: events.at(-1)?.revision ?? -1 };
  }

  override execute(): Promise<never> {
    return Promise.reject(new Error('the past takes no command'));
  }

  override append(): Promise<never> {
    return Promise.reject(new Error('the past takes no event'));
  }
}
