import { setTimeout as delay } from 'node:timers/promises';

export interface PeriodicOptions {
  readonly everyMilliseconds: number;
  /** One round. Looks at the signal where it may take long. */
  readonly work: (signal: AbortSignal) => unknown;
  /** Told of the first failure in a row only: the log would hold nothing else. */
  readonly failed: (error: unknown) => void;
}

/** Jitter: by how much a pause may be shorter or longer, so that processes do not run at once. */
const JITTER = 0.1;
/** After failures in a row the pause is doubled up to this, or up to the usual one where that is longer. */
const LONGEST_BACK_OFF_MILLISECONDS = 15_000;
/** How long a stop waits for a round: a process has 3 s for all of its modules. */
const STOP_MILLISECONDS = 2_000;

/** Work that is done again and again while a process lives: never two rounds at once, the first one at the start. */
export class Periodic {
  private readonly stopped = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: PeriodicOptions) {}

  start(): void {
    this.running = this.run();
  }

  /** No round begins any more. Waits for the one that runs, but not for long. */
  async stop(): Promise<void> {
    this.stopped.abort();
    const patience = new AbortController();
    const tooLong = delay(STOP_MILLISECONDS, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([this.running, tooLong]);
    patience.abort();
  }

  private async run(): Promise<void> {
    const { everyMilliseconds: every, work, failed } = this.options;
    const { signal } = this.stopped;
    for (let failures = 0; !signal.aborted;) {
      try {
        await work(signal);
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        if (failures === 0) failed(error);
        failures += 1;
      }
      const longest = Math.max(every, LONGEST_BACK_OFF_MILLISECONDS);
      const pause = Math.min(longest, every * 2 ** Math.min(failures, 10));
      const jitter = 1 - JITTER + 2 * JITTER * Math.random();
      await delay((failures > 0 ? pause : every) * jitter, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
}
