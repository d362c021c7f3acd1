import { Injectable } from '@nestjs/common';
import { freeDaysNow } from '#libs/calendar';
import { CaseAdmission } from '#libs/cases';
import { Journal } from '#libs/journal';
import { Clock, commandOf, deriveId, eachOnItsOwn } from '#libs/kernel';
import { contributionDecider, type ContributionCommand } from '../domain/contribution.js';
import { contributionStream } from '../domain/events.js';
import { reminderAt } from '../domain/reminder.js';
import { ContributionTerms, type WatchedTerm } from '../queries/contribution-terms.js';
import { UnitPeople } from '../queries/unit-people.js';

/** How many terms one run looks at; the next run takes the rest. */
const TERMS_A_RUN = 500;

/**
 * Tells of terms that are near, and of those that have passed, what came while nothing ran included. Each is told of once: by the question's own events,
 * and the command's id follows from question and term.
 */
@Injectable()
export class TermReminders {
  constructor(
    private readonly terms: ContributionTerms,
    private readonly journal: Journal,
    private readonly admission: CaseAdmission,
    private readonly people: UnitPeople,
    private readonly clock: Clock,
  ) {}

  /** Answers how many were told of. One question's trouble keeps no other waiting. @throws AggregateError of those that wait */
  async run(): Promise<number> {
    const now = this.clock.nowIso();
    const watched = await this.terms.watched(now, TERMS_A_RUN);
    if (watched.length === 0) return 0;
    const freeDays = await freeDaysNow(this.journal);
    return eachOnItsOwn(watched, async (term) => {
      const at = reminderAt(term, freeDays);
      const isNear = now < term.dueAt && at !== null && at <= now;
      return (isNear || now >= term.dueAt) && (await this.tell(term, isNear));
    });
  }

  private async tell({ id, caseId, unitId, dueAt }: WatchedTerm, isNear: boolean): Promise<boolean> {
    // It is overtaken in a moment.
    if ((await this.admission.asking(caseId)).over !== null) return false;
    const command: ContributionCommand = isNear
      ? { kind: 'remind', dueAt }
      : { kind: 'tellOverdue', dueAt, told: await this.people.headsOf(unitId) };
    const { events } = await this.journal.execute({
      stream: contributionStream(id),
      decider: contributionDecider,
      command,
      context: commandOf('clock', deriveId('contribution-term', command.kind, id, dueAt)),
    });
    return events.length > 0;
  }
}
