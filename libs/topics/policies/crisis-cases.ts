import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { onCase } from '#libs/cases';
import { Journal } from '#libs/journal';
import { Clock, commandOfPolicy, deriveId, fold, OfficeError } from '#libs/kernel';
import { reactions, type Policy } from '#libs/projections';
import { topicEvents, topicStream, type RecordedTopicEvent } from '../domain/events.js';
import { topicDecider, type Topic } from '../domain/topic.js';

/** Cases that are told at one time. */
const AT_ONCE = 4;

type Act = 'enter' | 'leave';

/** Tells the cases of a topic that its crisis began or is over: they go ahead of others, and their internal terms shrink meanwhile. */
@Injectable()
export class CrisisCasesPolicy implements Policy {
  readonly name = 'crisis_cases';
  readonly on = reactions(topicEvents, {
    TopicCrisisDeclared: (event) => this.tellAll(event, 'enter'),
    TopicCrisisEnded: (event) => this.tellAll(event, 'leave'),
    TopicCasesAdded: (event) => this.tellSome(event, event.data.caseIds, 'enter'),
    TopicCasesRemoved: (event) => this.tellSome(event, event.data.caseIds, 'leave'),
  });

  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  private async tellAll(event: RecordedTopicEvent, act: Act): Promise<void> {
    const topic = await this.topicAt(event);
    await this.tell(event, [...topic.caseIds], act, topic.crisisDays);
  }

  private async tellSome(event: RecordedTopicEvent, caseIds: readonly string[], act: Act): Promise<void> {
    const topic = await this.topicAt(event);
    if (topic.crisisId !== null) await this.tell(event, caseIds, act, topic.crisisDays);
  }

  private async tell(
    event: RecordedTopicEvent,
    caseIds: readonly string[],
    act: Act,
    internalDays: number | null,
  ): Promise<void> {
    for (let from = 0; from < caseIds.length; from += AT_ONCE)
      await Promise.all(caseIds.slice(from, from + AT_ONCE).map((id) => this.tellOne(event, id, act, internalDays)));
  }

  private async tellOne(
    event: RecordedTopicEvent,
    caseId: string,
    act: Act,
    internalDays: number | null,
  ): Promise<void> {
    const { topicId } = event.data;
    const now = this.clock.nowIso();
    const command =
      act === 'enter'
        ? ({ kind: 'enterCrisis', topicId, internalDays, now } as const)
        : ({ kind: 'leaveCrisis', topicId, now } as const);
    const context = { ...commandOfPolicy(this.name, event), commandId: deriveId(this.name, event.id, caseId) };
    try {
      await this.commands.execute(onCase(caseId, command, context));
    } catch (error) {
      // A case that is not there any more hears nothing.
      if (!(error instanceof OfficeError) || error.kind === 'not-yet' || error.kind === 'changed') throw error;
    }
  }

  /** As it stood with the event: whatever happened since is told by its own event. */
  private async topicAt({ data, revision }: RecordedTopicEvent): Promise<Topic> {
    const events = (await this.journal.read(topicStream(data.topicId))) as readonly RecordedTopicEvent[];
    return fold(
      topicDecider,
      events.filter((one) => one.revision <= revision),
    )!;
  }
}
