import type { StoredEvent } from '#libs/kernel';

const STREAMS = 32;

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
    if (this.streams.size > STREAMS) this.streams.delete(this.streams.keys().next().value!);
    return { last: known.next - 1, revisions: ids.flatMap((id) => known.ids.get(id) ?? []) };
  }
}
