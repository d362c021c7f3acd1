import type { StoredEvent } from '#libs/kernel';

/** Of all streams together; about 50 MB. */
const IDS = 500_000;

interface Known {
  /** Event id to revision. */
  readonly ids: Map<string, number>;
  next: number;
}

/**
 * Which event ids stand in a stream. EventStoreDB remembers ids for appends to "a stream that exists" only as long as its memory
 * reaches, so an append that may be a repetition looks for itself: it reads the stream once, and then only what is new.
 */
export class KnownIds {
  /** The last one used is the last one here. */
  private readonly streams = new Map<string, Known>();

  constructor(private readonly readFrom: (stream: string, from: number) => Promise<readonly StoredEvent[]>) {}

  /** @returns the stream's last revision, and those of the ids that stand in it, in the ids' order. */
  async lookUp(
    stream: string,
    ids: readonly string[],
  ): Promise<{ readonly last: number; readonly revisions: readonly number[] }> {
    const known = this.streams.get(stream) ?? { ids: new Map<string, number>(), next: 0 };
    for (const event of await this.readFrom(stream, known.next)) {
      known.ids.set(event.id, event.revision);
      known.next = event.revision + 1;
    }
    this.streams.delete(stream);
    this.streams.set(stream, known);
    this.forgetTheOldest();
    return { last: known.next - 1, revisions: ids.flatMap((id) => known.ids.get(id) ?? []) };
  }

  private forgetTheOldest(): void {
    let total = 0;
    for (const { ids } of this.streams.values()) total += ids.size;
    for (const [stream, { ids }] of this.streams) {
      if (total <= IDS || this.streams.size === 1) return;
      this.streams.delete(stream);
      total -= ids.size;
    }
  }
}
