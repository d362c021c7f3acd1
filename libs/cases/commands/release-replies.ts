import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandOf, deriveId } from '#libs/kernel';
import { CaseQueries } from '../queries/case-queries.js';
import { onCase } from './on-case.js';

/** How many one run releases at most; the next run takes the rest. */
const REPLIES_A_RUN = 100;

/**
 * Lets go the answers whose time to be taken back is over, those included whose time ended while nothing ran. Whichever of release and cancellation stands in
 * the case first counts; the other changes nothing. Answers how many were let go.
 */
export class ReleaseReplies extends Command<number> {}

@CommandHandler(ReleaseReplies)
export class ReleaseRepliesHandler implements ICommandHandler<ReleaseReplies> {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: CaseQueries,
  ) {}

  async execute(): Promise<number> {
    const held = await this.queries.repliesToRelease(REPLIES_A_RUN);
    for (const { case_id, reply_id: replyId } of held) {
      const context = commandOf('clock', deriveId('release-reply', replyId));
      await this.commands.execute(onCase(case_id, { kind: 'releaseReply', replyId }, context));
    }
    return held.length;
  }
}
