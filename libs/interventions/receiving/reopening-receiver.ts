import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AddToCase, onCase } from '#libs/cases';
import { Clock, commandOf, deriveId, notFound, OfficeError } from '#libs/kernel';
import { FormReceiver, type Received, type ReceivedSubmission } from '#libs/manifest';
import { TrackedIntervention } from '../publishing/tracked-intervention.js';
import { mayReopen, REOPENING_FORM } from '../public/tracking.js';

/** Whoever reported says that it is not settled: what they write is a message of the case, and within 30 days of its end it is open again. */
@Injectable()
export class ReopeningReceiver extends FormReceiver {
  override readonly kinds = [REOPENING_FORM];

  constructor(
    private readonly commands: CommandBus,
    private readonly tracked: TrackedIntervention,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async receive({ id, caseId, values, files, receivedAt }: ReceivedSubmission): Promise<Received> {
    if (caseId === null) throw notFound('case-not-found');
    const context = commandOf('site', deriveId('submission', id));
    const text = values['text'] ?? '';
    const { closedAt } = await this.tracked.extra(caseId);
    if (mayReopen(closedAt, this.clock.now()))
      await this.reopen(caseId, text, { ...context, commandId: deriveId(context.commandId, 'reopening') });
    await this.commands.execute(new AddToCase(caseId, { text, files, receivedAt }, context));
    return { caseId };
  }

  private async reopen(caseId: string, reason: string, context: ReturnType<typeof commandOf>): Promise<void> {
    try {
      await this.commands.execute(onCase(caseId, { kind: 'reopen', reason }, context));
    } catch (error) {
      // Staff were faster.
      if (!(error instanceof OfficeError && error.code === 'case-not-closed')) throw error;
    }
  }
}
