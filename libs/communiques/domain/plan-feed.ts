import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Decider } from '#libs/kernel';
import type { PlanFeedEvent } from './plan-feed-events.js';

export interface PlanFeed {
  /** Null while there is none. */
  readonly secretHash: string | null;
}

export type PlanFeedCommand =
  | { readonly kind: 'open'; readonly employeeId: string; readonly secretHash: string }
  | { readonly kind: 'close'; readonly employeeId: string };

export const planFeedDecider: Decider<PlanFeed, PlanFeedCommand, PlanFeedEvent> = {
  initialState: { secretHash: null },
  decide(command, { secretHash }) {
    const { employeeId } = command;
    if (command.kind === 'open')
      return [{ type: 'PlanFeedOpened', data: { employeeId, secretHash: command.secretHash } }];
    return secretHash === null ? [] : [{ type: 'PlanFeedClosed', data: { employeeId } }];
  },
  evolve: (_feed, event) => ({ secretHash: event.type === 'PlanFeedOpened' ? event.data.secretHash : null }),
};

/** 256 random bits, fit for an address. */
export const newPlanSecret = (): string => randomBytes(32).toString('base64url');
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The same time whatever is asked. */
export const opens = ({ secretHash }: PlanFeed, secret: string): boolean =>
  secretHash !== null && timingSafeEqual(Buffer.from(secretHash, 'hex'), Buffer.from(hashOfSecret(secret), 'hex'));
