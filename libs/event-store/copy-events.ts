import { canonicalJson, type StoredEvent } from '#libs/kernel';
import { EventStoreError, isFailure, MAX_APPEND_BYTES, START, type EventStore } from './port.js';
import { backOffMilliseconds, pause } from './wait.js';

/** Where a copy goes on after it was broken off: up to this position of the source everything stands in the target. */
export interface CopyCheckpoint {
  read(): Promise<string | undefined>;
  write(position: string): Promise<void>;
}

export interface CopyProgress {
  readonly phase: 'copying' | 'verifying';
  /** Since this call began. */
  readonly events: number;
  readonly position: string;
  /** The source's end when this call began. */
  readonly head: string;
}

export interface CopyOptions {
  /** Without one, a copy that is begun again goes through everything, and changes nothing of what stands there. */
  readonly checkpoint?: CopyCheckpoint;
  readonly signal?: AbortSignal;
  onProgress?(progress: CopyProgress): void;
}

/** The target holds something else than the source, or cannot hold it. */
export class CopyFailed extends Error {
  override readonly name = 'CopyFailed';
}

const PAGE = 500;
const ATTEMPTS = 10;

/**
 * Copies all events from one store to another, of whatever engine, in the source's order, and then compares them one by one:
 * ids, types, canonical bytes, and their order in each stream. Positions and `recordedAt` are the target's own; when something
 * happened stands in the metadata. Nobody else may write meanwhile.
 * @returns how many events stand in both
 * @throws CopyFailed, EventStoreError; begun again, it goes on
 */
export async function copyEvents(from: EventStore, to: EventStore, options: CopyOptions = {}): Promise<number> {
  const { checkpoint, signal } = options;
  const head = await from.head();
  let copied = 0;
  for await (const page of pages(from, (await checkpoint?.read()) ?? START, head)) {
    for (const run of runsOf(page)) {
      signal?.throwIfAborted();
      await persistently(() => put(to, run));
    }
    copied += page.length;
    const position = page.at(-1)!.position;
    await checkpoint?.write(position);
    options.onProgress?.({ phase: 'copying', events: copied, position, head });
  }
  return verifyCopy(from, to, options);
}

/**
 * Compares two stores event by event.
 * @returns how many events stand in both
 * @throws CopyFailed at the first difference
 */
export async function verifyCopy(
  from: EventStore,
  to: EventStore,
  { signal, onProgress }: CopyOptions = {},
): Promise<number> {
  const head = await from.head();
  let verified = 0;
  for await (const page of pages(from, START, head)) {
    signal?.throwIfAborted();
    for (const [stream, events] of Map.groupBy(page, (event) => event.stream)) {
      const found = await persistently(() => readThere(to, stream, events[0]!.revision, events.at(-1)!.revision));
      compare(stream, events, found, events.length);
    }
    verified += page.length;
    onProgress?.({ phase: 'verifying', events: verified, position: page.at(-1)!.position, head });
  }
  let there = 0;
  for await (const page of pages(to, START, await to.head())) there += page.length;
  if (there !== verified) throw new CopyFailed(`the source holds ${verified} events and the target ${there}`);
  return verified;
}

async function* pages(
  store: EventStore,
  from: string,
  head: string,
): AsyncGenerator<readonly StoredEvent[], void, void> {
  for (let next = from; next < head;) {
    const page = (await persistently(() => store.readAll({ from: next, limit: PAGE }))).filter(
      ({ position }) => position <= head,
    );
    if (page.length === 0) return;
    yield page;
    next = page.at(-1)!.position;
  }
}

/** Neighbours of one stream go in one append, as far as it may hold: the order over all streams stays. */
function runsOf(events: readonly StoredEvent[]): readonly (readonly StoredEvent[])[] {
  const runs: StoredEvent[][] = [];
  let bytes = 0;
  for (const event of events) {
    const size = Buffer.byteLength(contentOf(event)) + 2 * event.type.length;
    const run = runs.at(-1);
    if (run && run[0]!.stream === event.stream && bytes + size <= MAX_APPEND_BYTES) {
      run.push(event);
      bytes += size;
    } else {
      runs.push([event]);
      bytes = size;
    }
  }
  return runs;
}

async function put(to: EventStore, run: readonly StoredEvent[]): Promise<void> {
  const { stream, revision: first } = run[0]!;
  const append = (events: readonly StoredEvent[], revision: number) =>
    to.append(stream, revision === 0 ? 'no-stream' : revision - 1, events);
  try {
    await append(run, first);
  } catch (error) {
    if (!isFailure(error, 'WrongExpectedRevision') && !isFailure(error, 'Refused')) throw error;
    // An earlier copy was broken off here: what it brought over has to be the same, the rest is still to come.
    const found = await readThere(to, stream, first, run.at(-1)!.revision);
    compare(stream, run, found, found.length);
    if (found.length === 0)
      throw new CopyFailed(`the target does not take ${stream} at revision ${first}`, { cause: error });
    if (found.length < run.length) await append(run.slice(found.length), first + found.length);
  }
}

async function readThere(to: EventStore, stream: string, from: number, until: number): Promise<readonly StoredEvent[]> {
  try {
    return await to.readStream(stream, { from, to: until });
  } catch (error) {
    if (isFailure(error, 'StreamNotFound')) return [];
    throw error;
  }
}

function compare(
  stream: string,
  expected: readonly StoredEvent[],
  found: readonly StoredEvent[],
  length: number,
): void {
  for (let index = 0; index < length; index += 1) {
    const [source, target] = [expected[index]!, found[index]];
    const same =
      target !== undefined &&
      target.revision === source.revision &&
      target.id === source.id &&
      target.type === source.type &&
      contentOf(target) === contentOf(source);
    if (!same) throw new CopyFailed(`event ${source.revision} of ${stream} is another one in the target`);
  }
}

const contentOf = ({ data, metadata }: StoredEvent): string => canonicalJson(data) + canonicalJson(metadata);

/** Nothing is done twice by doing it again. */
async function persistently<Result>(act: () => Promise<Result>): Promise<Result> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await act();
    } catch (error) {
      const passing =
        error instanceof EventStoreError && (error.failure.kind === 'Unavailable' || error.failure.kind === 'Timeout');
      if (!passing || failures + 1 >= ATTEMPTS) throw error;
      await pause(backOffMilliseconds(failures));
    }
  }
}
