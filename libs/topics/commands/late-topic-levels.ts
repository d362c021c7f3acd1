import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { Clock, commandOf, deriveId, eachOnItsOwn } from '#libs/kernel';
import { topicStream } from '../domain/events.js';
import { topicDecider } from '../domain/topic.js';
import { TopicApprovals } from '../queries/topic-approvals.js';
import { TopicTerms, type LateTopicLevel } from '../queries/topic-terms.js';

/** How many one run looks at; the next run takes the rest. */
const LEVELS_A_RUN = 200;

/** Tells of levels of lines and holding statements that wait past their term, each once: as libs/drafts does of drafts. */
@Injectable()
export class LateTopicLevels {
  constructor(
    private readonly terms: TopicTerms,
    private readonly journal: Journal,
    private readonly approvals: TopicApprovals,
    private readonly clock: Clock,
  ) {}

  /** Answers how many were told of. One topic's trouble keeps no other waiting. @throws AggregateError of those that wait */
  async run(): Promise<number> {
    const passed = await this.terms.passed(this.clock.nowIso(), LEVELS_A_RUN);
    return eachOnItsOwn(passed, (late) => this.tell(late));
  }

  private async tell({ topicId, purpose, id, level, dueAt }: LateTopicLevel): Promise<boolean> {
    const toldIds = await this.approvals.hearOfLate(topicId, purpose, id, level);
    if (toldIds === null) return false;
    const { events } = await this.journal.execute({
      stream: topicStream(topicId),
      decider: topicDecider,
      command: { kind: 'tellLate', purpose, id, level, dueAt, toldIds },
      context: commandOf('clock', deriveId('topic-level-late', id, String(level), dueAt)),
    });
    return events.length > 0;
  }
}
