import type { Journal } from '#libs/journal';
import type { Ladder, WaitsFor } from '#libs/drafts';
import { fold, notFound } from '#libs/kernel';
import { topicStream, type LineWords, type RecordedTopicEvent, type TopicDocument } from '../domain/events.js';
import { topicDecider, type Topic } from '../domain/topic.js';

/** One that signed, and those that still have to. */
export interface BySteps {
  /** As it was when it was written; null: another person than its author approves it. */
  readonly ladder: Ladder | null;
  readonly signatures: readonly { readonly level: number; readonly by: string; readonly at: string }[];
  /** Of each level whose turn has come: since when, and until when where it has a term. */
  readonly asked: readonly { readonly level: number; readonly at: string; readonly dueAt?: string | undefined }[];
}

const askedBy = (waitsFor: WaitsFor = [], at: string): BySteps['asked'] =>
  waitsFor.map(({ level, dueAt }) => ({ level, at, dueAt }));

export interface LineVersion extends LineWords, BySteps {
  readonly version: number;
  readonly authorId: string;
  readonly writtenAt: string;
  readonly state: 'written' | 'approved' | 'returned';
  /** Who approved or returned it, and when; null before. */
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  /** Why it was returned. */
  readonly reason: string | null;
}

export interface LineFile {
  readonly id: string;
  readonly withdrawn: boolean;
  /** When it was withdrawn last; null where it never was. */
  readonly withdrawnAt: string | null;
  /** The newest first. */
  readonly versions: readonly LineVersion[];
  /** That which was approved last; null where none holds. */
  readonly approved: LineVersion | null;
}

export interface CrisisFile {
  readonly id: string;
  readonly reason: string;
  readonly teamIds: readonly string[];
  readonly declaredBy: string;
  readonly declaredAt: string;
  /** Null while it goes on. */
  readonly endedAt: string | null;
  readonly endedBy: string | null;
  /** What was decided and learnt, the oldest first. */
  readonly log: readonly {
    readonly id: string;
    readonly text: string;
    readonly confirmed: boolean;
    readonly by: string;
    readonly at: string;
  }[];
  /** Holding statements, the newest first. */
  readonly statements: readonly (BySteps & {
    readonly id: string;
    readonly text: string;
    readonly authorId: string;
    readonly writtenAt: string;
    readonly approvedBy: string | null;
    readonly approvedAt: string | null;
    /** In how many cases it is given. */
    readonly cases: number;
  })[];
}

export interface DocumentFile extends Omit<TopicDocument, 'name'> {
  /** Null once the topic's words were disposed of. */
  readonly name: string | null;
  readonly by: string;
  readonly at: string;
}

/** A topic and its lines, with their versions and who decided on them, as its own stream has them. */
export interface TopicFile {
  readonly topic: Topic;
  readonly openedAt: string;
  /** In the order in which they were first written. */
  readonly lines: readonly LineFile[];
  /** The newest first. */
  readonly crises: readonly CrisisFile[];
  /** The newest last. */
  readonly documents: readonly DocumentFile[];
  readonly revision: number;
}

/** @throws OfficeError topic-not-found */
export async function topicFile(journal: Journal, id: string): Promise<TopicFile> {
  const events = (await journal.read(topicStream(id))) as readonly RecordedTopicEvent[];
  const topic = fold(topicDecider, events);
  if (!topic) throw notFound('topic-not-found');
  const lines = [...topic.lines.values()].map((line) => {
    const versions = versionsOf(events, line.id);
    const approved = versions.find(({ version }) => version === line.approved?.version) ?? null;
    const withdrawals = events.filter((one) => one.type === 'TopicLineWithdrawn' && one.data.lineId === line.id);
    const withdrawnAt = withdrawals.at(-1)?.metadata.occurredAt ?? null;
    return { id: line.id, withdrawn: line.withdrawn, withdrawnAt, versions, approved };
  });
  return {
    ...{ topic, openedAt: events[0]!.metadata.occurredAt, lines },
    ...{ crises: crisesOf(events), documents: documentsOf(events) },
    revision: events.at(-1)!.revision,
  };
}

