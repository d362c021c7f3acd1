import { Injectable } from '@nestjs/common';
import { Journal, Reservations } from '#libs/journal';
import { fold, normalEmail } from '#libs/kernel';
import { employee } from '../domain/employee.js';
import { EMAIL_RESERVATION, employeeStream, type EmployeeEvent } from '../domain/events.js';
import type { EmployeeItem } from './organization-directory.js';

/**
 * Whose an address is, told by the events themselves: a list that lags would turn people away who were added, or given another address,
 * a moment ago.
 */
@Injectable()
export class EmployeesByAddress {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
  ) {}

  async find(email: string): Promise<EmployeeItem | undefined> {
    const address = normalEmail(email);
    const id = await this.reservations.ownerOf(EMAIL_RESERVATION, address);
    if (id === null) return undefined;
    const history = await this.journal.read(employeeStream(id));
    const found = fold(employee, history as readonly EmployeeEvent[]);
    // Taken for somebody who is just being added, or is just getting it.
    if (found?.email !== address) return undefined;
    const { name, roles, unitId, active } = found;
    return { id, name: name ?? '', email: address, roles, unitId, active, revision: history.at(-1)!.revision };
  }
}
