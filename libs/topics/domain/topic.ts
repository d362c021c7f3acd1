import { isDeepStrictEqual } from 'node:util';
import { NOT_SIGNED, signed, type Judge, type Ladder, type Signing, type WaitsFor } from '#libs/drafts';
import { notFound, OfficeError, ruleBroken, type Decider } from '#libs/kernel';
import { holdsOn } from './standing.js';
import type { LineWords, TopicDetails, TopicEvent } from './events.js';

/** What the decider knows of a line to take. Its signatures are those of the newest version. */
export interface Line extends Signing {
  readonly id: string;
  /** The newest one. */
  readonly version: number;
  readonly words: LineWords;
  /** How the newest version stands. */
  readonly state: 'written' | 'approved' | 'returned';
  /** The version that was approved last; null where none was. */
  readonly approved: { readonly version: number; readonly words: LineWords } | null;
  readonly withdrawn: boolean;
}

/** What is said to all who wait, until the office can answer each. */
export interface Statement extends Signing {
  readonly id: string;
  readonly crisisId: string;
  /** The cases in which it is given; null as long as nobody has approved it. */
  readonly caseIds: readonly string[] | null;
}

export interface Topic extends TopicDetails {
  readonly id: string;
  readonly closed: boolean;
  readonly caseIds: ReadonlySet<string>;
  readonly lines: ReadonlyMap<string, Line>;
  /** Of each communiqué and line the version that was put in last. */
  readonly communiqueQuotes: ReadonlyMap<string, number>;
  /** The one that goes on; null where there is none. */
  readonly crisisId: string | null;
  /** Within how many working days its cases are to be answered meanwhile; null: their internal terms stay. */
  readonly crisisDays: number | null;
  /** The newest holding statement. */
  readonly statement: Statement | null;
}

/** By which ladder something goes that is written now, and who is asked first; null where four eyes are enough. */
export type Approval = { readonly ladder: Ladder; readonly waitsFor: WaitsFor } | null;

export type TopicCommand =
  | { readonly kind: 'open'; readonly topicId: string; readonly details: TopicDetails }
  /** Only what is present changes. */
  | { readonly kind: 'change'; readonly changes: Partial<TopicDetails> }
  | { readonly kind: 'close' }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'addCases'; readonly caseIds: readonly string[] }
  | { readonly kind: 'removeCases'; readonly caseIds: readonly string[] }
  /** `version`: the number that it gets; whoever saw an older one is told. */
  | {
      readonly kind: 'writeLine';
      readonly lineId: string;
      readonly version: number;
      readonly words: LineWords;
      readonly authorId: string;
      readonly approval?: Approval;
    }
  | { readonly kind: 'approveLine'; readonly lineId: string; readonly version: number; readonly judge: Judge }
  | {
      readonly kind: 'returnLine';
      readonly lineId: string;
      readonly version: number;
      readonly reason: string;
      readonly judge: Judge;
    }
  | { readonly kind: 'withdrawLine'; readonly lineId: string }
  /** `today`: `YYYY-MM-DD`, in Warsaw. */
  | {
      readonly kind: 'quoteInCommunique';
      readonly communiqueId: string;
      readonly lineId: string;
      readonly version: number;
      readonly today: string;
    }
  | { readonly kind: 'dropCommuniqueQuote'; readonly communiqueId: string; readonly lineId: string }
  | {
      readonly kind: 'declareCrisis';
      readonly crisisId: string;
      readonly reason: string;
      readonly teamIds: readonly string[];
      /** Left out: internal terms stay as they are. */
      readonly internalDays?: number | undefined;
    }
  | { readonly kind: 'endCrisis' }
  | {
      readonly kind: 'logDecision';
      readonly entryId: string;
      readonly text: string;
      readonly confirmed: boolean;
    }
  | {
      readonly kind: 'writeStatement';
      readonly statementId: string;
      readonly text: string;
      readonly authorId: string;
      readonly approval?: Approval;
    }
  /** `caseIds`: those that are open at this moment. */
  | {
      readonly kind: 'approveStatement';
      readonly statementId: string;
      readonly caseIds: readonly string[];
      readonly judge: Judge;
    };

/** A topic is folded whole for each command. */
export const MOST_CASES = 10_000;
export const MOST_LINES = 100;

