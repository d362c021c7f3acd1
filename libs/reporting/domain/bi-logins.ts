import { ruleBroken, type Decider } from '#libs/kernel';
import type { BiLoginEvent } from './bi-login-events.js';

/** Of an office, at most. */
export const MOST_BI_LOGINS = 5;

export type BiLoginCommand =
  | { readonly kind: 'give'; readonly loginId: string; readonly connections: number }
  | { readonly kind: 'take'; readonly loginId: string };

/** The logins that stand, by their names. */
export const biLoginsDecider: Decider<readonly string[], BiLoginCommand, BiLoginEvent> = {
  initialState: [],
  decide(command, logins) {
    const { loginId } = command;
    if (command.kind === 'take') return logins.includes(loginId) ? [{ type: 'BiLoginTaken', data: { loginId } }] : [];
    if (logins.includes(loginId)) throw ruleBroken('bi-login-exists', { field: 'name' });
    if (logins.length >= MOST_BI_LOGINS) throw ruleBroken('bi-logins-too-many', { most: MOST_BI_LOGINS });
    return [{ type: 'BiLoginGiven', data: { loginId, connections: command.connections } }];
  },
  evolve: (logins, { type, data: { loginId } }) =>
    type === 'BiLoginGiven' ? [...logins, loginId] : logins.filter((one) => one !== loginId),
};
