import { Injectable } from '@nestjs/common';
import { communiqueEventsOf, communiqueOf } from '#libs/communiques';
import { Journal, type CommandContext } from '#libs/journal';
import { Clock, deriveId, fold, notFound, OfficeError, ruleBroken } from '#libs/kernel';
import { mailingStream, type Audience, type MailingKind, type RecordedMailingEvent } from '../domain/events.js';
import { mailingDecider, numbersOf, type Mailing, type MailingCommand } from '../domain/mailing.js';

export interface WrittenMailing {
  readonly id: string;
  readonly revision: number;
}

/** What people do with mailings. */
@Injectable()
export class MailingActs {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Who gets a version, chosen before it is released (or withdrawn): it leaves by itself then. Of what stands released already, at once.
   * @throws OfficeError communique-not-found, mailing-to-nobody, mailing-version-outdated, mailing-after-withdrawal
   */
  async plan(
    communiqueId: string,
    { version, kind, audience }: { version: number; kind: Exclude<MailingKind, 'test'>; audience: Audience },
    context: CommandContext,
  ): Promise<WrittenMailing> {
    const { listIds, contactIds, newsroomIds, topicId, earlier } = audience;
    if (listIds.length + contactIds.length + newsroomIds.length === 0 && topicId === null && !earlier)
      throw new OfficeError('invalid', 'mailing-to-nobody');
    const communique = communiqueOf(await communiqueEventsOf(this.journal, communiqueId));
    if (!communique) throw notFound('communique-not-found');
    const isWithdrawn = communique.state === 'withdrawn';
    if (isWithdrawn && kind !== 'withdrawal') throw ruleBroken('mailing-after-withdrawal');
    if (kind === 'release' && version !== communique.version && version !== communique.released?.version)
      throw ruleBroken('mailing-version-outdated', { version: communique.version });
    const id = deriveId('mailing', context.commandId);
    const plan = { kind: 'plan', mailingId: id, communiqueId, version, as: kind, audience, testerId: null } as const;
    const planned = await this.write(id, plan, context);
    const leavesNow =
      kind === 'withdrawal' ? isWithdrawn : kind === 'release' && communique.released?.version === version;
    return leavesNow ? this.leave(id, context) : planned;
  }

  /** A copy of a version to whoever asks for it, released or not. @throws OfficeError communique-not-found */
  async tryOut(communiqueId: string, version: number, context: CommandContext): Promise<WrittenMailing> {
    const communique = communiqueOf(await communiqueEventsOf(this.journal, communiqueId));
    if (!communique || version > communique.version) throw notFound('communique-not-found');
    const id = deriveId('mailing', context.commandId);
    const testerId = context.actor;
    await this.write(
      id,
      { kind: 'plan', mailingId: id, communiqueId, version, as: 'test', audience: NOBODY, testerId },
      context,
    );
    return this.leave(id, context);
  }

  /** @throws OfficeError mailing-not-found, mailing-not-under-way */
  pause(id: string, context: CommandContext): Promise<WrittenMailing> {
    return this.write(id, { kind: 'pause' }, context);
  }

  /** @throws OfficeError mailing-not-found, mailing-not-paused */
  resume(id: string, context: CommandContext): Promise<WrittenMailing> {
    return this.write(id, { kind: 'resume' }, context);
  }

  /** What has not left does not leave. @throws OfficeError mailing-not-found */
  cancel(id: string, context: CommandContext): Promise<WrittenMailing> {
    return this.write(id, { kind: 'cancel', because: 'person' }, context);
  }

  /**
   * Messages of which nobody knows whether they left are sent once more, or dropped. @param numbers all of them where left out
   * @throws OfficeError mailing-not-found, mailing-cancelled
   */
  async decideUnknown(
    id: string,
    { numbers, sendAgain }: { numbers?: readonly number[] | undefined; sendAgain: boolean },
    context: CommandContext,
  ): Promise<WrittenMailing> {
    const mailing = await mailingAt(this.journal, id);
    const chosen = numbers ?? numbersOf(mailing, 'unknown');
    return this.write(id, { kind: 'decideUnknown', numbers: chosen, sendAgain }, context);
  }

  private leave(id: string, context: CommandContext): Promise<WrittenMailing> {
    const command = { kind: 'schedule', sendAt: this.clock.nowIso(), embargoUntil: null } as const;
    return this.write(id, command, { ...context, commandId: deriveId('mailing-leaves', context.commandId) });
  }

  private async write(id: string, command: MailingCommand, context: CommandContext): Promise<WrittenMailing> {
    const { revision } = await this.journal.execute({
      stream: mailingStream(id),
      decider: mailingDecider,
      command,
      context,
    });
    return { id, revision };
  }
}

const NOBODY: Audience = { listIds: [], contactIds: [], newsroomIds: [], topicId: null, earlier: false };

/** @throws OfficeError mailing-not-found */
export async function mailingAt(journal: Journal, id: string): Promise<Mailing> {
  const mailing = fold(mailingDecider, (await journal.read(mailingStream(id))) as readonly RecordedMailingEvent[]);
  if (!mailing) throw notFound('mailing-not-found');
  return mailing;
}