function versionsOf(events: readonly RecordedTopicEvent[], lineId: string): readonly LineVersion[] {
  const versions = new Map<number, LineVersion>();
  for (const event of events) {
    if (!('lineId' in event.data) || event.data.lineId !== lineId) continue;
    const { actor: decidedBy, occurredAt } = event.metadata;
    switch (event.type) {
      case 'TopicLineWritten': {
        const { topicId: _topic, lineId: _line, waitsFor, ladder = null, ...version } = event.data;
        const undecided = { state: 'written', decidedBy: null, decidedAt: null, reason: null } as const;
        const asked = askedBy(waitsFor, occurredAt);
        versions.set(version.version, {
          ...version,
          ladder,
          signatures: [],
          asked,
          writtenAt: occurredAt,
          ...undecided,
        });
        break;
      }
      case 'TopicLineSigned': {
        const before = versions.get(event.data.version)!;
        const { level, approverId: by, waitsFor } = event.data;
        const asked = [...before.asked, ...askedBy(waitsFor, occurredAt)];
        const signatures = [...before.signatures, { level, by, at: occurredAt }];
        versions.set(before.version, { ...before, signatures, asked });
        break;
      }
      case 'TopicLineApproved': {
        const before = versions.get(event.data.version)!;
        versions.set(before.version, { ...before, state: 'approved', decidedBy, decidedAt: occurredAt });
        break;
      }
      case 'TopicLineReturned': {
        const before = versions.get(event.data.version)!;
        const { reason } = event.data;
        versions.set(before.version, { ...before, state: 'returned', decidedBy, decidedAt: occurredAt, reason });
        break;
      }
    }
  }
  return [...versions.values()].reverse();
}

/** One that was removed and added again stands where it was added last. */
function documentsOf(events: readonly RecordedTopicEvent[]): readonly DocumentFile[] {
  const documents = new Map<string, DocumentFile>();
  for (const { type, data, metadata } of events) {
    if (type === 'TopicDocumentRemoved') documents.delete(data.documentId);
    if (type !== 'TopicDocumentAdded') continue;
    const { topicId: _topic, ...document } = data;
    documents.set(document.documentId, { ...document, by: metadata.actor, at: metadata.occurredAt });
  }
  return [...documents.values()];
}

function crisesOf(events: readonly RecordedTopicEvent[]): readonly CrisisFile[] {
  const crises = new Map<string, CrisisFile>();
  for (const event of events) {
    if (!('crisisId' in event.data)) continue;
    const crisis = crises.get(event.data.crisisId);
    const next = crisisAfter(event, crisis);
    if (next) crises.set(next.id, next);
  }
  return [...crises.values()].reverse();
}

function crisisAfter(event: RecordedTopicEvent, crisis: CrisisFile | undefined): CrisisFile | undefined {
  const { actor: by, occurredAt: at } = event.metadata;
  if (event.type === 'TopicCrisisDeclared') {
    const { crisisId: id, reason, teamIds } = event.data;
    const going = { endedAt: null, endedBy: null, log: [], statements: [] };
    return { id, reason, teamIds, declaredBy: by, declaredAt: at, ...going };
  }
  if (!crisis) return undefined;
  switch (event.type) {
    case 'TopicCrisisEnded':
      return { ...crisis, endedAt: at, endedBy: by };
    case 'TopicDecisionLogged': {
      const { entryId: id, text, confirmed } = event.data;
      return { ...crisis, log: [...crisis.log, { id, text, confirmed, by, at }] };
    }
    case 'TopicStatementWritten': {
      const { statementId: id, text, authorId, ladder = null, waitsFor } = event.data;
      const nobody = {
        ladder,
        signatures: [],
        asked: askedBy(waitsFor, at),
        approvedBy: null,
        approvedAt: null,
        cases: 0,
      };
      const statement = { id, text, authorId, writtenAt: at, ...nobody };
      // One that nobody has approved has been replaced.
      return { ...crisis, statements: [statement, ...crisis.statements.filter((one) => one.approvedAt !== null)] };
    }
    case 'TopicStatementSigned': {
      const { statementId, level, approverId, waitsFor } = event.data;
      const signed = (one: CrisisFile['statements'][number]) => ({
        ...one,
        signatures: [...one.signatures, { level, by: approverId, at }],
        asked: [...one.asked, ...askedBy(waitsFor, at)],
      });
      const statements = crisis.statements.map((one) => (one.id === statementId ? signed(one) : one));
      return { ...crisis, statements };
    }
    case 'TopicStatementApproved': {
      const { statementId, caseIds } = event.data;
      const approved = { approvedBy: by, approvedAt: at, cases: caseIds.length };
      const statements = crisis.statements.map((one) => (one.id === statementId ? { ...one, ...approved } : one));
      return { ...crisis, statements };
    }
    default:
      return undefined;
  }
}
