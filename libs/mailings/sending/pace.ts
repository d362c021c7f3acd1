/** How many messages may leave: so many in a minute, evenly, whatever the number of mailings. */
export class Pace {
  private tokens: number;
  private at = performance.now();

  /** @param perMinute 0: no limit */
  constructor(private readonly perMinute: number) {
    this.tokens = this.burst;
  }

  /** Of so many that are wanted, how many may leave now. */
  take(wanted: number): number {
    if (this.perMinute === 0) return wanted;
    const now = performance.now();
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.at) / 60_000) * this.perMinute);
    this.at = now;
    const taken = Math.min(wanted, Math.floor(this.tokens));
    this.tokens -= taken;
    return taken;
  }

  /** What was taken and not needed. */
  giveBack(count: number): void {
    this.tokens = Math.min(this.burst, this.tokens + count);
  }

  /** Milliseconds until one may leave. */
  get pause(): number {
    return this.perMinute === 0 ? 0 : Math.max(1, ((1 - this.tokens) / this.perMinute) * 60_000);
  }

  /** A second's worth, at least one. */
  private get burst(): number {
    return Math.max(1, this.perMinute / 60);
  }
}
