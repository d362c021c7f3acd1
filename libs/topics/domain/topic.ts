import { isDeepStrictEqual } from 'node:util';
import {
  afterSignature,
  afterTelling,
  asked,
  isLate,
  signed,
  type Judge,
  type Ladder,
  type Timed,
  type TopicPurpose,
  type WaitsFor,
} from '#libs/drafts';
import { notFound, OfficeError, ruleBroken, type Decider } from '#libs/kernel';
import { holdsOn } from './standing.js';
import type { LineWords, TopicDetails, TopicDocument, TopicEvent } from './events.js';

/** What the decider knows of a line to take. Its signatures are those of the newest version. */
export interface Line extends Timed {
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
export interface Statement extends Timed {
  readonly id: string;
  readonly crisisId: string;
  /** The cases in which it is given; null as long as nobody has approved it. */
  readonly caseIds: readonly string[] | null;
}

export interface Topic extends TopicDetails {
  readonly id: string;
  readonly closed: boolean;
  readonly caseIds: ReadonlySet<string>;
  readonly documentIds: ReadonlySet<string>;
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
  | { readonly kind: 'addDocument'; readonly document: TopicDocument }
  | { readonly kind: 'removeDocument'; readonly documentId: string }
  /** `dueAt`: as the read model has it; another one was set since, or none, and nobody is told. */
  | {
      readonly kind: 'tellLate';
      readonly purpose: TopicPurpose;
      /** Of the line or statement. */
      readonly id: string;
      readonly level: number;
      readonly dueAt: string;
      readonly toldIds: readonly string[];
    }
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
export const MOST_DOCUMENTS = 100;

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
      case 'addDocument': {
        const { document } = command;
        if (topic.documentIds.has(document.documentId)) return [];
        if (topic.documentIds.size >= MOST_DOCUMENTS) throw ruleBroken('too-many-documents', { most: MOST_DOCUMENTS });
        return [{ type: 'TopicDocumentAdded', data: { topicId, ...document } }];
      }
      case 'removeDocument': {
        const { documentId } = command;
        return topic.documentIds.has(documentId)
          ? [{ type: 'TopicDocumentRemoved', data: { topicId, documentId } }]
          : [];
      }
      case 'tellLate':
        return toldLate(command, topic);
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
        documentIds: new Set(),
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
    case 'TopicDocumentAdded':
      return { documentIds: new Set([...topic.documentIds, event.data.documentId]) };
    case 'TopicDocumentRemoved':
      return { documentIds: topic.documentIds.difference(new Set([event.data.documentId])) };
    case 'TopicLineWritten': {
      const { topicId: _id, lineId, version, authorId, ladder = null, waitsFor, ...words } = event.data;
      const approved = topic.lines.get(lineId)?.approved ?? null;
      const its = { id: lineId, version, writerIds: [authorId], words, approved, ladder };
      return withLine(topic, { ...its, ...asked(waitsFor), state: 'written', withdrawn: false });
    }
    case 'TopicLineSigned': {
      const { lineId, level, approverId, version, waitsFor } = event.data;
      const line = topic.lines.get(lineId)!;
      return withLine(topic, { ...line, ...afterSignature(line, { level, approverId, version }, waitsFor) });
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
    case 'TopicLineLate':
      return withLine(topic, afterTelling(topic.lines.get(event.data.lineId)!, event.data.level));
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
      const { statementId: id, crisisId, authorId, ladder = null, waitsFor } = event.data;
      return { statement: { id, crisisId, writerIds: [authorId], caseIds: null, ladder, ...asked(waitsFor) } };
    }
    case 'TopicStatementSigned': {
      const { level, approverId, waitsFor } = event.data;
      const { statement } = topic;
      const after = afterSignature(statement!, { level, approverId, version: 1 }, waitsFor);
      return { statement: { ...statement!, ...after } };
    }
    case 'TopicStatementLate':
      return { statement: afterTelling(topic.statement!, event.data.level) };
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
  // What was returned waits for nobody: said again as it is, it is handed in anew.
  const stands = line && !line.withdrawn && line.state !== 'returned';
  if (stands && isDeepStrictEqual(line.words, words)) return [];
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

/** Once of each level, and of nothing that was signed, written over or given up meanwhile. */
function toldLate({ purpose, id, level, dueAt, toldIds }: Of<'tellLate'>, topic: Topic): readonly TopicEvent[] {
  const { id: topicId, statement, crisisId } = topic;
  const late = { level, dueAt, toldIds: [...toldIds] };
  if (purpose === 'topicLine') {
    const line = topic.lines.get(id);
    if (!line || line.withdrawn || line.state !== 'written' || !isLate(line, level, dueAt)) return [];
    return [{ type: 'TopicLineLate', data: { topicId, lineId: id, version: line.version, ...late } }];
  }
  const waits = statement?.id === id && statement.caseIds === null && statement.crisisId === crisisId;
  if (!waits || !isLate(statement, level, dueAt)) return [];
  return [{ type: 'TopicStatementLate', data: { topicId, crisisId: statement.crisisId, statementId: id, ...late } }];
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
