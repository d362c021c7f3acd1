import { Injectable } from '@nestjs/common';
import { sql, type SqlBool } from 'kysely';
import { crisisFirst, frontOf, isInCrisis } from '#libs/cases';
import { personOf, selvesOf, type Viewer } from '#libs/http';
import { Journal } from '#libs/journal';
import { Clock, decodeCursor, fold, nameOfActor, notFound, pageOf, type Page } from '#libs/kernel';
import { Visibility, worksIn, type Then } from '#libs/manifest';
import { readMailFile, type MailFile } from '#libs/mail-outgoing';
import { labelOf, NameBook } from '#libs/names';
import { ReadTables } from '#libs/projections';
import {
  AWAITED,
  contributionDecider,
  WITH_UNIT,
  type Contribution,
  type ContributionState,
} from '../domain/contribution.js';
import {
  contributionStream,
  type ContributionFile,
  type HeldBecause,
  type RecordedContributionEvent,
} from '../domain/events.js';
import { CONTRIBUTION_RIGHTS } from '../domain/rights.js';
import type { ContributionRow } from '../projections/contributions.js';
import { mailIdFor } from './contribution-standing.js';

export interface NamedThing {
  readonly id: string;
  readonly name: string | null;
}

export interface ContributionItem {
  readonly id: string;
  readonly roundId: string;
  readonly unit: NamedThing;
  readonly holder: NamedThing | null;
  readonly asker: NamedThing;
  readonly state: ContributionState;
  /** Null once its words were erased, as is the answer. */
  readonly question: string | null;
  /** The newest. */
  readonly answer: string | null;
  readonly askedAt: string;
  readonly dueAt: string;
  readonly lateUntil: string | null;
  readonly answeredAt: string | null;
  /** Still awaited after its term. */
  readonly overdue: boolean;
  /** The unit is asked, and answers, by mail. */
  readonly byMail: boolean;
  /** How many mails are held for whoever asked; 0 for whoever does not see the case. */
  readonly held: number;
  /** Null for whoever does not see the case. */
  readonly case: { readonly id: string; readonly number: string | null } | null;
}

/** In a list. */
export interface ListedContribution extends ContributionItem {
  /** A topic of its case has a crisis: it stands in front of the others. */
  readonly inCrisis: boolean;
}

export interface ContributionStep {
  readonly at: string;
  readonly by: NamedThing;
  readonly type: RecordedContributionEvent['type'];
  readonly text: string | null;
  /** Of an answer. */
  readonly version: number | null;
  readonly late: boolean;
  readonly attachments: readonly ContributionFile[];
  /** Of what came by mail: who wrote it, and the mail itself as a file. */
  readonly from: string | null;
  readonly originalId: string | null;
  readonly held: HeldMail | null;
  /** Another unit, or another term. */
  readonly unit: NamedThing | null;
  readonly until: string | null;
}

/** Of a mail that came: whether it counts, and why it was held. */
export interface HeldMail {
  readonly id: string;
  readonly because: HeldBecause;
  readonly state: 'held' | 'accepted' | 'discarded';
}

/** The newest mail to the unit. `returned`: the server of the unit would not have it. */
export interface QuestionMail {
  readonly to: string;
  readonly state: MailFile['state'] | 'returned';
  /** One did not arrive, and nothing was sent again since. */
  readonly lost: boolean;
}

export interface ContributionView extends ContributionItem {
  readonly attachments: readonly ContributionFile[];
  readonly version: number;
  readonly handOnTo: NamedThing | null;
  /** Null where the unit is not asked by mail, and for whoever does not see the case. */
  readonly mail: QuestionMail | null;
  /** What was said and done, oldest first. */
  readonly thread: readonly ContributionStep[];
  /** Whether the reader answers for the unit, and whether they work on the case. */
  readonly mayAnswer: boolean;
  readonly mayDecide: boolean;
  readonly revision: number;
}

export interface ContributionFilter {
  /** `own`: the viewer's. */
  readonly unit?: string | undefined;
  /** Whoever of the unit has it; `own`: the viewer. */
  readonly holder?: string | undefined;
  /** `waiting`: what the unit owes. */
  readonly state?: ContributionState | 'waiting' | undefined;
  readonly caseId?: string | undefined;
}

interface Tables {
  contributions: ContributionRow;
}

/** What units were asked, for whoever may see it. */
@Injectable()
export class ContributionQueries {
  constructor(
    private readonly read: ReadTables,
    private readonly journal: Journal,
    private readonly names: NameBook,
    private readonly visibility: Visibility,
    private readonly clock: Clock,
  ) {}

