import { UndecodableEvent, type EventCodec } from '#libs/journal';
import type { RecordedEvent, StoredEvent } from '#libs/kernel';
import { KeyUnavailable } from '#libs/personal-data';

/**
 * An event that cannot be read now. `key-unavailable` may pass by itself and is tried again; `corrupt` (a sealed value does not
 * open, its version is not known) and `unknown-type` are not. An erased person's fields are no failure: they read null.
 */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';

  constructor(
    readonly event: StoredEvent,
    readonly reason: 'key-unavailable' | 'corrupt' | 'unknown-type',
    options?: ErrorOptions,
  ) {
    super(`${reason}${options?.cause instanceof Error ? ` (${options.cause.name})` : ''}`, options);
  }
}

/** The stored form of a batch's item, whether it could be opened or not. */
export const storedOf = (item: RecordedEvent | UnreadableEvent): StoredEvent =>
  (item instanceof UnreadableEvent ? item.event : item) as StoredEvent;

/** Opens stored events for those who go on past one that cannot be read. */
export interface EventOpener {
  /** One answer an event, in order. Throws only where nothing could be read at all, e.g. the keys' table is away. */
  open(events: readonly StoredEvent[]): Promise<ReadonlyArray<RecordedEvent | UnreadableEvent>>;
}

export const openWith = (codec: Pick<EventCodec, 'reader'>): EventOpener => ({
  async open(events) {
    const reader = await codec.reader(events);
    return events.map((event) => {
      try {
        return reader.read(event);
      } catch (cause) {
        return new UnreadableEvent(event, reasonOf(cause), { cause });
      }
    });
  },
});

function reasonOf(cause: unknown): UnreadableEvent['reason'] {
  if (cause instanceof KeyUnavailable) return 'key-unavailable';
  return cause instanceof UndecodableEvent && cause.reason === 'unknown-type' ? 'unknown-type' : 'corrupt';
}
