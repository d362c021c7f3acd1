import { Injectable } from '@nestjs/common';
import { Viewers } from '#libs/http';
import { notFound } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { CurrentEmployees } from '#libs/organization';

/** Who is named in what somebody writes about a case. */
@Injectable()
export class Mentions {
  constructor(
    private readonly employees: CurrentEmployees,
    private readonly viewers: Viewers,
    private readonly visibility: Visibility,
  ) {}

  /**
   * Those of the chosen whose names stand in the text with an `@`, each once, the writer apart: whom to tell, and who does not see the case and is
   * not told. @throws OfficeError employee-unknown
   */
  async in(
    text: string,
    chosenIds: readonly string[],
    caseId: string,
    writerId: string,
  ): Promise<{ readonly told: readonly string[]; readonly untold: readonly { id: string; name: string }[] }> {
    const told: string[] = [];
    const untold: { id: string; name: string }[] = [];
    for (const id of new Set(chosenIds)) {
      const person = await this.employees.byId(id);
      if (!person) throw notFound('employee-unknown', { employeeId: id });
      if (id === writerId || !text.includes(`@${person.name}`)) continue;
      const viewer = await this.viewers.viewer(id);
      if (viewer && (await this.visibility.sees(viewer, 'case', caseId))) told.push(id);
      else untold.push({ id, name: person.name });
    }
    return { told, untold };
  }
}