  /** Those of a crisis first, then those due first. @throws OfficeError invalid-cursor */
  async list(
    { unit, holder, state, caseId }: ContributionFilter,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
    viewer: Viewer,
  ): Promise<Page<ListedContribution>> {
    let query = this.read
      .tables<Tables>()
      .selectFrom('contributions')
      .selectAll()
      .where(this.visibility.rows(viewer, 'contribution'))
      .orderBy('due_at')
      .orderBy('id');
    if (unit !== undefined) query = query.where('unit_id', '=', unit === 'own' ? viewer.unitId : unit);
    if (holder !== undefined) query = query.where('holder_id', '=', holder === 'own' ? viewer.id : holder);
    if (state !== undefined) query = query.where('state', 'in', state === 'waiting' ? WITH_UNIT : [state]);
    if (caseId !== undefined) query = query.where('case_id', '=', caseId);
    const [front, dueAt, last] = cursor === undefined ? [] : decodeCursor(cursor, ['integer', 'instant', 'text']);
    const rows = await crisisFirst(limit + 1, front as number | undefined, (inCrisis, wanted, goesOn) => {
      const its = isInCrisis(this.read, 'contributions.case_id');
      const part = query.where(inCrisis ? its : sql<SqlBool>`not (${its})`).limit(wanted);
      return (goesOn ? part.where(sql<SqlBool>`(due_at, id) > (${dueAt}, ${last})`) : part).execute();
    });
    const cases = await this.casesOf(rows, viewer);
    const names = await this.namesOf(
      rows.flatMap(({ unit_id, holder_id, asker_id, case_id }) => [unit_id, holder_id, asker_id, case_id]),
    );
    return pageOf(
      rows,
      limit,
      (row) => ({ ...this.item(row, names, cases.has(row.case_id)), inCrisis: row.in_crisis }),
      (row) => [frontOf(row), row.due_at.toISOString(), row.id],
    );
  }

  /** The same over what had happened by then; names are those of today. */
  asOf({ journal, clock }: Then): ContributionQueries {
    return new ContributionQueries(this.read, journal, this.names, this.visibility, clock);
  }

  /**
   * One with all that was said, from its own stream.
   * @param doer by whose rights something may be done with it
   * @throws OfficeError contribution-not-found
   */
  async view(id: string, viewer: Viewer, doer: Viewer = viewer): Promise<ContributionView> {
    const events = (await this.journal.read(contributionStream(id))) as readonly RecordedContributionEvent[];
    const contribution = fold(contributionDecider, events);
    const [asked] = events;
    if (!contribution || asked?.type !== 'ContributionAsked') throw notFound('contribution-not-found');
    const { caseId, unitId, holderId, askerId, state, dueAt, lateUntil, version, handOnTo } = contribution;
    const seesCase = await this.visibility.sees(viewer, 'case', caseId);
    const answers = events.filter((event) => event.type === 'ContributionAnswered');
    const names = await this.namesOf([
      ...[caseId, unitId, holderId, askerId, handOnTo],
      ...events.flatMap(({ data, metadata }) => [metadata.actor, ...unitsIn(data)]),
    ]);
    const named = (one: string): NamedThing => ({ id: one, name: nameOfActor(one, names) ?? null });
    const holds = (right: readonly string[]) => doer.roles.some((role) => right.includes(role));
    return {
      id,
      roundId: asked.data.roundId,
      unit: named(unitId),
      holder: holderId === null ? null : named(holderId),
      asker: named(askerId),
      state,
      question: asked.data.question,
      answer: answers.at(-1)?.data.text ?? null,
      askedAt: asked.metadata.occurredAt,
      dueAt,
      lateUntil,
      answeredAt: answers[0]?.metadata.occurredAt ?? null,
      overdue: this.isOverdue(state, dueAt),
      byMail: contribution.mailTo !== null,
      held: seesCase ? [...contribution.held.values()].filter((standing) => standing === 'held').length : 0,
      case: seesCase ? { id: caseId, number: names.get(caseId) ?? null } : null,
      mail: seesCase ? await this.mailOf(contribution, events) : null,
      attachments: asked.data.attachments,
      version,
      handOnTo: handOnTo === null ? null : named(handOnTo),
      thread: events
        .slice(1)
        .filter(({ type }) => seesCase || !FOR_ASKER.has(type))
        .map((event) => stepOf(event, contribution, named)),
      mayAnswer: selvesOf(doer).some(
        (self) =>
          self.roles.some((role) => (CONTRIBUTION_RIGHTS.contribute as readonly string[]).includes(role)) &&
          (worksIn(self, unitId) || holderId === personOf(self)),
      ),
      mayDecide: holds(CONTRIBUTION_RIGHTS.askUnits) && seesCase,
      revision: events.at(-1)!.revision,
    };
  }

