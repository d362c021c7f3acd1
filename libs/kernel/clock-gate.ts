import type { Clock } from './clock.js';
import { OfficeError } from './errors.js';

/** How far this process's time may be ahead of the store's. */
const AHEAD_MILLISECONDS = 2_000;

/**
 * Shut while this process's clock is ahead of the store's: what it wrote would be later than what all others write, and the office as of
 * an instant would stand still until their clocks have caught up. A clock that is moved on purpose (`CLOCK`) has no gate.
 */
export class ClockGate {
  private ahead = 0;

  constructor(private readonly clock: Clock) {}

  /** @param skew the store's clock less this machine's, in milliseconds. @param machine this machine's clock, in milliseconds since 1970 */
  measure(skew: number, machine: number = Date.now()): void {
    this.ahead = this.clock.now().epochMilliseconds - machine - skew;
  }

  /** For the operator; undefined while it is open. */
  get reason(): string | undefined {
    if (!this.isShut) return undefined;
    return `this process's clock is ${(this.ahead / 1_000).toFixed(1)} s ahead of the event store's, and nothing is written until it is right again: keep both on NTP`;
  }

  /** @throws OfficeError `clock-ahead` (503) */
  pass(): void {
    if (this.isShut) throw new OfficeError('not-yet', 'clock-ahead');
  }

  private get isShut(): boolean {
    return this.ahead > AHEAD_MILLISECONDS;
  }
}
