import { ruleBroken, type Decider } from '#libs/kernel';
import type { AdministrationEvent } from './events.js';

export interface AdministratorsCommand {
  readonly type: 'Admit' | 'Withdraw';
  readonly employeeId: string;
  /** Who is one already, for an office whose administrators nobody has named yet. */
  readonly known: readonly string[];
}

/** Ids of the employees who administer the office; null where nobody has named them. There is always one. */
export const administrators: Decider<readonly string[] | null, AdministratorsCommand, AdministrationEvent> = {
  initialState: null,
  decide({ type, employeeId, known }, named) {
    const before = named ?? known;
    const others = before.filter((id) => id !== employeeId);
    if (type === 'Withdraw' && others.length === 0) throw ruleBroken('last-administrator');
    const after = type === 'Admit' ? [...others, employeeId] : others;
    return named?.length === after.length ? [] : [{ type: 'AdministratorsNamed', data: { employeeIds: after } }];
  },
  evolve: (_named, { data }) => data.employeeIds,
};
