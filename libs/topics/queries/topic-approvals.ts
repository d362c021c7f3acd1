import { Injectable } from '@nestjs/common';
import {
  CurrentLadders,
  LadderSigning,
  NOT_SIGNED,
  Signatories,
  type Judge,
  type OnLadder,
  type Signing,
  type TopicPurpose,
} from '#libs/drafts';
import { personOf, selvesOf, type Caller, type Self, type Viewer } from '#libs/http';
import { Journal, type CommandContext } from '#libs/journal';
import { fold, notFound } from '#libs/kernel';
import { topicStream, type RecordedTopicEvent } from '../domain/events.js';
import { topicDecider, type Approval, type Topic } from '../domain/topic.js';

/** Who decides on lines and holding statements: by the ladder that covers them, or by four eyes (ADR 123). */
@Injectable()
export class TopicApprovals {
  constructor(
    private readonly journal: Journal,
    private readonly ladders: CurrentLadders,
    private readonly signing: LadderSigning,
    private readonly signatories: Signatories,
  ) {}

  /** By which ladder goes what is written now, and who is asked first; null where four eyes are enough. @throws OfficeError topic-not-found */
  async begun(topicId: string, purpose: TopicPurpose, authorId: string): Promise<Approval> {
    const topic = await this.topic(topicId);
    const ladder = await this.ladders.forWords(purpose, topic.unitIds);
    if (!ladder) return null;
    const its = onLadder(topic, { writerIds: [authorId], ladder, approvals: NOT_SIGNED });
    return { ladder, waitsFor: await this.signing.begun(its) };
  }

  /** Whoever stands in for the author has not seen it with other eyes. @param of what is decided on @throws OfficeError topic-not-found */
  async judge(
    topicId: string,
    of: (topic: Topic) => Signing | null | undefined,
    { roles }: Caller,
    { actor, actingFor }: CommandContext,
  ): Promise<Judge> {
    const topic = await this.topic(topicId);
    const signing = of(topic);
    const signerId = actingFor ?? actor;
    const who = {
      ids: [actor, ...(actingFor === undefined ? [] : [actingFor])],
      coordinates: roles.includes('coordinator'),
      signerId,
    };
    return { ...who, ...(await this.signing.judging(signing ? onLadder(topic, signing) : null, signerId)) };
  }

  /** In whose names the viewer can approve it now, their own first, and on which level of its ladder; nobody where it is not theirs. */
  async signsAs(
    topic: Topic,
    signing: Signing,
    purpose: TopicPurpose,
    viewer: Viewer,
  ): Promise<{ readonly ids: readonly string[]; readonly level: number | null }> {
    if (signing.ladder) return this.signing.signsAs(onLadder(topic, signing), viewer);
    const own = (one: Self) => [viewer.id, personOf(one)].some((id) => signing.writerIds.includes(id));
    const decides = (one: Self) =>
      one.roles.includes('coordinator') || (purpose === 'topicLine' && personOf(one) === topic.ownerId);
    const ids = selvesOf(viewer).filter((one) => !own(one) && decides(one));
    return { ids: ids.map(personOf), level: null };
  }

  /** Who may sign the levels whose turn is; nobody where it goes by no ladder. */
  waitsFor(topic: Topic, signing: Signing): Promise<readonly string[]> {
    return this.signing.waitsFor(onLadder(topic, signing));
  }

  /** Who hears that a level waits past its term, those first who may sign it; null where it waits for nobody any more. */
  async hearOfLate(
    topicId: string,
    purpose: TopicPurpose,
    id: string,
    level: number,
  ): Promise<readonly string[] | null> {
    const topic = await this.topic(topicId);
    const signing = purpose === 'topicLine' ? topic.lines.get(id) : topic.statement;
    if (!signing?.ladder?.levels[level]) return null;
    return this.signatories.hearingOfLate(onLadder(topic, signing), level);
  }

  private async topic(topicId: string): Promise<Topic> {
    const topic = fold(topicDecider, (await this.journal.read(topicStream(topicId))) as readonly RecordedTopicEvent[]);
    if (!topic) throw notFound('topic-not-found');
    return topic;
  }
}

const onLadder = ({ id, unitIds }: Topic, { writerIds, ladder, approvals }: Signing): OnLadder => ({
  thing: { kind: 'topic', id },
  ...{ unitIds, ladder, approvals, writerIds },
});
