import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import type { Journal } from '#libs/journal';
import { fold, notFound } from '#libs/kernel';
import { Replay, type Then } from '#libs/manifest';
import { employee } from '../domain/employee.js';
import { employeeStream, type EmployeeEvent } from '../domain/events.js';
import { CurrentUnits } from './current-units.js';

const employeeIn = async (journal: Journal, id: string) =>
  fold(employee, (await journal.read(employeeStream(id))) as readonly EmployeeEvent[]);

/** An employee as they were: unit by its name of then, roles, whether they worked here. */
@Injectable()
export class EmployeeReplay extends Replay {
  async asOf(id: string, { journal }: Then, { roles }: Viewer): Promise<object> {
    const found = await employeeIn(journal, id);
    if (!found) throw notFound('employee-unknown', { employeeId: id });
    const { email, clearance, unitId, ...facts } = found;
    const unit = { id: unitId, name: await new CurrentUnits(journal).name(unitId) };
    // As the page of today: addresses and clearances are for those who answer for people.
    return { id, ...facts, unit, ...(roles.includes('coordinator') && { email, clearance }) };
  }
}

/** A unit as it was, with the names of then of those that led it and of what it belonged to. */
@Injectable()
export class UnitReplay extends Replay {
  async asOf(id: string, { journal }: Then): Promise<object> {
    const tree = await new CurrentUnits(journal).tree();
    const unit = tree.get(id);
    if (!unit) throw notFound('unit-unknown', { unitId: id });
    const { parentId, headId, deputyId, ...facts } = unit;
    const person = async (employeeId: string | null) =>
      employeeId === null ? null : { id: employeeId, name: (await employeeIn(journal, employeeId))?.name ?? null };
    return {
      ...{ id, ...facts },
      parent: parentId === null ? null : { id: parentId, name: tree.get(parentId)?.name ?? null },
      head: await person(headId),
      deputy: await person(deputyId),
    };
  }
}
