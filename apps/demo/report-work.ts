import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from '@nestjs/cqrs';
import { StoreAttachment } from '#libs/attachments';
import { freeDaysNow } from '#libs/calendar';
import { AssignCase, caseStream, RegisterCase } from '#libs/cases';
import { PublishedReports, type Moment } from '#libs/interventions';
import { Journal, type CommandContext } from '#libs/journal';
import { commandOf, deriveId, officeDay, type RecordedEvent, type SettableClock } from '#libs/kernel';
import type { Role } from '#libs/organization';
import { CATEGORIES, PUBLISHED_CATEGORIES, type InterventionDemoStep } from './interventions.js';
import { reportPhotos, type DemoPhoto } from './report-photos.js';
import { severalActs, type Act, type ReportEvent, type ReportState } from './several-acts.js';

type StepOf<Kind extends InterventionDemoStep['kind']> = Extract<InterventionDemoStep, { kind: Kind }>;

/** A report as it stands: nobody else writes to it while the year is filled, so nothing of it is read again. */
interface Standing {
  readonly caseId: string;
  readonly contactId: string | null;
  readonly categoryId: string;
  state: ReportState;
  last: RecordedEvent;
}

export interface DemoReportsParts {
  readonly app: INestApplicationContext;
  readonly clock: SettableClock;
  execute<Result>(command: Command<Result>): Promise<Result>;
  /** Ids of the employees who hold a role, by their place. */
  who(role: Role, place: number): string;
}

/** What residents report, and what the office does about it. */
export class DemoReports {
  private readonly journal: Journal;
  private readonly photos = reportPhotos();
  /** By the number in the plan. */
  private readonly standing = new Map<number, Standing>();
  /** Who reported before, by name. */
  private readonly residents = new Map<string, string>();
  private readonly published: string[] = [];

  constructor(private readonly parts: DemoReportsParts) {
    this.journal = parts.app.get(Journal);
  }

  async take(step: InterventionDemoStep): Promise<void> {
    if (step.kind === 'report') return this.register(step);
    const its = this.standing.get(step.report)!;
    const { caseId, contactId } = its;
    const officer = this.by('officer', step.report, step.kind, step.at.toString());
    const visitor = commandOf('site', deriveId('demo', 'report', String(step.report), step.kind, step.at.toString()));
    switch (step.kind) {
      case 'work':
        return this.work(its, step, officer);
      case 'rate': {
        const { satisfied, comment } = step;
        return this.decide(its, [{ ofReport: { type: 'Rate', caseId, contactId, satisfied, comment } }], visitor);
      }
      case 'reopen':
        return this.decide(its, [{ ofCase: { kind: 'reopen', reason: step.reason } }], visitor);
      case 'publish':
        return this.publish(its, step, officer);
    }
  }

  /** The copies for everybody: nothing acts by itself while the year is filled. */
  async showPublished(): Promise<void> {
    for (const caseId of this.published) await this.parts.app.get(PublishedReports).publish(caseId);
  }

  private async register(step: StepOf<'report'>): Promise<void> {
    const { report, subject, text, resident, phone, place, categoryId, unit, hasPhoto } = step;
    const known = this.residents.get(resident);
    const registration = {
      kind: 'intervention',
      channel: 'phone',
      subject,
      text,
      contact: known === undefined ? { name: resident, phone } : { id: known, name: resident },
      receivedAt: this.parts.clock.nowIso(),
      unitId: unit === undefined ? null : deriveId('demo-unit', unit),
    } as const;
    const { id: caseId, outcome } = await this.parts.execute(
      new RegisterCase(registration, this.by('registrar', report, 'report')),
    );
    const { contactId } = outcome.events[0]!.data as { contactId: string | null };
    if (contactId !== null) this.residents.set(resident, contactId);
    const its = {
      caseId,
      contactId,
      categoryId,
      ...{ state: severalActs([]).initialState, last: outcome.events.at(-1)! },
    };
    this.standing.set(report, its);
    this.hear(its, outcome.events);
    const category = CATEGORIES.find(({ id }) => id === categoryId)!.name;
    const about = { caseId, contactId };
    const acts: Act[] = [
      { ofReport: { type: 'Place', ...about, place } },
      { ofReport: { type: 'Categorise', ...about, categoryId, category } },
      ...(hasPhoto ? [await this.photo(its, report, 'before', subject)] : []),
    ];
    await this.decide(its, acts, this.by('registrar', report, 'place'));
    if (unit !== undefined) return;
    const instruction = { priority: 'normal', note: null } as const;
    const coordinator = this.by('coordinator', report, 'assign');
    const to = { employeeId: this.parts.who('officer', report) };
    const assigned = await this.parts.execute(new AssignCase(caseId, to, instruction, ['coordinator'], coordinator));
    this.hear(its, assigned.events);
  }