/** The rules of a topic. Who its people and cases are is looked up before: the decider knows neither. */
export const topicDecider: Decider<Topic | null, TopicCommand, TopicEvent> = {
  initialState: null,
  decide(command, topic) {
    if (command.kind === 'open') {
      const { topicId, details } = command;
      return topic ? [] : [{ type: 'TopicOpened', data: { topicId, ...details } }];
    }
    if (!topic) throw notFound('topic-not-found');
    const { id: topicId } = topic;
    switch (command.kind) {
      case 'change': {
        const { name, description, ownerId, unitIds } = topic;
        const before = { name, description, ownerId, unitIds };
        const after = { ...before, ...command.changes };
        return isDeepStrictEqual(after, before) ? [] : [{ type: 'TopicChanged', data: { topicId, ...after } }];
      }
      case 'close':
        return topic.closed ? [] : [{ type: 'TopicClosed', data: { topicId } }];
      case 'reopen':
        return topic.closed ? [{ type: 'TopicReopened', data: { topicId } }] : [];
      case 'addCases': {
        refuseIfClosed(topic);
        const caseIds = [...new Set(command.caseIds)].filter((one) => !topic.caseIds.has(one));
        if (topic.caseIds.size + caseIds.length > MOST_CASES) throw ruleBroken('topic-is-full', { most: MOST_CASES });
        return caseIds.length === 0 ? [] : [{ type: 'TopicCasesAdded', data: { topicId, caseIds } }];
      }
      case 'removeCases': {
        const caseIds = [...new Set(command.caseIds)].filter((one) => topic.caseIds.has(one));
        return caseIds.length === 0 ? [] : [{ type: 'TopicCasesRemoved', data: { topicId, caseIds } }];
      }
      case 'writeLine':
        return written(command, topic);
      case 'approveLine': {
        const line = judged(topic, command);
        return line.state === 'approved' ? [] : lineApproved(command, line, topic);
      }
      case 'returnLine': {
        const { lineId, version, reason, judge } = command;
        const line = judged(topic, command);
        const { state, writerIds } = line;
        const [authorId] = writerIds as [string];
        if (state === 'approved') throw ruleBroken('line-approved');
        if (line.ladder && judge.maySign.length === 0) throw new OfficeError('forbidden', 'line-not-yours-to-sign');
        return state === 'returned'
          ? []
          : [{ type: 'TopicLineReturned', data: { topicId, lineId, version, reason, authorId } }];
      }
      case 'withdrawLine': {
        const { lineId } = command;
        return lineOf(topic, lineId).withdrawn ? [] : [{ type: 'TopicLineWithdrawn', data: { topicId, lineId } }];
      }
      case 'quoteInCommunique': {
        const { communiqueId, lineId, version, today } = command;
        refuseUnquotable(topic, lineId, version, today);
        if (topic.communiqueQuotes.get(placeOf(communiqueId, lineId)) === version) return [];
        return [{ type: 'TopicCommuniqueQuoteKept', data: { topicId, lineId, version, communiqueId } }];
      }
      case 'dropCommuniqueQuote': {
        const { communiqueId, lineId } = command;
        const version = topic.communiqueQuotes.get(placeOf(communiqueId, lineId));
        if (version === undefined) return [];
        return [{ type: 'TopicCommuniqueQuoteDropped', data: { topicId, lineId, version, communiqueId } }];
      }
      case 'declareCrisis': {
        const { crisisId, reason, teamIds, internalDays } = command;
        refuseIfClosed(topic);
        if (topic.crisisId !== null) throw ruleBroken('crisis-declared');
        const called = [...new Set([topic.ownerId, ...teamIds])];
        return [
          {
            type: 'TopicCrisisDeclared',
            data: { topicId, crisisId, reason, teamIds: called, ...(internalDays !== undefined && { internalDays }) },
          },
        ];
      }
      case 'endCrisis':
        return [{ type: 'TopicCrisisEnded', data: { topicId, crisisId: requireCrisis(topic) } }];
      case 'logDecision': {
        const { entryId, text, confirmed } = command;
        const crisisId = requireCrisis(topic);
        return [{ type: 'TopicDecisionLogged', data: { topicId, crisisId, entryId, text, confirmed } }];
      }
      case 'writeStatement': {
        const { statementId, text, authorId, approval } = command;
        const crisisId = requireCrisis(topic);
        return [
          { type: 'TopicStatementWritten', data: { topicId, crisisId, statementId, text, authorId, ...approval } },
        ];
      }
      case 'approveStatement':
        return statementApproved(command, topic);
    }
  },
  evolve(topic, event) {
    if (event.type === 'TopicOpened') {
      const { topicId: id, ...details } = event.data;
      return {
        id,
        ...details,
        closed: false,
        caseIds: new Set(),
        lines: new Map(),
        communiqueQuotes: new Map(),
        crisisId: null,
        crisisDays: null,
        statement: null,
      };
    }
    return topic && { ...topic, ...changed(event, topic) };
  },
  concerns: (command, { type, data }) => {
    switch (command.kind) {
      case 'change':
        return type === 'TopicChanged';
      case 'writeLine':
      case 'approveLine':
      case 'returnLine':
      case 'withdrawLine':
        return 'lineId' in data && data.lineId === command.lineId;
      default:
        return false;
    }
  },
};

