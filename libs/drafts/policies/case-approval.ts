import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { onCase, type DraftStep } from '#libs/cases';
import { commandOfPolicy, OfficeError } from '#libs/kernel';
import { reactions, type Policy } from '#libs/projections';
import { caseOfDraft, draftEvents, type RecordedDraftEvent } from '../domain/events.js';

interface Heard {
  readonly step: DraftStep;
  readonly level?: number;
  readonly reason?: string | null;
}

/** A case hears what becomes of the drafts of its answers, and of whose doing: its history shows the chain, its status that it waits. */
@Injectable()
export class CaseApprovalPolicy implements Policy {
  readonly name = 'case_approval';
  readonly on = reactions(draftEvents, {
    DraftVersionKept: async (event) => {
      if (!event.data.signedAtOnce) await this.tell(event, { step: 'changed' });
    },
    DraftSubmitted: (event) => this.tell(event, { step: 'submitted' }),
    DraftApproved: (event) =>
      this.tell(event, { step: event.data.complete ? 'approved' : 'signed', level: event.data.level }),
    DraftReturned: (event) => this.tell(event, { step: 'returned', reason: event.data.reason }),
    DraftWithdrawn: (event) => this.tell(event, { step: 'withdrawn' }),
    DraftSent: (event) =>
      this.tell(event, {
        step: event.data.urgentReason === null ? 'sent' : 'sentUrgently',
        reason: event.data.urgentReason,
      }),
    DraftSendingRefused: (event) => this.tell(event, { step: 'refused' }),
  });

  constructor(private readonly commands: CommandBus) {}

  private async tell(event: RecordedDraftEvent & { data: { version: number } }, heard: Heard): Promise<void> {
    const { draftId, version } = event.data;
    const { actor, role, actingFor } = event.metadata;
    const context = {
      ...commandOfPolicy(this.name, event),
      // Whoever did it to the draft did it to the case.
      actor,
      ...(role !== undefined && { role }),
      ...(actingFor !== undefined && { actingFor }),
    };
    const { step, level = null, reason = null } = heard;
    try {
      await this.commands.execute(
        onCase(caseOfDraft(event.data), { kind: 'hearOfDraft', draftId, version, step, level, reason }, context),
      );
    } catch (error) {
      // It was disposed of, or its person erased: there is nothing left that could wait.
      if (!(error instanceof OfficeError) || (error.kind !== 'rule' && error.kind !== 'not-found')) throw error;
    }
  }
}
