import { Injectable } from '@nestjs/common';
import { Viewers } from '#libs/http';
import { ruleBroken } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { CurrentEmployees } from '#libs/organization';
import { TASK_RIGHTS } from '../domain/rights.js';

/** Who can be given a task. */
@Injectable()
export class TaskPeople {
  constructor(
    private readonly employees: CurrentEmployees,
    private readonly viewers: Viewers,
    private readonly visibility: Visibility,
  ) {}

  /** Whoever does tasks and sees the case. @throws OfficeError employee-unknown, employee-deactivated, task-for-somebody-else */
  async require(employeeId: string, caseId: string): Promise<void> {
    const { roles } = await this.employees.requireActive(employeeId);
    const viewer = await this.viewers.viewer(employeeId);
    const doesTasks = TASK_RIGHTS.doTasks.some((role) => roles.includes(role));
    if (!viewer || !doesTasks || !(await this.visibility.sees(viewer, 'case', caseId)))
      throw ruleBroken('task-for-somebody-else', { employeeId });
  }
}