function changed(event: TopicEvent, topic: Topic): Partial<Topic> {
  switch (event.type) {
    case 'TopicOpened':
      return {};
    case 'TopicChanged': {
      const { topicId: _id, ...details } = event.data;
      return details;
    }
    case 'TopicClosed':
      return { closed: true };
    case 'TopicReopened':
      return { closed: false };
    case 'TopicCasesAdded':
      return { caseIds: topic.caseIds.union(new Set(event.data.caseIds)) };
    case 'TopicCasesRemoved':
      return { caseIds: topic.caseIds.difference(new Set(event.data.caseIds)) };
    case 'TopicLineWritten': {
      const { topicId: _id, lineId, version, authorId, ladder = null, waitsFor: _asked, ...words } = event.data;
      const approved = topic.lines.get(lineId)?.approved ?? null;
      const its = { id: lineId, version, writerIds: [authorId], words, approved, ladder };
      return withLine(topic, { ...its, approvals: NOT_SIGNED, state: 'written', withdrawn: false });
    }
    case 'TopicLineSigned': {
      const { lineId, level, approverId, version } = event.data;
      const line = topic.lines.get(lineId)!;
      return withLine(topic, { ...line, approvals: [...line.approvals, { level, approverId, version }] });
    }
    case 'TopicLineApproved': {
      const line = topic.lines.get(event.data.lineId)!;
      const { version, words } = line;
      return withLine(topic, { ...line, state: 'approved', approved: { version, words } });
    }
    case 'TopicLineReturned':
      return withLine(topic, { ...topic.lines.get(event.data.lineId)!, state: 'returned' });
    case 'TopicLineWithdrawn':
      return withLine(topic, { ...topic.lines.get(event.data.lineId)!, withdrawn: true, approved: null });
    case 'TopicCommuniqueQuoteKept': {
      const { communiqueId, lineId, version } = event.data;
      return { communiqueQuotes: new Map(topic.communiqueQuotes).set(placeOf(communiqueId, lineId), version) };
    }
    case 'TopicCommuniqueQuoteDropped': {
      const gone = placeOf(event.data.communiqueId, event.data.lineId);
      return { communiqueQuotes: new Map([...topic.communiqueQuotes].filter(([place]) => place !== gone)) };
    }
    case 'TopicCrisisDeclared':
      return { crisisId: event.data.crisisId, crisisDays: event.data.internalDays ?? null };
    case 'TopicCrisisEnded':
      return { crisisId: null, crisisDays: null };
    case 'TopicDecisionLogged':
      return {};
    case 'TopicStatementWritten': {
      const { statementId: id, crisisId, authorId, ladder = null } = event.data;
      return { statement: { id, crisisId, writerIds: [authorId], caseIds: null, ladder, approvals: NOT_SIGNED } };
    }
    case 'TopicStatementSigned': {
      const { level, approverId } = event.data;
      const { statement } = topic;
      return { statement: { ...statement!, approvals: [...statement!.approvals, { level, approverId, version: 1 }] } };
    }
    case 'TopicStatementApproved':
      return { statement: { ...topic.statement!, caseIds: event.data.caseIds } };
  }
}

const withLine = ({ lines }: Topic, line: Line): Partial<Topic> => ({ lines: new Map(lines).set(line.id, line) });

type Of<Kind extends TopicCommand['kind']> = Extract<TopicCommand, { kind: Kind }>;

function written({ lineId, version, words, authorId, approval }: Of<'writeLine'>, topic: Topic): readonly TopicEvent[] {
  const line = topic.lines.get(lineId);
  if (!line && version > 1) throw notFound('line-not-found');
  if (!line && topic.lines.size >= MOST_LINES) throw ruleBroken('too-many-lines', { most: MOST_LINES });
  // Two who made a version at once: the other one's would be lost unseen.
  if (version !== (line?.version ?? 0) + 1) throw outdated(line!);
  const { validFrom, validUntil } = words;
  if (validFrom !== null && validUntil !== null && validUntil < validFrom) throw ruleBroken('line-ends-before');
  if (line && !line.withdrawn && isDeepStrictEqual(line.words, words)) return [];
  return [{ type: 'TopicLineWritten', data: { topicId: topic.id, lineId, version, ...words, authorId, ...approval } }];
}

