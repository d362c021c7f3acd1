import { Injectable } from '@nestjs/common';
import { CurrentLadders, LadderSigning, NOT_SIGNED, Signatories, type Judge, type OnLadder } from '#libs/drafts';
import { personOf, selvesOf, type Self, type Viewer } from '#libs/http';
import { Journal, type CommandContext } from '#libs/journal';
import { notFound } from '#libs/kernel';
import { TopicQueries } from '#libs/topics';
import { PURPOSE_OF, type Approval, type Communique } from '../domain/communique.js';
import { communiqueEventsOf, communiqueOf, versionOf } from './communique-standing.js';

/** What the viewer may decide of a communiqué. */
export interface Deciding {
  /** In whose names they can approve it now, their own first. */
  readonly ids: readonly string[];
  /** On which level of its ladder; null where it goes by none, or it is not theirs. */
  readonly level: number | null;
  /** They can give it back. */
  readonly mayReturn: boolean;
}

/** Who decides on a communiqué: by the ladder that covers its kind, or by four eyes (ADR 128). */
@Injectable()
export class CommuniqueApprovals {
  constructor(
    private readonly journal: Journal,
    private readonly ladders: CurrentLadders,
    private readonly signing: LadderSigning,
    private readonly signatories: Signatories,
    private readonly topics: TopicQueries,
  ) {}

  /** By which ladder its newest version goes if it is submitted now, and who is asked first; null where four eyes are enough. @throws OfficeError communique-not-found */
  async begun(id: string): Promise<Approval> {
    const events = await communiqueEventsOf(this.journal, id);
    const communique = communiqueOf(events);
    if (!communique) throw notFound('communique-not-found');
    const topicId = versionOf(events, communique.version)?.topicId ?? null;
    const unitIds = topicId === null ? [] : await this.topics.unitsOf(topicId);
    const ladder = await this.ladders.forWords(PURPOSE_OF[communique.kind], unitIds);
    if (!ladder) return null;
    const its = onLadder({ ...communique, ladder, unitIds, approvals: NOT_SIGNED });
    return { ladder, unitIds, waitsFor: await this.signing.begun(its) };
  }

  /** Whoever stands in for a writer has not seen it with other eyes. @throws OfficeError communique-not-found */
  async judge(id: string, { roles }: Pick<Viewer, 'roles'>, { actor, actingFor }: CommandContext): Promise<Judge> {
    const communique = communiqueOf(await communiqueEventsOf(this.journal, id));
    if (!communique) throw notFound('communique-not-found');
    const signerId = actingFor ?? actor;
    const ids = [actor, ...(actingFor === undefined ? [] : [actingFor])];
    const coordinates = roles.includes('coordinator');
    return { ids, coordinates, signerId, ...(await this.signing.judging(onLadder(communique), signerId)) };
  }

  /** What the viewer may decide now, for themselves or for whom they stand in for. */
  async deciding(communique: Communique, viewer: Viewer): Promise<Deciding> {
    const { state, ladder, writerIds } = communique;
    const waits = state === 'submitted';
    if (!waits && state !== 'approved') return NOTHING;
    const selves = selvesOf(viewer);
    if (ladder) {
      const its = onLadder(communique);
      const { ids, level } = waits ? await this.signing.signsAs(its, viewer) : NOTHING;
      const signs = await Promise.all(selves.map((one) => this.signing.judging(its, personOf(one))));
      return { ids, level, mayReturn: signs.some(({ maySign }) => maySign.length > 0) };
    }
    const coordinating = selves.filter(({ roles }) => roles.includes('coordinator'));
    const own = (one: Self) => [viewer.id, personOf(one)].some((id) => writerIds.includes(id));
    const ids = waits ? coordinating.filter((one) => !own(one)).map(personOf) : [];
    return { ids, level: null, mayReturn: coordinating.length > 0 };
  }

  /** Who may sign the levels whose turn is, by the people of now; nobody where it goes by no ladder. */
  async waitsFor(communique: Communique): Promise<readonly string[]> {
    return communique.state === 'submitted' ? this.signing.waitsFor(onLadder(communique)) : [];
  }

  /** Who hears that a level waits past its term, those first who may sign it; null where it waits for nobody any more. @throws OfficeError communique-not-found */
  async hearingOfLate(id: string, level: number): Promise<readonly string[] | null> {
    const communique = communiqueOf(await communiqueEventsOf(this.journal, id));
    if (!communique) throw notFound('communique-not-found');
    return communique.ladder?.levels[level] ? this.signatories.hearingOfLate(onLadder(communique), level) : null;
  }
}

const NOTHING: Deciding = { ids: [], level: null, mayReturn: false };

const onLadder = ({ id, unitIds, ladder, approvals, writerIds }: Communique): OnLadder => ({
  thing: { kind: 'communique', id },
  ...{ unitIds, ladder, approvals, writerIds },
});
