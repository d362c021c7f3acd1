import { ruleBroken, type Decider } from '#libs/kernel';
import type { AdministrationEvent } from './events.js';

export type AdministratorsCommand =
  | { readonly type: 'Admit'; readonly employeeId: string }
  | {
      readonly type: 'Withdraw';
      readonly employeeId: string;
      /** Who is one by the lists, for an office in which nobody has lost the role yet. */
      readonly known: readonly string[];
    };

/** Ids of the employees who administer the office, from the first on who loses the role; null before. There is always one. */
export const administrators: Decider<readonly string[] | null, AdministratorsCommand, AdministrationEvent> = {
  initialState: null,
  decide(command, named) {
    const { employeeId } = command;
    const name = (employeeIds: readonly string[]): AdministrationEvent[] => [
      { type: 'AdministratorsNamed', data: { employeeIds: [...employeeIds] } },
    ];
    if (command.type === 'Admit')
      return named === null || named.includes(employeeId) ? [] : name([...named, employeeId]);
    const before = named ?? command.known;
    const others = before.filter((id) => id !== employeeId);
    if (others.length === 0) throw ruleBroken('last-administrator');
    return named?.includes(employeeId) === false ? [] : name(others);
  },
  evolve: (_named, { data }) => data.employeeIds,
};
