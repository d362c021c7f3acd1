import { Gauge, register } from 'prom-client';
import { EventStoreError, firstEventOf, inWords, type EventStore, type EventStoreHealth } from '#libs/event-store';
import type { ClockGate } from '#libs/kernel';
import type { OfficeGuard } from '#libs/office';
import type { OfficeLogger } from './logger.js';

/** Past this, "recorded at" and what machines say of the same moment no longer fit together. */
const SKEW_LIMIT_MILLISECONDS = 5_000;
const LOOK_MILLISECONDS = 5_000;
/** Whoever asks sooner gets the last answer. */
const FRESH_MILLISECONDS = 1_000;
const CONTEXT = 'EventStore';

interface Measurement {
  readonly name: string;
  readonly help: string;
  /** Undefined: not known. */
  readonly value: (health: EventStoreHealth) => number | undefined;
}

const GAUGES: readonly Measurement[] = [
  {
    name: 'event_store_available',
    help: '1 while the event store answers',
    value: ({ available }) => Number(available),
  },
  {
    name: 'event_store_last_heartbeat_seconds',
    help: 'When the event store last answered anything, in seconds since 1970',
    value: ({ lastHeartbeatAt }) => (lastHeartbeatAt === undefined ? undefined : Date.parse(lastHeartbeatAt) / 1_000),
  },
  {
    name: 'event_store_clock_skew_seconds',
    help: "The event store's clock less this machine's, where the store has told its own",
    value: ({ clockSkewMilliseconds: skew }) => (skew === undefined ? undefined : skew / 1_000),
  },
  {
    name: 'event_store_subscriptions',
    help: 'Open subscriptions of this process',
    value: ({ subscriptions }) => subscriptions.length,
  },
  {
    name: 'event_store_subscriptions_connected',
    help: 'Those of them that have a connection',
    value: ({ subscriptions }) => subscriptions.filter(({ connected }) => connected).length,
  },
  {
    name: 'event_store_subscription_lag_seconds',
    help: 'Age of the last event that the slowest subscription handled; 0 where all have caught up',
    value: ({ subscriptions }) => Math.max(0, ...subscriptions.map(({ lagMilliseconds }) => lagMilliseconds)) / 1_000,
  },
];

/** Watches the event store for whoever runs the office: gauges, the readiness of this process, and a line in the log when something turns. */
export class EventStoreWatch {
  private looking: Promise<EventStoreHealth> | undefined;
  private lookedAt = -Infinity;
  private available = true;
  private inStep = true;
  private maySayTime = true;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly guard: OfficeGuard,
    private readonly logger: OfficeLogger,
    /** None where the office's clock is moved on purpose. */
    private readonly gate?: ClockGate,
  ) {}

  start(): void {
    for (const { name, help, value } of GAUGES) {
      register.removeSingleMetric(name);
      const health = () => this.health();
      new Gauge({
        name,
        help,
        async collect() {
          this.reset();
          const measured = value(await health());
          if (measured === undefined) this.remove();
          else this.set(measured);
        },
      });
    }
    this.timer = setInterval(() => void this.health(), LOOK_MILLISECONDS).unref();
  }

  stop(): void {
    clearInterval(this.timer);
    for (const { name } of GAUGES) register.removeSingleMetric(name);
  }

  /** Why the store cannot be used; undefined where it can. */
  async reason(): Promise<string | undefined> {
    const { available, reason } = await this.health();
    return available ? undefined : (reason ?? 'does not answer');
  }

  private health(): Promise<EventStoreHealth> {
    const now = performance.now();
    if (this.looking === undefined || now - this.lookedAt > FRESH_MILLISECONDS) {
      this.lookedAt = now;
      this.looking = this.look();
    }
    return this.looking;
  }

  /** Whether it answers, and is still the store of this office. */
  private async look(): Promise<EventStoreHealth> {
    let health = await this.store.health();
    try {
      if (health.available) await this.guard.admit((stream) => firstEventOf(this.store, stream));
    } catch (error) {
      const reason = error instanceof EventStoreError ? inWords(error) : 'it cannot be read';
      health = { ...health, available: false, reason };
    }
    this.tell(health);
    return health;
  }

  /** Why this process does not write, for a reason of its clock. */
  async clockReason(): Promise<string | undefined> {
    await this.health();
    return this.gate?.reason;
  }

  private tellGate(skew: number): void {
    if (!this.gate) return;
    this.gate.measure(skew);
    const { reason } = this.gate;
    if ((reason === undefined) === this.maySayTime) return;
    this.maySayTime = reason === undefined;
    if (reason === undefined) this.logger.log("this process's clock is right again, and it writes", CONTEXT);
    else this.logger.error(reason, CONTEXT);
  }

  private tell({ available, reason, clockSkewMilliseconds: skew }: EventStoreHealth): void {
    if (available !== this.available) {
      if (available) this.logger.log('the event store answers again', CONTEXT);
      else this.logger.error(`the event store does not answer: ${reason ?? 'no reason is known'}`, CONTEXT);
      this.available = available;
    }
    if (skew === undefined) return;
    this.tellGate(skew);
    const inStep = Math.abs(skew) <= SKEW_LIMIT_MILLISECONDS;
    if (inStep !== this.inStep) {
      const seconds = (Math.abs(skew) / 1_000).toFixed(1);
      const words = `the event store's clock is ${seconds} s ${skew > 0 ? 'ahead of' : 'behind'} this machine's`;
      if (inStep) this.logger.log(`${words}: in step again`, CONTEXT);
      else this.logger.warn(`${words}: keep both on NTP`, CONTEXT);
      this.inStep = inStep;
    }
  }
}
