import { ruleBroken, type Decider } from '#libs/kernel';
import type { BounceEvent } from './events.js';

export interface BouncedAddress {
  readonly isDead: boolean;
}

interface Bounced {
  readonly addressId: string;
  readonly whose: 'contact' | 'newsroom';
  readonly ownerId: string;
}

export type BounceCommand =
  | ({ readonly kind: 'bounce'; readonly mailingId: string; readonly status: string } & Bounced)
  | ({ readonly kind: 'trust' } & Bounced);

export const bouncedAddressDecider: Decider<BouncedAddress, BounceCommand, BounceEvent> = {
  initialState: { isDead: false },
  decide(command, { isDead }) {
    const { addressId, whose, ownerId } = command;
    const its = { addressId, whose, ownerId };
    if (command.kind === 'trust') {
      if (!isDead) throw ruleBroken('address-not-bounced');
      return [{ type: 'AddressTrusted', data: its }];
    }
    if (isDead) return [];
    return [{ type: 'AddressBounced', data: { ...its, mailingId: command.mailingId, status: command.status } }];
  },
  evolve: (_address, event) => ({ isDead: event.type === 'AddressBounced' }),
};

/**
 * Whether a refusal says that nobody is reached there (RFC 3463: 5.1.x addressing, 5.2.1 mailbox disabled), rather than that this mail is not wanted, or that the office may not
 * send it (5.7.x, 5.3.4).
 */
export function saysDead(code: number, status: string | null): boolean {
  if (status !== null) return /^5\.(1\.(0|1|2|3|6|10)|2\.1)$/.test(status);
  return code === 550 || code === 551 || code === 553;
}
