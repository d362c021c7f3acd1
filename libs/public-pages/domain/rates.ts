export interface Rate {
  readonly most: number;
  readonly seconds: number;
}

/** Keys that are remembered: past that, the oldest windows go, and a flood from everywhere fills no memory. */
const MOST_KEYS = 50_000;

/** Counts what each address and network did in its window of time. In memory: the public site is one process. */
export class Rates {
  private readonly windows = new Map<string, { count: number; readonly until: number }>();

  constructor(
    private readonly rate: Rate,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts one more, or so many; false, and it does not count, where the window has no room. */
  take(key: string, count = 1): boolean {
    const now = this.now();
    const window = this.windows.get(key);
    if (!window || window.until <= now) {
      // Set anew, a key stands last: those in front are the oldest.
      this.windows.delete(key);
      this.windows.set(key, { count, until: now + this.rate.seconds * 1_000 });
      this.forgetOldest(now);
      return true;
    }
    if (window.count + count > this.rate.most) return false;
    window.count += count;
    return true;
  }

  private forgetOldest(now: number): void {
    for (const [key, { until }] of this.windows) {
      if (until > now && this.windows.size <= MOST_KEYS) return;
      this.windows.delete(key);
    }
  }
}

/** Whoever has an IPv6 address has all of its /64. */
export const addressOf = (client: string): string => prefixOf(client, 32, 4);

/** IPv4: /24. IPv6: /48. */
export const networkOf = (client: string): string => prefixOf(client, 24, 3);

function prefixOf(client: string, bits: 24 | 32, groups: number): string {
  const plain = client.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return bits === 32 ? plain : plain.split('.').slice(0, 3).join('.');
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(Math.max(0, missing)).fill('0'), ...right]
    .slice(0, groups)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':');
}
