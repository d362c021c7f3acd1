import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { describeTopic } from './domain/describe.js';
import { quoteEvents, statementEvents, surgeEvents, topicEvents, topicStream } from './domain/events.js';
import { TOPIC_LETTERS } from './domain/letters.js';
import { TOPICS_PROBLEMS } from './domain/problems.js';
import { TOPIC_RIGHTS } from './domain/rights.js';
import { topicNotices } from './notices.js';
import { CrisisMailsPolicy } from './policies/crisis-mails.js';
import { CrisisCasesPolicy } from './policies/crisis-cases.js';
import { TopicLateMailsPolicy } from './policies/late-mails.js';
import { topicsProjection } from './projections/topics.js';
import { TopicApprovalsWaiting } from './queries/topic-approvals-waiting.js';
import { TopicFinder } from './queries/topic-finder.js';
import { TopicReplay } from './queries/topic-replay.js';
import { topicsReporting } from './reporting.js';
import { TopicsModule, TopicsWorkerModule } from './topics.module.js';

const named = ({ data: { topicId: id, name } }: { data: { topicId: string; name: string } }): Naming[] => [
  { kind: 'topic', id, name },
];

export const topicsManifest = defineModule({
  name: 'topics',
  uses: [
    'attachments',
    'cases',
    'coverage',
    'documents',
    'drafts',
    'letters',
    'mail-outgoing',
    'organization',
    'settings',
  ],
  events: { ...topicEvents, ...quoteEvents, ...statementEvents, ...surgeEvents },
  streams: { topic: 'topic', topicSurge: 'topicSurge' },
  describe: describeTopic,
  unsaid: [
    'TopicOpened.description',
    'TopicChanged.description',
    'TopicLineWritten.text',
    'questions',
    'validFrom',
    'validUntil',
    'use',
    'unitIds',
    'lineId',
    'authorId',
    'approverId',
    'internalDays',
    'teamIds',
    'crisisId',
    'entryId',
    'statementId',
    'documentId',
    'mediaType',
    'size',
    'toldIds',
    'TopicLineLate.dueAt',
    'TopicStatementLate.dueAt',
    'usual',
    'ladder',
    'waitsFor',
    'insteadOf',
  ],
  names: byEvent<Naming>()(topicEvents, { TopicOpened: named, TopicChanged: named }),
  letters: TOPIC_LETTERS,
  notifies: topicNotices,
  finds: [TopicFinder],
  seenBy: { topic: { roles: TOPIC_RIGHTS.readTopics }, topicSurge: { roles: TOPIC_RIGHTS.readTopics } },
  replays: { topic: { path: 'topics', stream: topicStream, by: TopicReplay } },
  waits: [TopicApprovalsWaiting],
  reports: topicsReporting,
  projections: [topicsProjection],
  policies: [CrisisMailsPolicy, CrisisCasesPolicy, TopicLateMailsPolicy],
  problems: TOPICS_PROBLEMS,
  rights: TOPIC_RIGHTS,
  modules: [TopicsModule],
  workerModules: [TopicsWorkerModule],
});
