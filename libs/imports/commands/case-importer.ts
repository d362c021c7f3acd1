import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AssignCase, CASE_KINDS, CaseQueries, caseStream, kindOf, onCase, RegisterCase } from '#libs/cases';
import { Journal, type CommandContext } from '#libs/journal';
import { Clock, deriveId, OfficeError, SYSTEM_ACTOR } from '#libs/kernel';
import { Manifests } from '#libs/manifest';
import { OrganizationDirectory } from '#libs/organization';
import { mayPass } from '#libs/projections';
import {
  CASE_COLUMNS,
  caseKey,
  momentsIn,
  planCases,
  type CaseCells,
  type CaseColumn,
  type Colleague,
  type PlannedCase,
} from '../domain/case-file.js';
import type { ImportPlan } from '../domain/plan.js';
import type { Importer, KeptBecause } from '../importers.js';
import type { BroughtThing, LineOutcome } from '../tables/import-lines.js';

const STAFF_A_PAGE = 200;

/** Open cases: each came when it came, and its clocks run from then. Their senders become contacts, and stay when the cases are dismissed. */
@Injectable()
export class CaseImporter implements Importer<CaseColumn, PlannedCase> {
  readonly columns = CASE_COLUMNS;
  readonly required = [['subject'], ['receivedAt']] as const;
  readonly brings = ['case'];

  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly cases: CaseQueries,
    private readonly directory: OrganizationDirectory,
    private readonly manifests: Manifests,
    private readonly clock: Clock,
  ) {}

  async plan(rows: readonly CaseCells[]): Promise<ImportPlan<PlannedCase>> {
    const [staff, there] = await Promise.all([this.staff(), this.cases.receivedAt(momentsIn(rows))]);
    const cases = new Set(there.map(({ subject, receivedAt }) => caseKey(subject, receivedAt)));
    const kinds = CASE_KINDS.map((code) => ({
      code,
      names: Object.values(this.manifests.kinds.get(code)?.name ?? {}),
      handledBy: kindOf(code).handledBy,
    }));
    return planCases(rows, { kinds, staff, cases, now: this.clock.nowIso() });
  }

  async takeIn(planned: PlannedCase, context: CommandContext): Promise<LineOutcome> {
    const { subject, kind, receivedAt, channel, sender, assigneeId, dueAt, text } = planned;
    const registration = { kind, channel, subject, text, receivedAt, ...(sender && { contact: sender }) };
    const { id, outcome } = await this.commands.execute(new RegisterCase(registration, context));
    const assigned = assigneeId === null ? null : await this.assign(id, assigneeId, dueAt, context);
    return { outcome: 'added', things: [{ kind: 'case', id, revision: assigned ?? outcome.revision }] };
  }

  inUse(): Promise<ReadonlyMap<string, KeptBecause>> {
    // What anybody did with a case stands in its own stream.
    return Promise.resolve(new Map());
  }

  async takeBack({ id, revision }: BroughtThing, context: CommandContext): Promise<void> {
    const since = await this.journal.read(caseStream(id), { from: revision + 1 });
    if (since.some(({ metadata }) => metadata.actor !== SYSTEM_ACTOR && metadata.commandId !== context.commandId))
      throw new OfficeError('changed', 'changed-by-somebody');
    await this.commands.execute(onCase(id, { kind: 'dismiss', reason: UNDONE }, context, revision));
  }

  /** Nothing hangs on a case that was dismissed: its own stream says who did something with it. */
  bringBack(): Promise<boolean> {
    return Promise.resolve(false);
  }

  /** Answers the revision; null where the case cannot be given to them any more: it then waits to be assigned, as all see. */
  private async assign(
    caseId: string,
    employeeId: string,
    dueAt: string | null,
    context: CommandContext,
  ): Promise<number | null> {
    const give = async (term: string | null) => {
      const { revision } = await this.commands.execute(
        new AssignCase(
          caseId,
          { employeeId },
          { priority: 'normal', note: null, ...(term !== null && { dueAt: term }) },
          ['coordinator'],
          { ...context, commandId: deriveId(context.commandId, 'assign', term ?? '') },
        ),
      );
      return revision;
    };
    try {
      return await give(dueAt);
    } catch (error) {
      if (!(error instanceof OfficeError) || mayPass(error)) throw error;
      // A term past the law's: the law's holds.
      return dueAt === null ? null : this.assign(caseId, employeeId, null, context);
    }
  }

  private async staff(): Promise<Colleague[]> {
    const all: Colleague[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.directory.employees({ active: true }, false, STAFF_A_PAGE, cursor);
      all.push(...page.items);
      if (page.nextCursor === null) return all;
      cursor = page.nextCursor;
    }
  }
}

const UNDONE = 'Cofnięto import, z którego była sprawa.';
