import { MOST_LEVELS, type WaitsFor } from '#libs/drafts';
import { byEvent, everyone, type Notice } from '#libs/manifest';
import { surgeEvents, topicEvents } from './domain/events.js';

const about = (id: string) => ({ kind: 'topic', id });

/** Coordinators hear of lines that wait for them, authors of what became of theirs, owners of what they were given. */
export const topicNotices = byEvent<Notice>()(
  { ...topicEvents, ...surgeEvents },
  {
    TopicSurgeNoticed: ({ data: { surgeId } }) => [
      { does: 'tell', kind: 'surge', to: everyone('coordinator'), about: { kind: 'topicSurge', id: surgeId } },
    ],
    TopicOpened: ({ data: { topicId, ownerId }, metadata: { actor } }) =>
      ownerId === actor ? [] : [{ does: 'tell', kind: 'topicGiven', to: ownerId, about: about(topicId) }],
    TopicLineWritten: (event) => {
      const { topicId, lineId, title, ladder, waitsFor } = event.data;
      const all = { ...lineWaits, to: everyone('coordinator'), about: about(topicId) };
      return [
        ...decided(event),
        ...(ladder ? askedToSign(event.data, title, waitsFor) : [{ ...all, part: partOf(lineId, title) }]),
      ];
    },
    TopicLineSigned: ({ data }) => [
      ...WAIT_OF_LINE.map((kind) => ({
        ...({ does: 'settle', kind, about: about(data.topicId), part: levelOf(data.lineId, data.level) } as const),
      })),
      ...askedToSign(data, `${data.version}`, data.waitsFor),
    ],
    TopicLineLate: ({ data: { topicId, lineId, version, level, dueAt, toldIds } }) =>
      toldIds.map((to) => ({
        ...lineLate,
        to,
        about: about(topicId),
        part: partOf(levelOf(lineId, level), `${version}`, dueAt),
      })),
    TopicStatementLate: ({ data: { topicId, level, dueAt, toldIds } }) =>
      toldIds.map((to) => ({
        ...statementLate,
        to,
        about: about(topicId),
        part: partOf(levelOf('statement', level), `${level + 1}`, dueAt),
      })),
    TopicLineApproved: decided,
    TopicLineReturned: (event) => [
      ...decided(event),
      { does: 'tell', kind: 'lineReturned', to: event.data.authorId, about: about(event.data.topicId) },
    ],
    TopicLineWithdrawn: decided,
    TopicCrisisDeclared: ({ data: { topicId, teamIds } }) =>
      [...teamIds, everyone('coordinator')].map((to) => ({
        does: 'tell',
        kind: 'crisisDeclared',
        to,
        about: about(topicId),
      })),
    TopicStatementWritten: ({ data: { topicId, ladder, waitsFor } }) => [
      ...noStatementWaits(topicId),
      ...(ladder
        ? statementAsks(topicId, waitsFor)
        : [{ does: 'tell', kind: 'statementWaits', to: everyone('coordinator'), about: about(topicId) } as const]),
    ],
    TopicStatementSigned: ({ data: { topicId, level, waitsFor } }) => [
      ...WAIT_OF_STATEMENT.map((kind) => ({
        ...({ does: 'settle', kind, about: about(topicId), part: levelOf('statement', level) } as const),
      })),
      ...statementAsks(topicId, waitsFor),
    ],
    TopicStatementApproved: ({ data: { topicId } }) => noStatementWaits(topicId),
    TopicCrisisEnded: ({ data: { topicId } }) => [
      { does: 'settle', kind: 'crisisDeclared', about: about(topicId) },
      ...noStatementWaits(topicId),
    ],
  },
);

const lineWaits = { does: 'tell', kind: 'lineWaits' } as const;
const lineLate = { does: 'tell', kind: 'lineLate', approval: true } as const;
const statementLate = { does: 'tell', kind: 'statementLate', approval: true } as const;
const WAIT_OF_LINE = ['lineWaits', 'lineLate'] as const;
const WAIT_OF_STATEMENT = ['statementWaits', 'statementLate'] as const;
const noStatementWaits = (topicId: string): Notice[] =>
  WAIT_OF_STATEMENT.map((kind) => ({ does: 'settle', kind, about: about(topicId) }));
const levelOf = (id: string, level: number): string => `${id}-level-${level}`;
const partOf = (id: string, name: string, until: string | null = null) => ({ id, name: { pl: name, en: name }, until });

/** Each level is a line of its own: one that is signed asks nobody any more, and the others still wait. */
const askedToSign = (
  { topicId, lineId }: { readonly topicId: string; readonly lineId: string },
  name: string,
  waitsFor: WaitsFor = [],
): Notice[] =>
  waitsFor.flatMap(({ level, ids, dueAt = null }) =>
    ids.map((to) => ({
      ...lineWaits,
      to,
      about: about(topicId),
      approval: true,
      part: partOf(levelOf(lineId, level), name, dueAt),
    })),
  );

const statementAsks = (topicId: string, waitsFor: WaitsFor = []): Notice[] =>
  waitsFor.flatMap(({ level, ids, dueAt = null }) =>
    ids.map((to) => ({
      does: 'tell',
      kind: 'statementWaits',
      to,
      about: about(topicId),
      approval: true,
      part: partOf(levelOf('statement', level), `${level + 1}`, dueAt),
    })),
  );

/** Nobody is asked about it any more, on no level. */
function decided({ data: { topicId, lineId } }: { data: { topicId: string; lineId: string } }): Notice[] {
  const levels = Array.from({ length: MOST_LEVELS }, (_, level) => levelOf(lineId, level));
  return WAIT_OF_LINE.flatMap((kind) =>
    [lineId, ...levels].map((part): Notice => ({ does: 'settle', kind, about: about(topicId), part })),
  );
}
