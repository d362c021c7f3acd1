import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { register } from 'prom-client';
import { MemoryEventStore, type EventStoreHealth } from '#libs/event-store';
import { ClockGate, SystemClock } from '#libs/kernel';
import { EventStoreWatch } from './event-store-watch.js';
import { OfficeGuard } from '#libs/office';
import { OfficeLogger } from './logger.js';

class StoreWith extends MemoryEventStore {
  constructor(readonly answers: EventStoreHealth[]) {
    super();
  }

  override health(): Promise<EventStoreHealth> {
    return Promise.resolve(this.answers.length > 1 ? this.answers.shift()! : this.answers[0]!);
  }
}

const lines: string[] = [];
const logger = new OfficeLogger((line) => lines.push((JSON.parse(line) as { message: string }).message));
let watch: EventStoreWatch | undefined;
const gate = () => new ClockGate(new SystemClock());
const watching = (...answers: EventStoreHealth[]) => {
  watch = new EventStoreWatch(new StoreWith(answers), new OfficeGuard(), logger, gate());
  watch.start();
  return watch;
};
afterEach(() => {
  watch?.stop();
  lines.length = 0;
});

const gauges = async () =>
  Object.fromEntries(
    (await register.metrics())
      .split('\n')
      .filter((line) => line.startsWith('event_store_'))
      .map((line) => line.split(' ')),
  ) as Record<string, string>;

const subscription = { position: '1', connected: true, caughtUp: true, lagMilliseconds: 0 };

describe('the watch over the event store', () => {
  it('measures how it is', async () => {
    watching({
      available: true,
      lastHeartbeatAt: '1970-01-02T00:00:00.000Z',
      clockSkewMilliseconds: -1_500,
      subscriptions: [subscription, { ...subscription, connected: false, lagMilliseconds: 3_000 }],
    });
    expect(await gauges()).toEqual({
      event_store_available: '1',
      event_store_last_heartbeat_seconds: '86400',
      event_store_clock_skew_seconds: '-1.5',
      event_store_subscriptions: '2',
      event_store_subscriptions_connected: '1',
      event_store_subscription_lag_seconds: '3',
    });
    expect(lines).toEqual([]);
  });

  it('leaves out what is not known, and says why the store cannot be used', async () => {
    const watch = watching({ available: false, reason: 'nobody there', subscriptions: [] });
    expect(await watch.reason()).toBe('nobody there');
    expect(Object.keys(await gauges())).not.toContain('event_store_clock_skew_seconds');
    expect((await gauges()).event_store_available).toBe('0');
    expect(lines).toEqual(['the event store does not answer: nobody there']);
  });

  it('logs a skew of the clocks past its limit once', async () => {
    const watch = watching({ available: true, clockSkewMilliseconds: 7_240, subscriptions: [] });
    expect(await watch.reason()).toBeUndefined();
    await gauges();
    expect(lines).toEqual(["the event store's clock is 7.2 s ahead of this machine's: keep both on NTP"]);
  });

  it('asks once for all who ask together', async () => {
    const watch = watching(
      { available: true, subscriptions: [] },
      { available: false, reason: 'asked twice', subscriptions: [] },
    );
    expect(await Promise.all([watch.reason(), watch.reason(), gauges().then(() => undefined)])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('says that this process writes nothing while its clock is ahead, once, and when it writes again', async () => {
    const skewed = (clockSkewMilliseconds: number) => ({ available: true, clockSkewMilliseconds, subscriptions: [] });
    const clock = gate();
    const store = new StoreWith([skewed(-4_000), skewed(-4_000), skewed(0)]);
    let now = 0;
    const stopwatch = jest.spyOn(performance, 'now').mockImplementation(() => now);
    const look = () => {
      now += 5_000;
      return watch!.clockReason();
    };
    watch = new EventStoreWatch(store, new OfficeGuard(), logger, clock);
    expect(await look()).toMatch(/4\.0 s ahead/);
    expect(() => clock.pass()).toThrow('clock-ahead');
    expect(await look()).toMatch(/ahead/);
    expect(await look()).toBeUndefined();
    stopwatch.mockRestore();
    expect(() => clock.pass()).not.toThrow();
    expect(lines).toEqual([
      expect.stringMatching(/^this process's clock is 4\.0 s ahead of the event store's, and nothing is written/),
      "this process's clock is right again, and it writes",
    ]);
  });
});
