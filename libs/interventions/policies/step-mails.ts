import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CaseAdmission, CaseQueries, caseStream, dayIn } from '#libs/cases';
import { Office } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { commandOfPolicy, deriveId } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { RecordMail } from '#libs/mail-outgoing';
import { reactions, type Policy } from '#libs/projections';
import { PageAddresses } from '#libs/public-site';
import { STATE_WORDS } from '../domain/describe.js';
import { interventionEvents, type RecordedInterventionEvent } from '../domain/events.js';
import { interventionCase } from '../domain/intervention.js';
import { stepLetter } from '../domain/letters.js';
import { MAILS_OFF_PATH } from '../public/tracking.js';

type Taken = Extract<RecordedInterventionEvent, { type: 'InterventionStepTaken' }>;

/**
 * Writes to whoever reported at each step that they see: to an address that the case has, until they want no more. Where the office has no public site,
 * nobody could say so, and nothing is written.
 */
@Injectable()
export class InterventionStepMails implements Policy {
  readonly name = 'intervention_step_mails';
  readonly on = reactions(interventionEvents, { InterventionStepTaken: (event) => this.tell(event) });

  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly cases: CaseQueries,
    private readonly admission: CaseAdmission,
    private readonly pages: PageAddresses,
    private readonly letters: Letters,
    private readonly office: Office,
  ) {}

  private async tell(event: Taken): Promise<void> {
    const { caseId, contactId, step, text, promise } = event.data;
    if (!event.data.public || text === null || contactId === null) return;
    const to = await this.cases.contactEmail(contactId);
    if (!to || !(await this.isWanted(event))) return;
    const page = await this.pages.ensure(caseId);
    if (page === undefined) return;
    const off = `${page}/${MAILS_OFF_PATH}`;
    const { salutation } = await this.cases.addressee(contactId);
    const { subject, text: words } = await this.letters.write(
      stepLetter({
        salutation: salutation ?? 'Dzień dobry',
        number: (await this.admission.standing(caseId)).number,
        step: STATE_WORDS[step].pl,
        text,
        promise: promise === null ? null : dayIn(promise, 'pl'),
        page,
        off,
        office: this.office.name,
      }),
    );
    const mailId = deriveId(this.name, event.id);
    const mail = {
      mailId,
      personId: contactId,
      kind: 'progress',
      about: { kind: 'case', id: caseId },
      caseId,
      to: [to],
      subject: subject ?? '',
      text: `${words}\n`,
      unsubscribe: off,
    } as const;
    await this.commands.execute(new RecordMail(mail, commandOfPolicy(this.name, event)));
  }

  /** Until they say that they want none; and of a step that was withdrawn as a mistake nothing is told any more. */
  private async isWanted({ data: { caseId, stepId } }: Taken): Promise<boolean> {
    const events = (await this.journal.read(caseStream(caseId))) as readonly RecordedInterventionEvent[];
    const { mailsOff, steps } = events.reduce(interventionCase.evolve, interventionCase.initialState).fields;
    return !mailsOff && steps.some(({ id }) => id === stepId);
  }
}
