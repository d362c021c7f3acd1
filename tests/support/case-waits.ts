import type pg from 'pg';

/** A part of a case's time, and what it waited for in it: instants in milliseconds. */
export interface FoldedWait {
  readonly caseId: string;
  readonly wait: string;
  readonly from: number;
  readonly until: number;
  /** Those that were asked and whose turn it was. */
  readonly units: readonly string[];
}

interface Happened {
  readonly type: string;
  readonly at: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * For what each case waited, read from the table of events alone: at every moment at which something happened it is asked anew what holds then, of all that had
 * happened by that moment.
 */
export async function foldedWaits(database: pg.Client): Promise<readonly FoldedWait[]> {
  const { rows } = await database.query<{ type: string; data: string; metadata: string; now: Date }>(
    'SELECT type, data, metadata, now() AS now FROM es.events ORDER BY position',
  );
  const now = rows.at(-1)!.now.getTime();
  const all = rows.map(({ type, data, metadata }): Happened => {
    const { occurredAt } = JSON.parse(metadata) as { occurredAt: string };
    return { type, at: Date.parse(occurredAt), data: JSON.parse(data) as Happened['data'] };
  });
  const caseOf = ({ data }: Happened) => String(data.caseId ?? (data.thing as { id: string } | undefined)?.id);
  return [...Map.groupBy(all, caseOf)].flatMap(([caseId, its]) =>
    its.some(({ type }) => type === 'CaseRegistered') ? waitsOf(caseId, its, now) : [],
  );
}

function waitsOf(caseId: string, its: readonly Happened[], now: number): FoldedWait[] {
  const received = Date.parse(String(its.findLast(({ data }) => typeof data.receivedAt === 'string')!.data.receivedAt));
  const moments = its.flatMap((one) => [
    one.at,
    ...(one.type === 'ReplySent' ? [Date.parse(text(one, 'sentAt'))] : []),
  ]);
  const cuts = [...new Set([received, ...moments, now])]
    .filter((at) => at >= received && at <= now)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((from, place) => {
    const { wait, units } = waitAt(its, from);
    return wait === 'over' ? [] : [{ caseId, wait, from, until: cuts[place + 1]!, units }];
  });
}

const text = ({ data }: Happened, field: string) => String(data[field]);
const SAID_BACK =
  `ContributionAnswered ContributionAskedBack ContributionDeclined HandOnProposed ContributionAccepted ContributionWithdrawn
  ContributionOvertaken`.split(/\s+/);
const ASKED = `ContributionAsked ContributionHandedOn ContributionExplained ContributionReturned HandOnRefused`.split(
  ' ',
);
const RESTS = `DraftVersionKept DraftReturned DraftWithdrawn DraftSent DraftSendingRefused`.split(' ');
const BEGINS =
  `NoteAdded MessageForwarded CompetenceFound QuoteDecided RectificationLodged DraftBegun ReplyRecorded ContributionAsked
  ContributionHandedOn DraftSubmitted`.split(/\s+/);

/** What holds from this instant on. */
function waitAt(
  its: readonly Happened[],
  instant: number,
): { readonly wait: string; readonly units: readonly string[] } {
  const by = its.filter(({ at }) => at <= instant);
  const wait = (said: string, units: readonly string[] = []) => ({ wait: said, units });
  const last = (...types: readonly string[]) => by.findLastIndex(({ type }) => types.includes(type));
  if (last('CaseRegistered') < 0) return wait('registering');
  const final = its.filter(({ type, data }) => type === 'ReplySent' && data.final);
  const left = final.filter((one) => Date.parse(text(one, 'sentAt')) <= instant);
  const leaving = by.filter(({ type, data }) => type === 'ReplyRecorded' && data.final);
  const isGone = (replyId: unknown) =>
    left.some(({ data }) => data.replyId === replyId) ||
    by.some(({ type, data }) => ['ReplyCancelled', 'ReplyFailed'].includes(type) && data.replyId === replyId);
  if (leaving.some(({ data }) => !isGone(data.replyId))) return wait('sending');
  const reopened = last('CaseReopened');
  if (last('CaseClosed', 'CaseDismissed', 'CaseJoined') > reopened) return wait('over');
  const owedSince = Math.max(
    ...by.flatMap(({ type, at, data }) =>
      type === 'CaseReopened' || (type === 'MessageReceived' && !data.automatic) ? [at] : [0],
    ),
  );
  if (left.some((one) => one.data.answered && Date.parse(text(one, 'sentAt')) >= owedSince)) return wait('over');
  const drafts = new Map<string, string>();
  const asked = new Map<string, string | null>();
  for (const one of by) {
    if (one.type === 'DraftSubmitted') drafts.set(text(one, 'draftId'), 'approval');
    if (one.type === 'DraftApproved' && one.data.complete) drafts.set(text(one, 'draftId'), 'approved');
    if (RESTS.includes(one.type)) drafts.delete(text(one, 'draftId'));
    const unit = typeof one.data.unitId === 'string' ? one.data.unitId : null;
    if (ASKED.includes(one.type)) asked.set(text(one, 'contributionId'), unit);
    if (SAID_BACK.includes(one.type)) asked.set(text(one, 'contributionId'), null);
  }
  if ([...drafts.values()].includes('approval')) return wait('approval');
  const units = [...new Set([...asked.values()].filter((unit) => unit !== null))];
  if (units.length > 0) return wait('units', units);
  if (drafts.size > 0) return wait('approved');
  const given = last('CaseAssigned', 'CaseAssignedToUnit');
  if (given >= 0 && by[given]!.type === 'CaseAssigned') return wait(last(...BEGINS) > given ? 'work' : 'notBegun');
  const unitId = given < 0 ? by[last('CaseRegistered')]!.data.unitId : by[given]!.data.unitId;
  return wait(unitId ? 'inUnit' : 'unassigned');
}
