/** Resolves after so many milliseconds, or at once when the signal aborts. Never rejects. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done);
  });
}

/** Exponential back-off up to 10 s, with jitter of a half, so that many do not come back at once. */
export function backOffMilliseconds(failures: number): number {
  const longest = Math.min(10_000, 50 * 2 ** Math.min(failures, 10));
  return longest * (0.5 + Math.random() / 2);
}

/** A condition that many wait for. A ring while nobody waits is remembered by whoever takes `next()` before looking. */
export class Bell {
  private waiting = new Set<() => void>();

  ring(): void {
    const woken = this.waiting;
    this.waiting = new Set();
    for (const wake of woken) wake();
  }

  /** Resolves with the next ring, after so many milliseconds, or when the signal aborts. */
  next(milliseconds: number, signal: AbortSignal): Promise<void> {
    const patience = new AbortController();
    const give = () => patience.abort('rung');
    signal.addEventListener('abort', give);
    this.waiting.add(give);
    return pause(signal.aborted ? 0 : milliseconds, patience.signal).finally(() => {
      signal.removeEventListener('abort', give);
      this.waiting.delete(give);
    });
  }
}
