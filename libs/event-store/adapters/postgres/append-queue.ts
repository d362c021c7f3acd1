import { EventStoreError, type AppendResult, type ExpectedRevision } from '../../port.js';
import { storedBytes, type StoredForm } from '../../stored-form.js';

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly StoredForm[];
}

/** What became of one request of a call. */
export type AppendAnswer = AppendResult | EventStoreError;

interface Waiting {
  readonly request: AppendRequest;
  readonly bytes: number;
  readonly settle: (answer: AppendAnswer) => void;
}

const REQUESTS_A_CALL = 256;
const BYTES_A_CALL = 4 * 1_048_576;
const WAITING_REQUESTS = 2_000;
const WAITING_BYTES = 32 * 1_048_576;

/**
 * Gathers the appends of this process while a call is under way and sends them together in the next one: since appends
 * queue for the position counter anyway, one commit for many of them is what makes them fast.
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private waitingBytes = 0;
  private calling: Promise<void> | undefined;

  /** @param call answers for each request, in order; it rejects only when nothing is known of any of them. */
  constructor(private readonly call: (requests: readonly AppendRequest[]) => Promise<readonly AppendAnswer[]>) {}

  /** @throws EventStoreError */
  async push(request: AppendRequest): Promise<AppendResult> {
    const bytes = request.events.reduce((sum, event) => sum + storedBytes(event), 0);
    if (this.waiting.length >= WAITING_REQUESTS || this.waitingBytes + bytes > WAITING_BYTES) {
      throw new EventStoreError({ kind: 'Unavailable', reason: 'too many appends are waiting' });
    }
    const answer = await new Promise<AppendAnswer>((settle) => {
      this.waiting.push({ request, bytes, settle });
      this.waitingBytes += bytes;
      this.calling ??= this.drain();
    });
    if (answer instanceof EventStoreError) throw answer;
    return answer;
  }

  /** Resolves once everything that was pushed has its answer. */
  async idle(): Promise<void> {
    await this.calling;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      // A turn of the event loop, so that appends of the same moment, and the next ones of those just answered, share a call.
      await new Promise((resolve) => setImmediate(resolve));
      const batch = this.takeBatch();
      const answers = await this.answersFor(batch.map((waiting) => waiting.request));
      batch.forEach((waiting, index) => waiting.settle(answers[index]!));
    }
    this.calling = undefined;
  }

  /**
   * The oldest ones, but for those that name an event id of another in the batch, or its stream: they wait for the next call. Only
   * such as expect no more than that their stream exists may share it.
   */
  private takeBatch(): readonly Waiting[] {
    const batch: Waiting[] = [];
    const left: Waiting[] = [];
    const named = new Set<string>();
    let bytes = 0;
    for (const waiting of this.waiting) {
      const { stream, expected, events } = waiting.request;
      const ids = events.map(({ id }) => id);
      const [whole, shared] = [`stream ${stream}`, `shared stream ${stream}`];
      const clashing = [...ids, whole, ...(expected === 'exists' ? [] : [shared])];
      const fits = batch.length < REQUESTS_A_CALL && (batch.length === 0 || bytes + waiting.bytes <= BYTES_A_CALL);
      const taken = fits && !clashing.some((name) => named.has(name));
      if (taken) {
        batch.push(waiting);
        bytes += waiting.bytes;
      } else {
        left.push(waiting);
      }
      // What is left keeps its place before later ones of the same stream.
      for (const name of [...ids, taken && expected === 'exists' ? shared : whole]) named.add(name);
    }
    this.waiting = left;
    this.waitingBytes -= bytes;
    return batch;
  }

  private async answersFor(requests: readonly AppendRequest[]): Promise<readonly AppendAnswer[]> {
    try {
      return await this.call(requests);
    } catch (error) {
      const failure =
        error instanceof EventStoreError
          ? error
          : new EventStoreError(
              { kind: 'Timeout', reason: 'the append failed in a way that nobody foresaw' },
              { cause: error },
            );
      return requests.map(() => failure);
    }
  }
}