  private async mailOf(
    { mailTo, mailLost: lost }: Contribution,
    events: readonly RecordedContributionEvent[],
  ): Promise<QuestionMail | null> {
    if (mailTo === null) return null;
    const newest = events.findLast(({ type }) => TELLING.has(type));
    if (!newest) return null;
    const mailId = mailIdFor(newest, null);
    // Until the policy has written it down, it is about to be.
    const state = (await readMailFile(this.journal, mailId))?.state ?? 'recorded';
    return { to: mailTo, state: state !== 'failed' && lost ? 'returned' : state, lost };
  }

  private item(row: ContributionRow, names: ReadonlyMap<string, string | null>, seesCase: boolean): ContributionItem {
    const named = (id: string): NamedThing => ({ id, name: names.get(id) ?? null });
    const dueAt = row.due_at.toISOString();
    return {
      id: row.id,
      roundId: row.round_id,
      unit: named(row.unit_id),
      holder: row.holder_id === null ? null : named(row.holder_id),
      asker: named(row.asker_id),
      state: row.state,
      question: row.question,
      answer: row.answer,
      askedAt: row.asked_at.toISOString(),
      dueAt,
      lateUntil: row.late_until?.toISOString() ?? null,
      answeredAt: row.answered_at?.toISOString() ?? null,
      overdue: this.isOverdue(row.state, dueAt),
      byMail: row.mail_to !== null,
      held: seesCase ? row.held : 0,
      case: seesCase ? { id: row.case_id, number: names.get(row.case_id) ?? null } : null,
    };
  }

  private isOverdue(state: ContributionState, dueAt: string): boolean {
    return AWAITED.includes(state) && dueAt <= this.clock.nowIso();
  }

  private async casesOf(rows: readonly ContributionRow[], viewer: Viewer): Promise<ReadonlySet<string>> {
    const ids = [...new Set(rows.map(({ case_id }) => case_id))];
    const seen = await this.visibility.among(
      viewer,
      ids.map((id) => ({ kind: 'case', id })),
    );
    return new Set(seen.map(({ id }) => id));
  }

  private async namesOf(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string | null>> {
    const named = await this.names.of(ids.filter((id) => id !== null));
    return new Map([...named].map(([id, each]) => [id, labelOf(each)]));
  }
}

/** What the unit does not see: whether a mail is its own is decided by whoever asked. */
const FOR_ASKER: ReadonlySet<RecordedContributionEvent['type']> = new Set([
  'ContributionMailHeld',
  'HeldMailAccepted',
  'HeldMailDiscarded',
  'ContributionMailUndelivered',
  'ContributionSentAgain',
] as const);

/** What a unit that is asked by mail hears of. */
const TELLING: ReadonlySet<RecordedContributionEvent['type']> = new Set([
  'ContributionAsked',
  'ContributionHandedOn',
  'ContributionExplained',
  'ContributionReturned',
  'ContributionExtended',
  'ContributionWithdrawn',
  'ContributionOvertaken',
  'ContributionReminded',
  'ContributionOverdue',
  'ContributionSentAgain',
] as const);

/** Of one event, what somebody said in it. */
function stepOf(
  { type, data, metadata }: RecordedContributionEvent,
  { held }: Contribution,
  named: (id: string) => NamedThing,
): ContributionStep {
  const [unitId] = unitsIn(data);
  return {
    at: metadata.occurredAt,
    by: named(metadata.actor),
    type,
    text: 'text' in data ? data.text : 'reason' in data ? data.reason : null,
    version: 'version' in data ? data.version : null,
    late: 'late' in data && data.late,
    attachments: 'attachments' in data ? data.attachments : [],
    from: 'byMail' in data ? (data.byMail?.from ?? null) : null,
    originalId: 'byMail' in data ? (data.byMail?.originalId ?? null) : null,
    held:
      type === 'ContributionMailHeld'
        ? { id: data.heldId, because: data.because, state: held.get(data.heldId) ?? 'held' }
        : null,
    unit: unitId === undefined ? null : named(unitId),
    until: 'until' in data ? data.until : 'dueAt' in data ? data.dueAt : null,
  };
}

const unitsIn = (data: RecordedContributionEvent['data']): readonly string[] => [
  ...('toUnitId' in data ? [data.toUnitId] : []),
  ...('unitId' in data ? [data.unitId] : []),
  ...('holderId' in data && data.holderId !== null ? [data.holderId] : []),
];
