import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Journal } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { readMailFile } from '#libs/mail-outgoing';
import { NameBook } from '#libs/names';
import { ReadTables } from '#libs/projections';
import type { RunRow, ScheduleRow } from '../projections/report-schedules.js';

interface Tables {
  report_schedules: ScheduleRow;
  report_runs: RunRow;
}

/** What became of a mail: `skipped`: none was written, they may not have it, or have no address. */
export const DELIVERY_STATES = ['recorded', 'sent', 'outbox', 'failed', 'skipped'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
/** `making`: its file is made; `sending`: a mail is still to go out; `delivered`: all of it is where it belongs; `failed`: no file, or a mail was given up. */
export const RUN_STATES = ['making', 'sending', 'delivered', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

export interface ShownRun {
  readonly id: string;
  readonly dueAt: string;
  readonly from: string;
  readonly to: string;
  readonly state: RunState;
  readonly fileName: string | null;
  readonly isCut: boolean;
  /** A refusal's code; null where its file was made. */
  readonly why: string | null;
  readonly recipients: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly state: DeliveryState;
    /** What the mail server said. */
    readonly failure: string | null;
  }[];
}

export interface ShownSchedule extends Omit<ScheduleRow, 'next_due_at' | 'owner_id'> {
  readonly ownerId: string;
  readonly nextDueAt: string;
  readonly names: ReadonlyMap<string, string | null>;
  /** Newest first. */
  readonly runs: readonly ShownRun[];
}

const MOST_SCHEDULES = 200;
const RUNS_SHOWN = 4;
const AT_ONCE = 50;

export const scheduledMailId = (runId: string, employeeId: string): string =>
  deriveId('report-mail', runId, employeeId);

@Injectable()
export class Schedules {
  constructor(
    private readonly read: ReadTables,
    private readonly journal: Journal,
    private readonly names: NameBook,
  ) {}

  /** Schedules whose time has come. The list may lag: whoever orders looks into their stream. */
  async due(now: string): Promise<readonly string[]> {
    const rows = await this.tables
      .selectFrom('report_schedules')
      .select('id')
      .where('stopped', 'is', null)
      .where('next_due_at', '<=', sql<Date>`${now}::timestamptz`)
      .orderBy('next_due_at')
      .limit(AT_ONCE)
      .execute();
    return rows.map(({ id }) => id);
  }

  async openRuns(): Promise<readonly { readonly id: string; readonly scheduleId: string }[]> {
    const rows = await this.tables
      .selectFrom('report_runs')
      .innerJoin('report_schedules', 'report_schedules.id', 'report_runs.schedule_id')
      .select(['report_runs.id', 'schedule_id'])
      .where('state', '=', 'ordered')
      .orderBy('due_at')
      .limit(AT_ONCE)
      .execute();
    return rows.map(({ id, schedule_id }) => ({ id, scheduleId: schedule_id }));
  }

  /** By their names, each with its last runs. */
  async all(): Promise<readonly ShownSchedule[]> {
    const rows = await this.tables
      .selectFrom('report_schedules')
      .selectAll()
      .orderBy('name')
      .orderBy('id')
      .limit(MOST_SCHEDULES)
      .execute();
    return Promise.all(rows.map((row) => this.shown(row)));
  }

  /** To whom a run was written. */
  async recipientsOf(scheduleId: string, runId: string): Promise<readonly string[]> {
    const row = await this.tables
      .selectFrom('report_runs')
      .select('recipient_ids')
      .where('id', '=', runId)
      .where('schedule_id', '=', scheduleId)
      .executeTakeFirst();
    return row?.recipient_ids ?? [];
  }

  private async shown({ next_due_at, owner_id, ...row }: ScheduleRow): Promise<ShownSchedule> {
    const runs = await this.tables
      .selectFrom('report_runs')
      .selectAll()
      .where('schedule_id', '=', row.id)
      .orderBy('due_at', 'desc')
      .limit(RUNS_SHOWN)
      .execute();
    const { recipientIds, unitId, employeeId, questionId } = row.said;
    const ids = [owner_id, ...recipientIds, ...runs.flatMap((run) => [...run.recipient_ids, ...run.skipped_ids])];
    const named = await this.names.of([...ids, ...[unitId, employeeId, questionId].filter((id) => id !== null)]);
    const names = new Map([...named].map(([id, { name }]) => [id, name ?? null]));
    return {
      ...row,
      ownerId: owner_id,
      nextDueAt: next_due_at.toISOString(),
      names,
      runs: await Promise.all(runs.map((run) => this.run(run, names))),
    };
  }

  private async run(row: RunRow, names: ReadonlyMap<string, string | null>): Promise<ShownRun> {
    const written = await Promise.all(
      row.recipient_ids.map(async (id) => {
        const mail = await readMailFile(this.journal, scheduledMailId(row.id, id));
        const { state = 'recorded', failure = null } = mail ?? {};
        return { id, name: names.get(id) ?? null, state, failure };
      }),
    );
    const skipped = row.skipped_ids.map((id) => ({
      ...{ id, name: names.get(id) ?? null, state: 'skipped' as const, failure: null },
    }));
    return {
      ...{ id: row.id, dueAt: row.due_at.toISOString(), from: row.period_from, to: row.period_to },
      ...{ fileName: row.file_name, isCut: row.is_cut, why: row.why },
      state: stateOf(row, written),
      recipients: [...written, ...skipped],
    };
  }

  private get tables() {
    return this.read.tables<Tables>();
  }
}

function stateOf({ state }: RunRow, mails: readonly { readonly state: DeliveryState }[]): RunState {
  if (state === 'ordered') return 'making';
  if (state === 'failed' || mails.some((mail) => mail.state === 'failed')) return 'failed';
  return mails.some((mail) => mail.state === 'recorded') ? 'sending' : 'delivered';
}
