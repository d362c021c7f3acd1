import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentEmployee, Roles, type Caller } from '#libs/http';
import { Journal } from '#libs/journal';
import { notFound } from '#libs/kernel';
import { OfThing } from '#libs/manifest';
import { topicSurgeStream, type RecordedSurgeEvent } from '../domain/events.js';
import { TOPIC_RIGHTS } from '../domain/rights.js';
import { Alike } from '../queries/alike.js';
import { SurgeDto } from './topics.dto.js';

/** Inquiries that look alike and arrived faster than usual. */
@ApiTags('topics')
@Controller('api/topic-surges')
@OfThing('topicSurge')
export class SurgesController {
  constructor(
    private readonly journal: Journal,
    private readonly alike: Alike,
  ) {}

  /** With those of its cases that the caller sees, and the numbers by which it was told. */
  @Get(':id')
  @Roles(...TOPIC_RIGHTS.readTopics)
  async read(@Param('id') id: string, @CurrentEmployee() caller: Caller): Promise<SurgeDto> {
    const [noticed] = (await this.journal.read(topicSurgeStream(id))) as readonly RecordedSurgeEvent[];
    if (!noticed) throw notFound('surge-not-found');
    const { caseIds, hours, usual, threshold } = noticed.data;
    const cases = await this.alike.seen(caseIds, caller);
    const at = noticed.metadata.occurredAt;
    return { id, at, count: caseIds.length, hours, usual, threshold, cases: [...cases] };
  }
}