  private async work(
    its: Standing,
    { report, steps, answer, hasPhoto, closes }: StepOf<'work'>,
    context: CommandContext,
  ): Promise<void> {
    const { caseId, contactId } = its;
    const now = this.parts.clock.nowIso();
    const today = officeDay(now);
    const acts: Act[] = steps.map(({ step, isPublic, text, promiseInDays }) => ({
      ofReport: {
        type: 'TakeStep',
        ...{ caseId, contactId, step, text, public: isPublic, today: today.toString() },
        stepId: deriveId('demo-report-step', context.commandId, step),
        promisedFor: promiseInDays === null ? null : today.add({ days: promiseInDays }).toString(),
      },
    }));
    if (hasPhoto) acts.push(await this.photo(its, report, 'after', 'Po naprawie'));
    if (answer !== undefined)
      acts.push({
        ofCase: {
          kind: 'recordDelivered',
          replyId: deriveId('reply', context.commandId),
          ...{ final: true, via: 'phone', to: [], subject: ANSWER_SUBJECT, text: answer },
          ...{ html: null, wholeHtml: null, attachments: [], deliveredAt: now, now },
        },
      });
    if (closes) acts.push({ ofCase: { kind: 'close', outcome: 'done', note: null } });
    await this.decide(its, acts, context);
  }

  private async publish(its: Standing, { title, text }: StepOf<'publish'>, context: CommandContext): Promise<void> {
    const { caseId, contactId, state } = its;
    const photoIds = state.fields.photos.map(({ id }) => id);
    const words = { title, text, photoIds, withPoint: true, categoryIds: PUBLISHED_CATEGORIES };
    await this.decide(its, [{ ofReport: { type: 'Publish', caseId, contactId, ...words } }], context);
    this.published.push(caseId);
  }

  /** The picture as it came, sealed with the case, and the copy that others see. */
  private async photo(its: Standing, report: number, moment: Moment, description: string): Promise<Act> {
    const photos = await this.photos;
    const picture = moment === 'before' ? photos.before(its.categoryId) : photos.after;
    const { caseId, contactId } = its;
    const store = async (what: keyof DemoPhoto & ('original' | 'shown')) => {
      const id = deriveId('demo-report-photo', String(report), moment, what);
      const file = { name: `zdjecie-${report}-${what}.jpg`, mediaType: 'image/jpeg', bytes: picture[what] };
      const context = this.by('registrar', report, moment, what);
      await this.parts.execute(new StoreAttachment(id, { caseId, personId: contactId }, 'message', file, context));
      return id;
    };
    const details = {
      id: deriveId('photo', caseId, moment),
      ...{ stepId: null, moment, public: true, description, width: picture.width, height: picture.height },
      originalId: await store('original'),
      shownId: await store('shown'),
    };
    return { ofReport: { type: 'AddPhoto', caseId, contactId, photo: details } };
  }

  private async decide(its: Standing, command: readonly Act[], context: CommandContext): Promise<void> {
    if (command.length === 0) return;
    const { events } = await this.journal.execute({
      stream: caseStream(its.caseId),
      decider: severalActs(await freeDaysNow(this.journal)),
      command,
      context,
      folded: { state: its.state, last: its.last },
    });
    this.hear(its, events);
  }

  private hear(its: Standing, events: readonly RecordedEvent[]): void {
    const { evolve } = severalActs([]);
    its.state = events.reduce((state, event) => evolve(state, event as unknown as ReportEvent), its.state);
    its.last = events.at(-1) ?? its.last;
  }

  private by(role: Role, report: number, ...what: string[]): CommandContext {
    const commandId = deriveId('demo', 'report', String(report), ...what);
    return { commandId, actor: this.parts.who(role, report), role, client: 'demo' };
  }
}

const ANSWER_SUBJECT = 'Odpowiedź na zgłoszenie';
