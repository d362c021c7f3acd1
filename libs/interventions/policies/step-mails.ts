import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CaseAdmission, CaseQueries, caseStream, dayIn, salutationIn } from '#libs/cases';
import { Office } from '#libs/configuration';
import { Journal, type CommandContext } from '#libs/journal';
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
import { SameReports } from '../queries/same-reports.js';

type Taken = Extract<RecordedInterventionEvent, { type: 'InterventionStepTaken' }>;
type News = Pick<Taken['data'], 'step' | 'text' | 'promise'>;

/**
 * Writes to whoever reported at each step that they see: to an address that the case has, until they want no more. So it does to those who reported the same. Where the office has no public site,
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
    private readonly same: SameReports,
  ) {}

  private async tell(event: Taken): Promise<void> {
    const { caseId, step, text, promise } = event.data;
    if (!event.data.public || text === null) return;
    if (!isStillTaken(event, await this.report(caseId))) return;
    const context = commandOfPolicy(this.name, event);
    await this.write(caseId, { step, text, promise }, deriveId(this.name, event.id), context);
    for (const follower of await this.same.followersOf(caseId))
      await this.write(follower, { step, text: null, promise }, deriveId(this.name, event.id, follower), {
        ...context,
        commandId: deriveId(context.commandId, follower),
      });
  }

  /** To whoever sent this report, until they want no more. @param news without a text: of the report that leads */
  private async write(caseId: string, news: News, mailId: string, context: CommandContext): Promise<void> {
    const { contactId, number } = await this.admission.standing(caseId);
    const to = contactId === null ? null : await this.cases.contactEmail(contactId);
    if (contactId === null || !to) return;
    const { mailsOff, language: reportedIn } = await this.report(caseId);
    const page = mailsOff ? undefined : await this.pages.ensure(caseId);
    if (page === undefined) return;
    const off = `${page}/${MAILS_OFF_PATH}`;
    const addressee = await this.cases.addressee(contactId);
    // What staff noted of the person comes before the language of one form.
    const language = LANGUAGES.find((one) => one === addressee.language) ?? reportedIn ?? LANGUAGES[0];
    const { subject, text: words } = await this.letters.write(
      stepLetter(language, {
        salutation: salutationIn(addressee, language),
        number,
        step: STATE_WORDS[news.step][language],
        text: news.text ?? OF_THE_SAME[language],
        promise: news.promise === null ? null : dayIn(news.promise, language),
        page,
        off,
        office: this.office.name,
      }),
    );
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
    await this.commands.execute(new RecordMail(mail, context));
  }

  private async report(caseId: string): Promise<Intervention> {
    const events = (await this.journal.read(caseStream(caseId))) as readonly RecordedInterventionEvent[];
    return events.reduce(interventionCase.evolve, interventionCase.initialState).fields;
  }
}

/** Of a step that was withdrawn as a mistake nothing is told any more. */
const isStillTaken = ({ data: { stepId } }: Taken, { steps }: Intervention): boolean =>
  steps.some(({ id }) => id === stepId);

/** What was written to whoever sent the report that leads is theirs: others hear the step alone. */
const OF_THE_SAME = {
  pl: 'Krok zapisaliśmy w zgłoszeniu tej samej sprawy, które przysłał ktoś inny. Załatwiamy je razem.',
  en: 'We noted this in a report of the same matter that somebody else sent. We deal with both together.',
} as const;
