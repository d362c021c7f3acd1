import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal } from '#libs/journal';
import { commandOf, deriveId } from '#libs/kernel';
import { topicSurgeStream } from '../domain/events.js';
import { FEWEST, groupsAlike, SURGE_HOURS, surgeDecider, surgeThreshold } from '../domain/surge.js';
import { Alike } from '../queries/alike.js';

/** Tells of inquiries that look alike and arrive faster than usual: once of each, whichever worker is first. Answers of how many groups it told. */
export class NoticeSurges extends Command<number> {}

@CommandHandler(NoticeSurges)
export class NoticeSurgesHandler implements ICommandHandler<NoticeSurges> {
  constructor(
    private readonly journal: Journal,
    private readonly alike: Alike,
  ) {}

  async execute(): Promise<number> {
    const { ids, pairs } = await this.alike.arrived();
    const groups = groupsAlike(ids, pairs).filter(({ length }) => length >= FEWEST);
    if (groups.length === 0) return 0;
    const usual = await this.alike.usual();
    const threshold = surgeThreshold(usual);
    const surges = groups.filter(({ length }) => length >= threshold);
    for (const caseIds of surges) {
      const surgeId = deriveId('topic-surge', caseIds[0]!);
      await this.journal.execute({
        stream: topicSurgeStream(surgeId),
        decider: surgeDecider,
        command: { surgeId, caseIds: [...caseIds], hours: SURGE_HOURS, usual, threshold },
        context: commandOf('clock', deriveId('surge-noticed', surgeId)),
      });
    }
    return surges.length;
  }
}
