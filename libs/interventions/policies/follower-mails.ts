import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { caseStream, dayIn } from '#libs/cases';
import { Office } from '#libs/configuration';
import { Journal } from '#libs/journal';
import { commandOfPolicy, deriveId } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { RecordMail } from '#libs/mail-outgoing';
import { CaseDisposed } from '#libs/personal-data';
import { reactions, type Policy } from '#libs/projections';
import { Followers } from '../commands/followers.js';
import { STATE_WORDS } from '../domain/describe.js';
import { interventionEvents, type RecordedInterventionEvent } from '../domain/events.js';
import { interventionCase, type Follower, type Intervention } from '../domain/intervention.js';
import { followedStepLetter } from '../domain/letters.js';
import { reportName, type KnownReport } from '../public/near-reports.js';
import { KnownReportsTable } from '../publishing/known-reports.js';
import { SameReports } from '../queries/same-reports.js';

type Taken = Extract<RecordedInterventionEvent, { type: 'InterventionStepTaken' }>;

/**
 * Writes to those who follow a report of another, at each step that its sender sees: which step, and what is promised. Not its words, nor anything of whoever
 * reported. Those who follow one of the same hear of the leading one.
 */
@Injectable()
export class FollowerMails implements Policy {
  readonly name = 'intervention_follower_mails';
  readonly on = reactions(
    { ...interventionEvents, CaseDisposed },
    {
      InterventionStepTaken: (event) => this.tell(event),
      CaseDisposed: ({ data }) => this.followers.forgetCase(data.caseId),
    },
  );

  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly known: KnownReportsTable,
    private readonly followers: Followers,
    private readonly letters: Letters,
    private readonly office: Office,
    private readonly same: SameReports,
  ) {}

  private async tell(event: Taken): Promise<void> {
    const { caseId, stepId } = event.data;
    if (!event.data.public || event.data.text === null) return;
    const { steps, followers } = await this.report(caseId);
    // Of a step that was withdrawn as a mistake nothing is told any more.
    if (!steps.some(({ id }) => id === stepId)) return;
    await this.tellOf(caseId, followers, event);
    for (const other of await this.same.followersOf(caseId))
      await this.tellOf(other, (await this.report(other)).followers, event);
  }

  private async tellOf(caseId: string, followers: readonly Follower[], event: Taken): Promise<void> {
    // Confidential meanwhile, or gone: strangers hear no more of it.
    const report = followers.length > 0 ? await this.known.of(caseId) : undefined;
    if (!report) return;
    for (const follower of followers) await this.write(follower, report, event);
  }

  private async write({ id, email, language }: Follower, report: KnownReport, event: Taken): Promise<void> {
    if (email === null) return;
    const { step, promise } = event.data;
    const end = this.followers.endOf(id);
    const { subject, text } = await this.letters.write(
      followedStepLetter(language, {
        report: reportName(report, language),
        step: STATE_WORDS[step][language],
        promise: promise === null ? null : dayIn(promise, language),
        page: this.followers.pageOf(report.ref),
        end,
        office: this.office.name,
      }),
    );
    const mailId = deriveId(this.name, event.id, id);
    const context = { ...commandOfPolicy(this.name, event), commandId: deriveId('record', mailId) };
    const about = { kind: 'contact', id };
    const mail = {
      mailId,
      personId: id,
      kind: 'progress',
      about,
      caseId: null,
      to: [email],
      unsubscribe: end,
    } as const;
    await this.commands.execute(new RecordMail({ ...mail, subject: subject ?? '', text: `${text}\n` }, context));
  }

  private async report(caseId: string): Promise<Intervention> {
    const events = (await this.journal.read(caseStream(caseId))) as readonly RecordedInterventionEvent[];
    return events.reduce(interventionCase.evolve, interventionCase.initialState).fields;
  }
}