function lineApproved(
  { lineId, version, judge }: Of<'approveLine'>,
  line: Line,
  { id: topicId }: Topic,
): readonly TopicEvent[] {
  const its = { topicId, lineId, version };
  if (!line.ladder) return [{ type: 'TopicLineApproved', data: { ...its, approverId: judge.ids[0]! } }];
  const signature = signed(line, judge, LINE_REFUSALS);
  if (!signature) return [];
  const { complete, ...which } = signature;
  return [
    { type: 'TopicLineSigned', data: { ...its, ...which } },
    ...(complete ? [{ type: 'TopicLineApproved' as const, data: { ...its, approverId: which.approverId } }] : []),
  ];
}

/** One step for all: whoever approves it has read what everybody will get. */
function statementApproved(
  { statementId, caseIds, judge }: Of<'approveStatement'>,
  topic: Topic,
): readonly TopicEvent[] {
  const { statement } = topic;
  if (statement?.id !== statementId) throw new OfficeError('changed', 'statement-outdated');
  if (statement.caseIds !== null) return [];
  // It was ended while somebody read the statement: nothing of it may leave.
  if (topic.crisisId !== statement.crisisId) throw ruleBroken('crisis-over');
  const its = { topicId: topic.id, crisisId: statement.crisisId, statementId };
  const given = (approverId: string): TopicEvent => {
    if (caseIds.length === 0) throw ruleBroken('no-open-cases');
    return { type: 'TopicStatementApproved', data: { ...its, approverId, caseIds: [...caseIds] } };
  };
  if (statement.ladder) {
    const signature = signed(statement, judge, STATEMENT_REFUSALS);
    if (!signature) return [];
    const { complete, ...which } = signature;
    const signedNow: TopicEvent = { type: 'TopicStatementSigned', data: { ...its, ...which } };
    return complete ? [signedNow, given(which.approverId)] : [signedNow];
  }
  if (judge.ids.some((id) => statement.writerIds.includes(id))) throw ruleBroken('own-statement');
  if (!judge.coordinates) throw new OfficeError('forbidden', 'statement-not-yours-to-approve');
  return [given(judge.ids[0]!)];
}

const LINE_REFUSALS = { own: 'own-line', taken: 'line-level-signed', notYours: 'line-not-yours-to-sign' } as const;
const STATEMENT_REFUSALS = {
  own: 'own-statement',
  taken: 'statement-level-signed',
  notYours: 'statement-not-yours-to-sign',
} as const;

/** @returns the id of the crisis that goes on */
function requireCrisis({ crisisId }: Topic): string {
  if (crisisId === null) throw ruleBroken('no-crisis');
  return crisisId;
}

/** The newest version of a line, which somebody may decide on. */
function judged(topic: Topic, { lineId, version, judge }: Of<'approveLine' | 'returnLine'>): Line {
  const line = lineOf(topic, lineId);
  if (version !== line.version) throw outdated(line);
  if (line.withdrawn) throw ruleBroken('line-withdrawn');
  // By a ladder, whoever signs is looked up level by level.
  if (line.ladder) return line;
  if (judge.ids.some((id) => line.writerIds.includes(id))) throw ruleBroken('own-line');
  if (!judge.coordinates && !judge.ids.includes(topic.ownerId))
    throw new OfficeError('forbidden', 'line-not-yours-to-approve');
  return line;
}

const placeOf = (communiqueId: string, lineId: string): string => `${communiqueId} ${lineId}`;

/** Only the version that holds that day, of a line that may be quoted. @throws OfficeError line-not-found, line-not-in-force, line-internal */
export function refuseUnquotable(topic: Topic, lineId: string, version: number, today: string): void {
  const { approved } = lineOf(topic, lineId);
  if (approved?.version !== version || !holdsOn(approved.words, today)) throw ruleBroken('line-not-in-force');
  if (approved.words.use === 'internal') throw ruleBroken('line-internal');
}

function lineOf({ lines }: Topic, lineId: string): Line {
  const line = lines.get(lineId);
  if (!line) throw notFound('line-not-found');
  return line;
}

const outdated = ({ version }: Line): OfficeError => new OfficeError('changed', 'line-version-outdated', { version });

function refuseIfClosed({ closed }: Topic): void {
  if (closed) throw ruleBroken('topic-closed');
}
