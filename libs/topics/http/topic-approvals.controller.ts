import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Approves, CurrentEmployee, RecordsNothing, Roles, type Caller } from '#libs/http';
import { TOPIC_RIGHTS } from '../domain/rights.js';
import { WaitingTopicApprovals } from '../queries/waiting-topic-approvals.js';
import { TopicApprovalsDto } from './topics.dto.js';

/** What the office is about to say of topics. */
@ApiTags('topics')
@Controller('api/topic-approvals')
export class TopicApprovalsController {
  constructor(private readonly approvals: WaitingTopicApprovals) {}

  /** Lines to take and holding statements that wait for the caller, or for whom they stand in for: those of a crisis first, then the longest waiting. */
  @Get()
  @Approves()
  @RecordsNothing('what waits, without the words')
  @Roles(...TOPIC_RIGHTS.approveLines)
  async waiting(@CurrentEmployee() caller: Caller): Promise<TopicApprovalsDto> {
    const { items, more } = await this.approvals.of(caller);
    return { items: items.map(({ signsAs, ...item }) => ({ ...item, signsAs: [...signsAs] })), more };
  }
}
