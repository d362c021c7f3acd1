import { Decide, type CommandContext } from '#libs/journal';
import { topicStream } from '../domain/events.js';
import { topicDecider, type TopicCommand } from '../domain/topic.js';

/** @throws OfficeError what the rules of a topic refuse (domain/topic.ts) */
export const onTopic = (topicId: string, command: TopicCommand, context: CommandContext, seenRevision?: number) =>
  new Decide({ stream: topicStream(topicId), decider: topicDecider, command, context, seenRevision });
