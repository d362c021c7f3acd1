import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { Clock, commandOf, deriveId, eachOnItsOwn } from '#libs/kernel';
import { draftDecider } from '../domain/draft.js';
import { draftStream } from '../domain/events.js';
import { draftAt } from '../queries/draft-standing.js';
import { DraftTerms, type LateLevel } from '../queries/draft-terms.js';
import { Signatories } from '../queries/signatories.js';

/** How many one run looks at; the next run takes the rest. */
const LEVELS_A_RUN = 200;

/** Tells of levels that wait past their term, what passed while nothing ran included: each once, by the draft's own events. */
@Injectable()
export class LateLevels {
  constructor(
    private readonly terms: DraftTerms,
    private readonly journal: Journal,
    private readonly signatories: Signatories,
    private readonly clock: Clock,
  ) {}

  /** Answers how many were told of. One draft's trouble keeps no other waiting. @throws AggregateError of those that wait */
  async run(): Promise<number> {
    const passed = await this.terms.passed(this.clock.nowIso(), LEVELS_A_RUN);
    return eachOnItsOwn(passed, (late) => this.tell(late));
  }

  private async tell({ draftId, level, dueAt }: LateLevel): Promise<boolean> {
    const draft = await draftAt(this.journal, draftId);
    // It was changed or sent a moment ago, on no ladder any more.
    if (!draft?.ladder?.levels[level]) return false;
    const toldIds = await this.signatories.hearingOfLate(draft, level);
    const { events } = await this.journal.execute({
      stream: draftStream(draftId),
      decider: draftDecider,
      command: { kind: 'tellLate', level, dueAt, toldIds },
      context: commandOf('clock', deriveId('draft-level-late', draftId, String(level), dueAt)),
    });
    return events.length > 0;
  }
}
