import type { EventStore } from '#libs/event-store';
import { START } from '#libs/event-store';

/** The bell wants to hear how far the store has come, not what was said. */
const NO_EVENTS = { types: [] };

/**
 * Knows how far the store has come, by a subscription at its end: whoever has handled everything waits here without polling. A
 * break of the subscription rings as well, since something may have been missed.
 */
export class Doorbell {
  private latest = START;
  private passedAll = false;
  private rings = Promise.withResolvers<void>();
  private readonly stopped = new AbortController();
  private listening: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly log: (line: string) => void,
  ) {}

  start(): void {
    this.listening = this.listen();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    this.ring();
    await this.listening;
  }

  /** Whether there is, or may be, something after this position. */
  isPast(position: string): boolean {
    return this.latest > position;
  }

  /** Whether it has been at the end of the store, past everything that others wrote there. */
  get hasPassedAll(): boolean {
    return this.passedAll;
  }

  /** Wakes everybody who waits: there is work of another kind. */
  ring(): void {
    this.rings.resolve();
    this.rings = Promise.withResolvers();
  }

  /** Taken before one looks for work, and awaited after nothing was found: a ring in between is not missed. */
  next(): Promise<void> {
    return this.rings.promise;
  }

  /** Waits for a ring that was taken earlier, at most so long. */
  async rest(rung: Promise<void>, milliseconds: number): Promise<void> {
    const timer = setTimeout(() => this.ring(), milliseconds);
    await rung;
    clearTimeout(timer);
  }

  private async listen(): Promise<void> {
    const { signal } = this.stopped;
    for (let failures = 0; !signal.aborted;) {
      try {
        this.reached(await this.store.head());
        for await (const message of this.store.subscribe({ from: this.latest, filter: NO_EVENTS, signal })) {
          if (message.kind === 'caught-up') {
            this.passedAll = true;
            this.reached(message.position);
          }
          failures = 0;
        }
      } catch (error) {
        if (signal.aborted) return;
        this.log(`the event store's subscription broke: ${String(error)}`);
        failures += 1;
      }
      if (!signal.aborted) await pause(backOff(failures), signal);
    }
  }

  private reached(position: string): void {
    if (position <= this.latest) return;
    this.latest = position;
    this.ring();
  }
}

/** Exponential back-off in milliseconds, up to 10 s, with jitter, so that processes do not retry at once. */
export const backOff = (failures: number): number =>
  Math.min(10_000, 100 * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2);

/** Ends early when the signal fires. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
