import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { StoreAttachment } from '#libs/attachments';
import { Configuration, Office } from '#libs/configuration';
import { ExportOrders, type ExportOrderRow } from '#libs/exports';
import { selvesOf, Viewers, type Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { Clock, commandOf, deriveId, fold, OfficeError } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { RecordMail } from '#libs/mail-outgoing';
import { OrganizationDirectory } from '#libs/organization';
import { described, mayPass } from '#libs/projections';
import { QUESTION_FILE_ROWS } from '../domain/cut-answer.js';
import { questionStream, type RecordedQuestionEvent } from '../domain/events.js';
import { scheduledReport } from '../domain/letters.js';
import { paperReport } from '../domain/paper-reports.js';
import { keptQuestion, type Question } from '../domain/question.js';
import { guardQuestion } from '../domain/question-guard.js';
import { REPORTING_RIGHTS } from '../domain/rights.js';
import { scheduleDecider, type Run, type Schedule, type ScheduleCommand } from '../domain/schedule.js';
import { scheduleStream, type RecordedScheduleEvent, type StopReason } from '../domain/schedule-events.js';
import { periodWords } from '../queries/paper-reports.js';
import { QuestionRunner } from '../queries/question-runner.js';
import { scheduledMailId, Schedules } from '../queries/schedules.js';
import { decideSchedule } from './schedules.js';

/** Base64 in lines of 76 characters (RFC 2045 §6.8). */
const ENCODED = 1.37;

const holds = (viewer: Viewer, right: keyof typeof REPORTING_RIGHTS): boolean =>
  selvesOf(viewer).some(({ roles }) => REPORTING_RIGHTS[right].some((role) => roles.includes(role)));

/**
 * Orders what is due, makes the files by the export's machinery, writes them to their recipients and into their folder. Each step has an id that follows
 * from the run: whoever does it a second time, in this process or another one, changes nothing.
 */
@Injectable()
export class RunSchedules {
  private readonly logger = new Logger('ReportSchedules');

  constructor(
    private readonly schedules: Schedules,
    private readonly orders: ExportOrders,
    private readonly runner: QuestionRunner,
    private readonly journal: Journal,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly viewers: Viewers,
    private readonly directory: OrganizationDirectory,
    private readonly letters: Letters,
    private readonly office: Office,
    private readonly configuration: Configuration,
  ) {}

  /** One round: what cannot be done of one schedule keeps no other waiting. */
  async round(): Promise<void> {
    const now = this.clock.nowIso();
    for (const id of await this.schedules.due(now))
      await this.trying(() => this.decide(id, { kind: 'order', now }, deriveId('report-order', id, now)));
    for (const { id, scheduleId } of await this.schedules.openRuns())
      await this.trying(() => this.advance(scheduleId, id));
  }

  private async trying(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // Somebody else was faster, or the database is away: the next round sees.
      if (mayPass(error)) return;
      this.logger.error({ msg: 'a scheduled report waits, and is tried again', reason: described(error) });
    }
  }

  private async advance(scheduleId: string, runId: string): Promise<void> {
    const events = (await this.journal.read(scheduleStream(scheduleId))) as readonly RecordedScheduleEvent[];
    const state = fold(scheduleDecider, events);
    const run = state?.open[runId];
    // Made by somebody else a moment ago, or its schedule was removed.
    if (!state || !run) return;
    const { schedule } = state;
    const question = await this.question(schedule);
    const stop = state.stopped ?? (await this.whyStop(schedule, question));
    if (stop) return this.stop(scheduleId, runId, stop);
    const order = await this.orders.find(runId);
    if (!order) return this.order(schedule, run, question);
    if (order.state === 'failed') return this.fail(scheduleId, runId, order.why ?? 'export-failed');
    // Somebody was erased since, or whoever keeps the schedule removed the file: it is made anew.
    if (order.state === 'dropped') return this.orders.remove(runId);
    if (order.state === 'ready') await this.deliver(schedule, run, order);
  }

  private async question({ questionId }: Schedule): Promise<Question | null> {
    if (questionId === null) return null;
    return keptQuestion((await this.journal.read(questionStream(questionId))) as readonly RecordedQuestionEvent[]);
  }

  private async whyStop(schedule: Schedule, question: Question | null): Promise<StopReason | null> {
    const owner = await this.viewers.viewer(schedule.ownerId);
    if (!owner) return 'ownerGone';
    if (!holds(owner, 'askQuestions')) return 'ownerLostRight';
    if (schedule.of === 'report')
      return paperReport(schedule.report!).of === 'employee' && !holds(owner, 'askOfStaff') ? 'ownerLostRight' : null;
    const mayAsk = (one: Question) =>
      one.ownerId === schedule.ownerId ||
      selvesOf(owner).some(({ roles }) => one.sharedWith.some((role) => roles.includes(role)));
    if (!question || !mayAsk(question)) return 'questionGone';
    try {
      await guardQuestion(question.sql, this.runner.askable(holds(owner, 'askOfStaff')));
      return null;
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      return 'questionBroken';
    }
  }

  private async stop(scheduleId: string, runId: string, reason: StopReason): Promise<void> {
    await this.decide(scheduleId, { kind: 'stop', reason }, deriveId('report-stop', runId));
    await this.fail(scheduleId, runId, 'report-schedule-stopped');
  }

  private async fail(scheduleId: string, runId: string, why: string): Promise<void> {
    await this.decide(scheduleId, { kind: 'failed', runId, why }, deriveId('report-failed', runId));
  }

  /** The same id is the same order. Where its owner has as many files under way as may be, the next round comes. */
  private async order(schedule: Schedule, run: Run, question: Question | null): Promise<void> {
    const { ownerId: employeeId, format, language } = schedule;
    await this.orders.add({
      ...{ id: run.runId, employeeId, format, language, of: schedule.of, orderedAt: this.clock.nowIso() },
      filter: question ? questionFilter(schedule, run, question) : reportFilter(schedule, run),
    });
  }

  private async deliver(schedule: Schedule, run: Run, order: ExportOrderRow): Promise<void> {
    const bytes = await this.orders.file(order);
    if (!bytes) return this.orders.remove(run.runId);
    if (schedule.recipientIds.length > 0 && bytes.length * ENCODED > this.configuration.largestMail)
      return this.fail(schedule.scheduleId, run.runId, 'report-too-large-for-mail');
    const file = { name: order.name!, bytes, isCut: order.isCut };
    if (schedule.folder !== null)
      try {
        await this.write(schedule.folder, run.runId, file);
      } catch (error) {
        this.logger.error({
          msg: 'the folder of reports takes no file',
          reason: (error as NodeJS.ErrnoException).code,
        });
        return this.fail(schedule.scheduleId, run.runId, 'report-folder-refused');
      }
    const skippedIds: string[] = [];
    const recipientIds: string[] = [];
    for (const id of schedule.recipientIds) {
      const address = await this.addressOf(id, schedule);
      if (address === null) skippedIds.push(id);
      else {
        await this.send(schedule, run, file, { id, address });
        recipientIds.push(id);
      }
    }
    const { size, sha256, name } = order;
    await this.decide(
      schedule.scheduleId,
      {
        ...{ kind: 'made', runId: run.runId, fileName: name!, size: size!, sha256: sha256! },
        ...{ recipientIds, skippedIds, isCut: order.isCut },
      },
      deriveId('report-made', run.runId),
    );
  }

  /** Null: to them it does not go. Reports without names go to whoever works here, all others to whoever may ask for the same. */
  private async addressOf(employeeId: string, schedule: Schedule): Promise<string | null> {
    const employee = await this.directory.employee(employeeId);
    const viewer = await this.viewers.viewer(employeeId);
    if (!employee?.active || !employee.email || !viewer) return null;
    const isOfStaff = schedule.of === 'report' && paperReport(schedule.report!).of === 'employee';
    if (isOfStaff && !holds(viewer, 'askOfStaff')) return null;
    return schedule.of === 'question' && !holds(viewer, 'askQuestions') ? null : employee.email;
  }

  private async send(
    { scheduleId, name, language, format }: Schedule,
    run: Run,
    file: { readonly name: string; readonly bytes: Buffer; readonly isCut: boolean },
    to: { readonly id: string; readonly address: string },
  ): Promise<void> {
    const mailId = scheduledMailId(run.runId, to.id);
    const context = commandOf('clock', mailId);
    const stored = await this.commands.execute(
      new StoreAttachment(
        deriveId('report-file', run.runId, to.id),
        { caseId: null, personId: to.id },
        'message',
        { name: file.name, mediaType: MEDIA_TYPES[format], bytes: file.bytes },
        { ...context, commandId: deriveId('report-file', run.runId, to.id) },
      ),
    );
    const { subject, text } = await this.letters.write(
      scheduledReport(language, {
        ...{ name, period: periodWords(run, language), file: file.name, link: this.office.link('/reports/paper') },
        cutAfter: file.isCut ? QUESTION_FILE_ROWS : null,
      }),
    );
    const { attachmentId, mediaType, size, sha256 } = stored;
    const mail = {
      ...{
        mailId,
        personId: to.id,
        kind: 'digest' as const,
        about: { kind: 'reportSchedule', id: scheduleId },
        caseId: null,
      },
      ...{ to: [to.address], subject: subject ?? name, text: `${text}\n` },
      attachments: [{ attachmentId, name: stored.name ?? file.name, mediaType, size, sha256 }],
    };
    await this.commands.execute(new RecordMail(mail, context));
  }

  /** Whole or not at all; the same run again is the same file. */
  private async write(
    folder: string,
    runId: string,
    { name, bytes }: { readonly name: string; readonly bytes: Buffer },
  ): Promise<void> {
    const into = join(this.configuration.reportsDirectory, folder);
    await mkdir(into, { recursive: true, mode: 0o750 });
    const temporary = join(into, `.${runId}-${randomUUID()}.part`);
    await writeFile(temporary, bytes, { mode: 0o640, flush: true });
    await rename(temporary, join(into, `${runId.slice(0, 8)}-${name}`));
  }

  private decide(scheduleId: string, command: ScheduleCommand, commandId: string) {
    return this.commands.execute(decideSchedule(scheduleId, command, commandOf('clock', commandId)));
  }
}

const MEDIA_TYPES = {
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;

const reportFilter = ({ report, unitId, employeeId }: Schedule, { from, to }: Run) => ({
  ...{ name: report, from, to },
  ...(unitId !== null && { unit: unitId }),
  ...(employeeId !== null && { employee: employeeId }),
});

const questionFilter = ({ parameters }: Schedule, { from, to }: Run, { name, sql }: Question) => ({
  ...{ name: `${name} ${from} – ${to}`, sql },
  parameters: parameters.map(({ from: source, value }) => ({ value, periodFrom: from, periodTo: to })[source]),
});
