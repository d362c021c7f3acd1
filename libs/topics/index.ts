export { OpenTopic } from './commands/keep-topic.js';
export { onTopic } from './commands/on-topic.js';
export { topicEvents } from './domain/events.js';
export type { LineWords, TopicDetails } from './domain/events.js';
export { LINE_CHANGES, type LineChange } from './domain/standing.js';
export { TOPIC_RIGHTS } from './domain/rights.js';
export { LineAtHandDto, QuotedLineDto, TopicReferenceDto } from './http/topics.dto.js';
export { TopicQueries } from './queries/topic-queries.js';
export { TopicsModule } from './topics.module.js';
