import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CaseAdmission, caseEvents, onCase, type RecordedCaseEvent } from '#libs/cases';
import { Journal } from '#libs/journal';
import { commandOf, deriveId } from '#libs/kernel';
import { reactions, type Policy } from '#libs/projections';
import { OvertakeOpen } from '../commands/overtake-open.js';
import { AWAITED, contributionDecider } from '../domain/contribution.js';
import {
  contributionEvents,
  contributionStream,
  type OvertakenBy,
  type RecordedContributionEvent,
} from '../domain/events.js';
import { contributionAt } from '../queries/contribution-standing.js';

/**
 * A case hears for which units it waits; and what it waited for when it was answered or closed is overtaken. Either side may come
 * first: a question that was asked while the case ended is overtaken when the case would hear of it.
 */
@Injectable()
export class CaseInputPolicy implements Policy {
  readonly name = 'case_input';
  readonly on = reactions(
    { ...contributionEvents, ...caseEvents },
    {
      ContributionAsked: (event) => this.tellCase(event),
      ContributionAnswered: (event) => this.tellCase(event),
      ContributionDeclined: (event) => this.tellCase(event),
      ContributionHandedOn: (event) => this.tellCase(event),
      ContributionReturned: (event) => this.tellCase(event),
      ContributionExtended: (event) => this.tellCase(event),
      ContributionWithdrawn: (event) => this.tellCase(event),
      ContributionOvertaken: (event) => this.tellCase(event),
      ReplySent: async (event) => {
        const { caseId, replyId, answered } = event.data;
        if (answered) await this.overtakeAll(event, 'answered', () => this.admission.passedOverFor(caseId, replyId));
      },
      AnswerNotNeeded: async (event) => {
        if (event.data.answered) await this.overtakeAll(event, 'answered');
      },
      CaseClosed: (event) => this.overtakeAll(event, 'closed'),
      CaseDismissed: (event) => this.overtakeAll(event, 'closed'),
      CaseJoined: (event) => this.overtakeAll(event, 'closed'),
    },
  );

  constructor(
    private readonly journal: Journal,
    private readonly commands: CommandBus,
    private readonly admission: CaseAdmission,
  ) {}

  /** How it stands by now, whatever the event said. */
  private async tellCase(event: RecordedContributionEvent): Promise<void> {
    const { contributionId, caseId } = event.data;
    const contribution = await contributionAt(this.journal, contributionId);
    if (!contribution) return;
    const { state, unitId, dueAt } = contribution;
    const isAwaited = AWAITED.includes(state);
    const { over } = await this.admission.asking(caseId);
    if (isAwaited && over !== null) return this.overtake(event, contributionId, over);
    await this.commands.execute(
      onCase(
        caseId,
        isAwaited ? { kind: 'awaitInput', contributionId, unitId, dueAt } : { kind: 'endInput', contributionId },
        this.context(event, contributionId),
      ),
    );
  }

  private async overtakeAll(
    event: RecordedCaseEvent,
    by: OvertakenBy,
    reasonOf: () => Promise<string | null> = async () => null,
  ): Promise<void> {
    const { awaitedIds } = await this.admission.asking(event.data.caseId);
    if (awaitedIds.length === 0) return;
    const { caseId } = event.data;
    await this.commands.execute(new OvertakeOpen(caseId, by, await reasonOf(), this.context(event, caseId)));
  }

  private async overtake(event: RecordedContributionEvent, contributionId: string, by: OvertakenBy): Promise<void> {
    await this.journal.execute({
      stream: contributionStream(contributionId),
      decider: contributionDecider,
      command: { kind: 'overtake', by, reason: null },
      context: this.context(event, contributionId),
    });
  }

  private context(event: RecordedContributionEvent | RecordedCaseEvent, about: string) {
    return commandOf('policy', deriveId(this.name, event.id, about), event);
  }
}
