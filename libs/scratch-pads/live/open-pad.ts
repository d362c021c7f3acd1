import * as Y from 'yjs';
import { OfficeError } from '#libs/kernel';
import { PadGone, type Author, type Pads, type PadOf } from '../tables/pads.js';

/** So many updates are merged into one. */
const COMPACTED_AFTER = 100;
/** A text with its history, in bytes: far more than the longest that may be sent. */
export const LARGEST_PAD = 8 * 1024 * 1024;

export interface Change {
  readonly update: Uint8Array;
  readonly author: Author;
}
export type Outcome = 'saved' | 'gone' | 'failed';
interface Waiting extends Change {
  readonly done: (outcome: Outcome) => void;
}

/** One text that somebody has open at this process. What is told to those who have it open is committed. */
export class OpenPad {
  private waiting: Waiting[] = [];
  private turn: Promise<unknown> = Promise.resolve();
  private sinceCompaction = 0;
  private bytes = 0;
  private isWriting = false;

  private constructor(
    readonly of: PadOf,
    private readonly pads: Pads,
    readonly doc: Y.Doc,
    private n: number,
    /** `from`: the client who knows it already, being its only author. */
    private readonly onUpdate: (update: Uint8Array, from?: number) => void,
  ) {
    this.bytes = Y.encodeStateAsUpdate(doc).length;
  }

  static async open(
    of: PadOf,
    pads: Pads,
    onUpdate: (update: Uint8Array, from?: number) => void,
  ): Promise<OpenPad | undefined> {
    const state = await pads.load(of.draftId);
    return state && new OpenPad(of, pads, state.doc, state.last, onUpdate);
  }

  get isFull(): boolean {
    return this.bytes > LARGEST_PAD;
  }

  /** Resolves once it is committed, or cannot be. All that comes while the database is busy is committed together. */
  write(change: Change): Promise<Outcome> {
    return new Promise((done) => {
      this.waiting.push({ ...change, done });
      if (!this.isWriting) void this.inTurn(() => this.flush());
      this.isWriting = true;
    });
  }

  /** What other processes committed. @throws PadGone */
  catchUp(upTo = Infinity): Promise<void> {
    return this.inTurn(async () => {
      if (upTo > this.n) await this.read();
    });
  }

  private async flush(): Promise<void> {
    const batch = this.waiting.splice(0);
    this.isWriting = false;
    try {
      await this.commit(batch);
    } catch (error) {
      const isGone = error instanceof PadGone || error instanceof OfficeError;
      for (const { done } of batch) done(isGone ? 'gone' : 'failed');
    }
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    if (batch.length === 0) return;
    const update = Y.mergeUpdates(batch.map((one) => one.update));
    const authors = [...new Map(batch.map(({ author }) => [author.client, author])).values()];
    const n = (await this.pads.append(this.of, update, authors))!;
    if (n === this.n + 1) this.apply(update, n, authors.length === 1 ? authors[0]!.client : undefined);
    else await this.read();
    for (const { done } of batch) done('saved');
    if (this.sinceCompaction >= COMPACTED_AFTER) await this.compact();
  }

  private async read(): Promise<void> {
    const since = await this.pads.since(this.of, this.n);
    if (since) {
      if (since.updates.length > 0) this.apply(Y.mergeUpdates([...since.updates]), since.last);
      return;
    }
    const state = await this.pads.load(this.of.draftId);
    if (!state) throw new PadGone();
    this.apply(Y.encodeStateAsUpdate(state.doc, Y.encodeStateVector(this.doc)), state.last);
  }

  private apply(update: Uint8Array, n: number, from?: number): void {
    Y.applyUpdate(this.doc, update);
    this.n = n;
    this.bytes += update.length;
    this.sinceCompaction += 1;
    this.onUpdate(update, from);
  }

  private async compact(): Promise<void> {
    const state = Y.encodeStateAsUpdate(this.doc);
    await this.pads.compact(this.of, state, this.n);
    this.sinceCompaction = 0;
    this.bytes = state.length;
  }

  /** One after the other: what is told stays in the order of what is committed. */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }
}
