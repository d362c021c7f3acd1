import { Injectable } from '@nestjs/common';
import { CurrentLadders, Signatories, unsignedLevels, type OnLadder, type TopicPurpose } from '#libs/drafts';
import { personOf, selvesOf, type Caller, type Self, type Viewer } from '#libs/http';
import { Journal, type CommandContext } from '#libs/journal';
import { fold, notFound } from '#libs/kernel';
import { NOT_SIGNED, type Judge, type Signing } from '../domain/approval.js';
import { topicStream, type RecordedTopicEvent } from '../domain/events.js';
import { topicDecider, type Approval, type Topic } from '../domain/topic.js';

/** Who decides on lines and holding statements: by the ladder that covers them, or by four eyes (ADR 123). */
@Injectable()
export class TopicApprovals {
  constructor(
    private readonly journal: Journal,
    private readonly ladders: CurrentLadders,
    private readonly signatories: Signatories,
  ) {}

  /** By which ladder goes what is written now, and who is asked first; null where four eyes are enough. @throws OfficeError topic-not-found */
  async begun(topicId: string, purpose: TopicPurpose, authorId: string): Promise<Approval> {
    const topic = await this.topic(topicId);
    const ladder = await this.ladders.forTopic(purpose, topic.unitIds);
    if (!ladder) return null;
    const its = onLadder(topic, { authorId, ladder, approvals: NOT_SIGNED });
    return { ladder, waitsFor: await this.signatories.waitingFor(its, unsignedLevels(ladder, NOT_SIGNED)) };
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
    return { ...who, ...(await this.signing(topic, signing, signerId)) };
  }

  /** In whose names the viewer can approve it now, their own first, and on which level of its ladder; nobody where it is not theirs. */
  async signsAs(
    topic: Topic,
    signing: Signing,
    purpose: TopicPurpose,
    viewer: Viewer,
  ): Promise<{ readonly ids: readonly string[]; readonly level: number | null }> {
    const selves = selvesOf(viewer);
    if (!signing.ladder) {
      const own = (one: Self) => [viewer.id, personOf(one)].includes(signing.authorId);
      const decides = (one: Self) =>
        one.roles.includes('coordinator') || (purpose === 'topicLine' && personOf(one) === topic.ownerId);
      return { ids: selves.filter((one) => !own(one) && decides(one)).map(personOf), level: null };
    }
    const open = unsignedLevels(signing.ladder, signing.approvals);
    const signable: { readonly id: string; readonly level: number }[] = [];
    for (const id of new Set(selves.map(personOf))) {
      // Whoever wrote it signs it for nobody else.
      if (id !== viewer.id && viewer.id === signing.authorId) continue;
      const levels = await this.signatories.levelsOf(onLadder(topic, signing), id);
      const level = levels.find((one) => open.includes(one.level))?.level;
      if (level !== undefined) signable.push({ id, level });
    }
    return { ids: signable.map(({ id }) => id), level: signable[0]?.level ?? null };
  }

  /** Who may sign the levels whose turn is; nobody where it goes by no ladder. */
  async waitsFor(topic: Topic, signing: Signing): Promise<readonly string[]> {
    if (!signing.ladder) return [];
    const open = unsignedLevels(signing.ladder, signing.approvals);
    const waitsFor = await this.signatories.waitingFor(onLadder(topic, signing), open);
    return [...new Set(waitsFor.flatMap(({ ids }) => ids))];
  }

  private async signing(
    topic: Topic,
    signing: Signing | null | undefined,
    signerId: string,
  ): Promise<Pick<Judge, 'maySign' | 'waitsFor'>> {
    if (!signing?.ladder) return { maySign: [], waitsFor: [] };
    const { ladder, approvals } = signing;
    const maySign = await this.signatories.levelsOf(onLadder(topic, signing), signerId);
    const open = unsignedLevels(ladder, approvals);
    const level = maySign.find((one) => open.includes(one.level))?.level;
    if (level === undefined) return { maySign, waitsFor: [] };
    const after = { ...signing, approvals: [...approvals, { level, approverId: signerId, version: 1 }] };
    const waitsFor = await this.signatories.waitingFor(onLadder(topic, after), unsignedLevels(ladder, after.approvals));
    return { maySign, waitsFor };
  }

  private async topic(topicId: string): Promise<Topic> {
    const topic = fold(topicDecider, (await this.journal.read(topicStream(topicId))) as readonly RecordedTopicEvent[]);
    if (!topic) throw notFound('topic-not-found');
    return topic;
  }
}

const onLadder = ({ id, unitIds }: Topic, { authorId, ladder, approvals }: Signing): OnLadder => ({
  thing: { kind: 'topic', id },
  ...{ unitIds, ladder, approvals, writerIds: [authorId] },
});
