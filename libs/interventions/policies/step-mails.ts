import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CaseAdmission, CaseQueries, caseStream, dayIn, salutationIn } from '#libs/cases';
import { Office } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { commandOfPolicy, deriveId, LANGUAGES } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { RecordMail } from '#libs/mail-outgoing';
import { reactions, type Policy } from '#libs/projections';
import { PageAddresses } from '#libs/public-site';
import { STATE_WORDS } from '../domain/describe.js';
import { interventionEvents, type RecordedInterventionEvent } from '../domain/events.js';
import { interventionCase, type Intervention } from '../domain/intervention.js';
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
    const report = await this.report(caseId);
    if (!to || !isWanted(event, report)) return;
    const page = await this.pages.ensure(caseId);
    if (page === undefined) return;
    const off = `${page}/${MAILS_OFF_PATH}`;
    const addressee = await this.cases.addressee(contactId);
    // What staff noted of the person comes before the language of one form.
    const language = LANGUAGES.find((one) => one === addressee.language) ?? report.language ?? LANGUAGES[0];
    const { subject, text: words } = await this.letters.write(
      stepLetter(language, {
        salutation: salutationIn(addressee, language),
        number: (await this.admission.standing(caseId)).number,
        step: STATE_WORDS[step][language],
        text,
        promise: promise === null ? null : dayIn(promise, language),
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

  private async report(caseId: string): Promise<Intervention> {
    const events = (await this.journal.read(caseStream(caseId))) as readonly RecordedInterventionEvent[];
    return events.reduce(interventionCase.evolve, interventionCase.initialState).fields;
  }
}

/** Until they say that they want none; and of a step that was withdrawn as a mistake nothing is told any more. */
const isWanted = ({ data: { stepId } }: Taken, { mailsOff, steps }: Intervention): boolean =>
  !mailsOff && steps.some(({ id }) => id === stepId);
