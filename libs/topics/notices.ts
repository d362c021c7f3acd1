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
    TopicLineWritten: ({ data: { topicId, lineId, title } }) => [
      {
        does: 'tell',
        kind: 'lineWaits',
        to: everyone('coordinator'),
        about: about(topicId),
        part: { id: lineId, name: { pl: title, en: title }, until: null },
      },
    ],
    TopicLineApproved: (event) => [decided(event)],
    TopicLineReturned: (event) => [
      decided(event),
      { does: 'tell', kind: 'lineReturned', to: event.data.authorId, about: about(event.data.topicId) },
    ],
    TopicLineWithdrawn: (event) => [decided(event)],
    TopicCrisisDeclared: ({ data: { topicId, teamIds } }) =>
      [...teamIds, everyone('coordinator')].map((to) => ({
        does: 'tell',
        kind: 'crisisDeclared',
        to,
        about: about(topicId),
      })),
    TopicStatementWritten: ({ data: { topicId } }) => [
      { does: 'tell', kind: 'statementWaits', to: everyone('coordinator'), about: about(topicId) },
    ],
    TopicStatementApproved: ({ data: { topicId } }) => [
      { does: 'settle', kind: 'statementWaits', about: about(topicId) },
    ],
    TopicCrisisEnded: ({ data: { topicId } }) => [
      { does: 'settle', kind: 'crisisDeclared', about: about(topicId) },
      { does: 'settle', kind: 'statementWaits', about: about(topicId) },
    ],
  },
);

const decided = ({ data: { topicId, lineId } }: { data: { topicId: string; lineId: string } }): Notice => ({
  does: 'settle',
  kind: 'lineWaits',
  about: about(topicId),
  part: lineId,
});
