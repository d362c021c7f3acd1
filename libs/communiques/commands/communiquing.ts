import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { Journal, type CommandContext } from '#libs/journal';
import { Clock, deriveId, notFound, OfficeError } from '#libs/kernel';
import { communiqueDecider, type CommuniqueCommand } from '../domain/communique.js';
import { communiqueStream, type CommuniqueKind } from '../domain/events.js';
import { officeMinute } from '../domain/minute.js';
import { slugOf } from '../domain/slug.js';
import { communiqueEventsOf, communiqueOf, versionOf } from '../queries/communique-standing.js';
import { CommuniqueApprovals } from '../queries/communique-approvals.js';
import { ReleaseConditions } from '../queries/release-conditions.js';
import { Versions, type WrittenVersion } from './versions.js';

export interface WrittenCommunique {
  readonly id: string;
  /** The newest. */
  readonly version: number;
  readonly revision: number;
}

/** A communiqué is read from its first event on. */
const MOST_VERSIONS = 300;

/** What people do with communiqués. */
@Injectable()
export class Communiquing {
  constructor(
    private readonly journal: Journal,
    private readonly versions: Versions,
    private readonly approvals: CommuniqueApprovals,
    private readonly conditions: ReleaseConditions,
    private readonly clock: Clock,
  ) {}

  /** An idea where it has no text yet. @throws OfficeError attachment-not-found, communique-text-too-complex */
  async begin(as: CommuniqueKind, words: WrittenVersion, context: CommandContext): Promise<WrittenCommunique> {
    const communiqueId = deriveId('communique', context.commandId);
    const kept = await this.versions.keep(communiqueId, words, undefined, context);
    return this.write(communiqueId, { kind: 'begin', communiqueId, as, kept }, context);
  }

  /**
   * @param note what is corrected of what stands released; left out where nothing does, and as in the version before where that is a correction that waits
   * @throws OfficeError communique-not-found, communique-version-outdated, communique-scheduled, communique-released, communique-withdrawn, attachment-not-found,
   * communique-text-too-complex, communique-too-many-versions
   */
  async keepVersion(
    id: string,
    words: WrittenVersion,
    note: string | undefined,
    context: CommandContext,
    seen?: number,
  ): Promise<WrittenCommunique> {
    const events = await communiqueEventsOf(this.journal, id);
    const communique = communiqueOf(events);
    if (!communique) throw notFound('communique-not-found');
    if (communique.version >= MOST_VERSIONS)
      throw new OfficeError('too-large', 'communique-too-many-versions', { limit: MOST_VERSIONS });
    const before = versionOf(events, communique.version);
    const kept = await this.versions.keep(id, words, before, context);
    const isWaitingCorrection = communique.released !== null && communique.released.version < communique.version;
    const correctionNote = note ?? (isWaitingCorrection ? (before?.correctionNote ?? null) : null);
    const version = communique.version + 1;
    return this.write(id, { kind: 'keepVersion', version, kept, correctionNote }, context, seen);
  }

  /** By the ladder that covers its kind now. @throws OfficeError communique-not-found, communique-is-idea, communique-withdrawn */
  async submit(id: string, context: CommandContext, seen?: number): Promise<WrittenCommunique> {
    const approval = await this.approvals.begun(id);
    return this.write(id, { kind: 'submit', approval }, context, seen);
  }

  /**
   * One level of its ladder, or all where it goes by none.
   * @throws OfficeError communique-not-found, communique-version-outdated, communique-not-submitted, own-communique, communique-level-signed,
   * communique-not-yours-to-sign, communique-not-yours-to-approve, communique-withdrawn
   */
  async approve(
    id: string,
    version: number,
    caller: Pick<Viewer, 'roles'>,
    context: CommandContext,
  ): Promise<WrittenCommunique> {
    const judge = await this.approvals.judge(id, caller, context);
    return this.write(id, { kind: 'approve', version, judge }, context);
  }

  /**
   * @throws OfficeError communique-not-found, communique-version-outdated, communique-not-submitted, communique-scheduled, communique-not-yours-to-sign,
   * communique-not-yours-to-approve, communique-withdrawn
   */
  async giveBack(
    id: string,
    { version, reason }: { readonly version: number; readonly reason: string },
    caller: Pick<Viewer, 'roles'>,
    context: CommandContext,
  ): Promise<WrittenCommunique> {
    const judge = await this.approvals.judge(id, caller, context);
    return this.write(id, { kind: 'return', version, reason, judge }, context);
  }

  /**
   * At once, at a minute, or under embargo. Minutes without an offset are Warsaw's.
   * @throws OfficeError communique-not-found, communique-version-outdated, communique-not-approved, communique-scheduled, communique-already-released,
   * embargo-past, release-in-past, mails-after-embargo, and what officeMinute and ReleaseConditions refuse
   */
  async release(
    id: string,
    { version, at, embargoUntil }: { version: number; at?: string | undefined; embargoUntil?: string | undefined },
    context: CommandContext,
    seen?: number,
  ): Promise<WrittenCommunique> {
    const events = await communiqueEventsOf(this.journal, id);
    const kept = versionOf(events, version);
    const command = {
      kind: 'release',
      version,
      now: this.clock.nowIso(),
      at: at === undefined ? undefined : officeMinute(at),
      embargoUntil: embargoUntil === undefined ? undefined : officeMinute(embargoUntil),
      faults: kept ? await this.conditions.faults(kept) : [],
      slug: slugOf(kept?.headline ?? '', id),
    } as const;
    return this.write(id, command, context, seen);
  }

  /** It does not appear at its minute. @throws OfficeError communique-not-found, communique-withdrawn */
  unschedule(id: string, context: CommandContext, seen?: number): Promise<WrittenCommunique> {
    return this.write(id, { kind: 'unschedule' }, context, seen);
  }

  /** @throws OfficeError communique-not-found */
  withdraw(id: string, reason: string, context: CommandContext, seen?: number): Promise<WrittenCommunique> {
    return this.write(id, { kind: 'withdraw', reason }, context, seen);
  }

  private async write(
    id: string,
    command: CommuniqueCommand,
    context: CommandContext,
    seenRevision?: number,
  ): Promise<WrittenCommunique> {
    const stream = communiqueStream(id);
    const { revision } = await this.journal.execute({
      stream,
      decider: communiqueDecider,
      command,
      context,
      seenRevision,
      ...(command.kind === 'begin' && { history: [] }),
    });
    const version = command.kind === 'begin' ? 1 : communiqueOf(await communiqueEventsOf(this.journal, id))!.version;
    return { id, version, revision };
  }
}
