import type { Clock, StoredEvent } from '#libs/kernel';
import type { SubscriptionHealth } from './port.js';

/** What `health()` tells of one open subscription. */
export class SubscriptionState implements SubscriptionHealth {
  connected = false;
  caughtUp = false;
  lagMilliseconds = 0;

  constructor(public position: string) {}

  handled(event: StoredEvent, clock: Clock): void {
    this.position = event.position;
    this.caughtUp = false;
    this.lagMilliseconds = Math.max(0, clock.now().epochMilliseconds - Date.parse(event.recordedAt));
  }

  caughtUpAt(position: string): void {
    this.position = position;
    this.caughtUp = true;
    this.connected = true;
    this.lagMilliseconds = 0;
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

  health(): readonly SubscriptionHealth[] {
    return [...this.states].map(({ position, connected, caughtUp, lagMilliseconds }) => ({
      position,
      connected,
      caughtUp,
      lagMilliseconds,
    }));
  }
}
