import type { Clock, StoredEvent } from '#libs/kernel';
import type { SubscriptionHealth } from './port.js';

/** What is known of one open subscription. */
export class SubscriptionState {
  connected = false;
  caughtUp = false;
  private lastHandled: StoredEvent | undefined;

  constructor(private position: string) {}

  handled(event: StoredEvent): void {
    this.lastHandled = event;
    this.position = event.position;
    this.caughtUp = false;
  }

  caughtUpAt(position: string): void {
    this.position = position;
    this.caughtUp = true;
    this.connected = true;
  }

  health(now: number): SubscriptionHealth {
    const lag = this.caughtUp || !this.lastHandled ? 0 : now - Date.parse(this.lastHandled.recordedAt);
    return {
      position: this.position,
      connected: this.connected,
      caughtUp: this.caughtUp,
      lagMilliseconds: Math.max(0, lag),
    };
  }
}

export class SubscriptionStates {
  private readonly states = new Set<SubscriptionState>();

  open(position: string): SubscriptionState {
    const state = new SubscriptionState(position);
    this.states.add(state);
    return state;
  }

  close(state: SubscriptionState): void {
    this.states.delete(state);
  }

  health(clock: Clock): readonly SubscriptionHealth[] {
    const now = clock.now().epochMilliseconds;
    return [...this.states].map((state) => state.health(now));
  }
}

/** When the store was last heard of. Noted with every event, so it costs next to nothing. */
export class Heartbeat {
  private heardAt: number | undefined;

  beat(): void {
    this.heardAt = performance.now();
  }

  /** By this clock; ISO 8601. */
  last(clock: Clock): string | undefined {
    if (this.heardAt === undefined) return undefined;
    const ago = Math.round(performance.now() - this.heardAt);
    return clock.now().subtract({ milliseconds: ago }).toString({ smallestUnit: 'millisecond' });
  }
}
