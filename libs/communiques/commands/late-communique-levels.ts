import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { Clock, commandOf, deriveId, eachOnItsOwn } from '#libs/kernel';
import { communiqueDecider } from '../domain/communique.js';
import { communiqueStream } from '../domain/events.js';
import { CommuniqueApprovals } from '../queries/communique-approvals.js';
import { CommuniqueTerms, type LateCommuniqueLevel } from '../queries/communique-terms.js';

/** How many one run looks at; the next run takes the rest. */
const LEVELS_A_RUN = 200;

/** Tells of levels of communiqués that wait past their term, each once: as libs/drafts does of drafts. */
@Injectable()
export class LateCommuniqueLevels {
  constructor(
    private readonly terms: CommuniqueTerms,
    private readonly journal: Journal,
    private readonly approvals: CommuniqueApprovals,
    private readonly clock: Clock,
  ) {}

  /** Answers how many were told of. One communiqué's trouble keeps no other waiting. @throws AggregateError of those that wait */
  async run(): Promise<number> {
    const passed = await this.terms.passed(this.clock.nowIso(), LEVELS_A_RUN);
    return eachOnItsOwn(passed, (late) => this.tell(late));
  }

  private async tell({ communiqueId, level, dueAt }: LateCommuniqueLevel): Promise<boolean> {
    const toldIds = await this.approvals.hearingOfLate(communiqueId, level);
    if (toldIds === null) return false;
    const { events } = await this.journal.execute({
      stream: communiqueStream(communiqueId),
      decider: communiqueDecider,
      command: { kind: 'tellLate', level, dueAt, toldIds },
      context: commandOf('clock', deriveId('communique-level-late', communiqueId, String(level), dueAt)),
    });
    return events.length > 0;
  }
}
