import { Injectable } from '@nestjs/common';
import type { Self } from '#libs/http';
import { Journal, Reservations } from '#libs/journal';
import { fold, normalEmail, notFound, ruleBroken } from '#libs/kernel';
import { employee } from '../domain/employee.js';
import { EMAIL_RESERVATION, employeeStream, type EmployeeEvent } from '../domain/events.js';
import { CurrentUnits } from './current-units.js';
import type { EmployeeItem } from './organization-directory.js';

/**
 * Employees as their own streams have them. Whatever lets somebody in asks here: a list that lags would go on trusting somebody who was
 * deactivated a moment ago, and turn away somebody who was added.
 */
@Injectable()
export class CurrentEmployees {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
    private readonly units: CurrentUnits,
  ) {}

  async byId(id: string): Promise<EmployeeItem | undefined> {
    const history = await this.journal.read(employeeStream(id));
    const found = fold(employee, history as readonly EmployeeEvent[]);
    if (!found) return undefined;
    const { name, email, ...held } = found;
    return { id, ...held, name: name ?? '', email: email ?? '', revision: history.at(-1)!.revision };
  }

  /** The employee, if they work here. @throws OfficeError employee-unknown (404), employee-deactivated (409) */
  async requireActive(id: string): Promise<EmployeeItem> {
    const found = await this.byId(id);
    if (!found) throw notFound('employee-unknown', { employeeId: id });
    if (!found.active) throw ruleBroken('employee-deactivated', { employeeId: id });
    return found;
  }

  /** By their own right alone; undefined where they do not work here. */
  async viewer(id: string): Promise<Self | undefined> {
    const found = await this.byId(id);
    if (!found?.active) return undefined;
    const { roles, unitId, clearance } = found;
    return { id, roles, unitId, clearance, reach: await this.units.reachOf(unitId) };
  }

  /** Whose the address is. Nobody's, while it is being taken for somebody. */
  async byAddress(email: string): Promise<EmployeeItem | undefined> {
    const address = normalEmail(email);
    const id = await this.reservations.ownerOf(EMAIL_RESERVATION, address);
    const found = id === null ? undefined : await this.byId(id);
    return found?.email === address ? found : undefined;
  }
}
