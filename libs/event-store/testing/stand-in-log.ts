import { randomUUID } from 'node:crypto';

export type StandInExpected = bigint | 'no-stream' | 'exists' | 'any';

export interface StandInRecord {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly type: string;
  readonly contentType: string;
  /** Ticks of 100 ns since the Unix epoch. */
  readonly created: bigint;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export type Proposed = Pick<StandInRecord, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;

export type StandInAppendResult =
  | { readonly kind: 'success'; readonly revision: bigint; readonly position: bigint }
  | { readonly kind: 'wrong-version'; readonly actual: bigint | undefined }
  | { readonly kind: 'deleted' };

interface Stream {
  readonly records: StandInRecord[];
  /** Records before this revision were deleted. */
  truncateBefore: bigint;
  tombstoned: boolean;
}

/** What the stand-in server keeps when it restarts, and how it decides about an append: as EventStoreDB 23.10 does. */
export class StandInLog {
  readonly records: StandInRecord[] = [];
  private readonly streams = new Map<string, Stream>();
  /** EventStoreDB's memory of event ids for appends that expect no certain revision: gone with a restart. */
  private readonly recentIds = new Map<string, StandInRecord>();
  private readonly listeners = new Set<() => void>();
  private nextPosition = 0n;

  constructor() {
    this.addSystemEvent();
  }

  forgetRecentIds(): void {
    this.recentIds.clear();
  }

  onAppend(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  stream(name: string): Stream | undefined {
    return this.streams.get(name);
  }

  /** The first record at a position or after it. */
  indexOf(position: bigint): number {
    let [low, high] = [0, this.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.records[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  append(name: string, expected: StandInExpected, proposed: readonly Proposed[]): StandInAppendResult {
    const stream = this.streams.get(name);
    if (stream?.tombstoned) return { kind: 'deleted' };
    const last = stream?.records.at(-1)?.revision ?? -1n;
    const softDeleted = stream !== undefined && stream.truncateBefore > last && last >= 0n;
    const actual = stream === undefined ? undefined : last;

    const repeated = this.repeated(name, expected, proposed, last);
    if (repeated) return repeated;
    const met =
      expected === 'any' ||
      (expected === 'exists'
        ? last >= 0n && !softDeleted
        : expected === 'no-stream'
          ? last < 0n || softDeleted
          : expected === last);
    if (!met) return { kind: 'wrong-version', actual };

    const written = proposed.map((event, index) => this.write(name, last + 1n + BigInt(index), event));
    if (this.records.length % 7 === 0) this.addSystemEvent();
    for (const listener of this.listeners) listener();
    const end = written.at(-1);
    return { kind: 'success', revision: end?.revision ?? last, position: end?.position ?? 0n };
  }

  private repeated(
    name: string,
    expected: StandInExpected,
    proposed: readonly Proposed[],
    last: bigint,
  ): StandInAppendResult | undefined {
    if (proposed.length === 0) return undefined;
    const answer = (record: StandInRecord): StandInAppendResult => ({
      kind: 'success',
      revision: record.revision,
      position: record.position,
    });
    if (expected === 'any' || expected === 'exists') {
      const known = proposed.map(({ id }) => this.recentIds.get(id)).filter((record) => record?.stream === name);
      if (known.length === 0) return undefined;
      return known.length === proposed.length ? answer(known.at(-1)!) : { kind: 'wrong-version', actual: last };
    }
    const first = expected === 'no-stream' ? 0n : expected + 1n;
    const records = this.streams.get(name)?.records ?? [];
    const there = proposed.map((_, index) => records[Number(first) + index]);
    if (there[0]?.id !== proposed[0]!.id) return undefined;
    const all = there.every((record, index) => record?.id === proposed[index]!.id);
    return all ? answer(there.at(-1)!) : { kind: 'wrong-version', actual: last };
  }

  delete(name: string): bigint {
    const stream = this.streams.get(name);
    if (stream) stream.truncateBefore = (stream.records.at(-1)?.revision ?? -1n) + 1n;
    return this.addSystemEvent();
  }

  tombstone(name: string): bigint {
    const stream = this.streams.get(name) ?? { records: [], truncateBefore: 0n, tombstoned: true };
    stream.tombstoned = true;
    this.streams.set(name, stream);
    return this.addSystemEvent();
  }

  private write(name: string, revision: bigint, event: Proposed): StandInRecord {
    const position = this.nextPosition;
    const created = BigInt(Date.now()) * 10_000n + BigInt(Math.floor(Math.random() * 10_000));
    const record = { ...event, stream: name, revision, position, created };
    this.nextPosition += BigInt(100 + event.data.length + event.metadata.length);
    const stream = this.streams.get(name) ?? { records: [], truncateBefore: 0n, tombstoned: false };
    stream.records.push(record);
    this.streams.set(name, stream);
    this.records.push(record);
    this.recentIds.set(event.id, record);
    return record;
  }

  /** Every server writes events of its own between those of its clients. */
  private addSystemEvent(): bigint {
    const name = '$stats-127.0.0.1:2113';
    const last = this.streams.get(name)?.records.at(-1)?.revision ?? -1n;
    const data = Buffer.from('{"es-checksum":1}');
    const event = {
      id: randomUUID(),
      type: '$statsCollected',
      contentType: 'application/json',
      data,
      metadata: new Uint8Array(),
    };
    return this.write(name, last + 1n, event).position;
  }
}
