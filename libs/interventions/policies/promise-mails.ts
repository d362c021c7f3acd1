import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Absences } from '#libs/absences';
import { CaseAdmission, dayIn } from '#libs/cases';
import { Office } from '#libs/configuration';
import { commandOfPolicy, deriveId } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { RecordMail } from '#libs/mail-outgoing';
import { CurrentUnits, OrganizationDirectory } from '#libs/organization';
import { reactions, type Policy } from '#libs/projections';
import { interventionEvents, type RecordedInterventionEvent } from '../domain/events.js';
import { brokenPromiseLetter } from '../domain/letters.js';

type Broken = Extract<RecordedInterventionEvent, { type: 'InterventionPromiseBroken' }>;

interface Addressee {
  readonly id: string;
  readonly email: string;
}

/**
 * Writes of a promise that was not kept, besides the bell: to whoever has the report and the head of its unit, to who stands in for them, and to the
 * unit's own address; to the coordinators where there is none of these. Nothing that a resident wrote stands in it.
 */
@Injectable()
export class BrokenPromiseMails implements Policy {
  readonly name = 'intervention_promise_mails';
  readonly on = reactions(interventionEvents, { InterventionPromiseBroken: (event) => this.tell(event) });

  constructor(
    private readonly commands: CommandBus,
    private readonly admission: CaseAdmission,
    private readonly directory: OrganizationDirectory,
    private readonly units: CurrentUnits,
    private readonly absences: Absences,
    private readonly letters: Letters,
    private readonly office: Office,
  ) {}

  private async tell(event: Broken): Promise<void> {
    const { caseId, promise, told } = event.data;
    const { number, unitId } = await this.admission.standing(caseId);
    const unit = unitId === null ? undefined : (await this.units.tree()).get(unitId);
    const link = this.office.link(`/cases/${caseId}`);
    const facts = { number, promise: dayIn(promise, 'pl'), unit: unit?.name ?? null, link };
    const { subject, text } = await this.letters.write(brokenPromiseLetter(facts));
    const addressees = [
      ...(await this.people(told)),
      ...(unitId !== null && unit?.email ? [{ id: unitId, email: unit.email }] : []),
    ];
    for (const { id, email } of addressees.length > 0 ? addressees : await this.coordinators()) {
      const mailId = deriveId(this.name, event.id, id);
      const context = { ...commandOfPolicy(this.name, event), commandId: deriveId('record', mailId) };
      const about = { kind: 'case', id: caseId };
      const mail = { mailId, personId: id, kind: 'escalation', about, caseId: null, to: [email] } as const;
      await this.commands.execute(new RecordMail({ ...mail, subject: subject ?? '', text: `${text}\n` }, context));
    }
  }

  private async people(told: readonly string[]): Promise<readonly Addressee[]> {
    const deputies = await Promise.all(told.map((id) => this.absences.deputyOf(id, 'unit')));
    const ids = new Set([...told, ...deputies.filter((id) => id !== null)]);
    return (await this.directory.active([...ids])).filter(({ email }) => email !== '');
  }

  private async coordinators(): Promise<readonly Addressee[]> {
    return (await this.directory.employeesByRole('coordinator')).filter(({ email }) => email !== '');
  }
}
