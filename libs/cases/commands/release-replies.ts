import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandOf, deriveId } from '#libs/kernel';
import type { HeldReplyRow } from '../projections/held-replies.js';
import { CaseQueries } from '../queries/case-queries.js';
import { CaseStreams } from '../queries/case-streams.js';
import { onCase } from './on-case.js';

/** How many one run releases at most; the next run takes the rest. */
const REPLIES_A_RUN = 100;

/**
 * Lets go the answers whose time to be taken back is over, those included whose time ended while nothing ran. Whichever of release and cancellation stands in
 * the case first counts; the other changes nothing. Answers how many were looked at.
 */
export class ReleaseReplies extends Command<number> {}

@CommandHandler(ReleaseReplies)
export class ReleaseRepliesHandler implements ICommandHandler<ReleaseReplies> {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: CaseQueries,
    private readonly streams: CaseStreams,
  ) {}

  /** One that fails keeps no other one back. */
  async execute(): Promise<number> {
    const held = await this.queries.repliesToRelease(REPLIES_A_RUN);
    const failures: unknown[] = [];
    for (const reply of held) await this.release(reply).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
    return held.length;
  }

  private async release({ case_id: caseId, reply_id: replyId }: HeldReplyRow): Promise<void> {
    const reply = await this.streams.message(caseId, replyId);
    // To somebody who was erased meanwhile nothing goes out.
    const isErased = reply?.type === 'ReplyRecorded' && reply.data.to === null;
    const kind = isErased ? 'cancelReply' : 'releaseReply';
    await this.commands.execute(onCase(caseId, { kind, replyId }, commandOf('clock', deriveId(kind, replyId))));
  }
}
