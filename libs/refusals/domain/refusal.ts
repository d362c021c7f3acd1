import { normalEmail, ruleBroken, type Decider } from '#libs/kernel';
import type { LiftingReason, RefusalEvent, RefusalSource, RefusedMedium } from './events.js';

export interface Refusal {
  readonly stands: boolean;
}

export type RefusalCommand =
  | {
      readonly kind: 'record';
      readonly addressId: string;
      readonly medium: RefusedMedium;
      readonly source: RefusalSource;
      readonly on: string;
      readonly today: string;
    }
  | { readonly kind: 'lift'; readonly addressId: string; readonly reason: LiftingReason };

/** A refusal stands from the first time it was said until somebody lifts it by name: nothing else ends it. */
export const refusalDecider: Decider<Refusal, RefusalCommand, RefusalEvent> = {
  initialState: { stands: false },
  decide(command, { stands }) {
    const { addressId } = command;
    if (command.kind === 'lift') {
      if (!stands) throw ruleBroken('no-refusal');
      return [{ type: 'RefusalLifted', data: { addressId, reason: command.reason } }];
    }
    const { medium, source, on, today } = command;
    if (on > today) throw ruleBroken('refusal-in-future');
    return stands ? [] : [{ type: 'RefusalRecorded', data: { addressId, medium, source, on } }];
  },
  evolve: (_refusal, event) => ({ stands: event.type === 'RefusalRecorded' }),
};

/** Of a Polish number, with and without the country: its nine digits. */
const POLISH_NUMBER = /^(?:0{0,2}48)?(\d{9})$/;

/** The one form of an address. */
export function normalAddress(medium: RefusedMedium, value: string): string {
  if (medium === 'email') return normalEmail(value);
  const digits = value.replaceAll(/\D/g, '');
  return POLISH_NUMBER.exec(digits)?.[1] ?? digits;
}
