import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Journal } from '#libs/journal';
import type { RecordedEvent } from '#libs/kernel';
import { mailEvents, RetryMail, type RecordedOutgoingMailEvent } from '#libs/mail';
import type { Policy } from '#libs/projections';
import { ConfirmReplySent } from '../commands/confirm-reply-sent.js';
import { decideOnCase } from '../commands/decide-on-case.js';
import { caseEvents, type RecordedCaseEvent } from '../domain/events.js';
import { contextOf } from './letters.js';

/** What the mail tells of an answer reaches its case, and the wish to send it again reaches the mail. */
@Injectable()
export class ReplyDeliveryPolicy implements Policy {
  readonly name = 'case_reply_delivery';
  readonly events = [mailEvents.MailSent, mailEvents.MailDeliveryFailed, caseEvents.ReplyRetryRequested];

  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
  ) {}

  async handle(recorded: RecordedEvent): Promise<void> {
    const event = recorded as RecordedOutgoingMailEvent | Extract<RecordedCaseEvent, { type: 'ReplyRetryRequested' }>;
    const context = contextOf(this.name, event);
    if (event.type === 'ReplyRetryRequested') {
      await this.commands.execute(new RetryMail(event.data.replyId, context));
      return;
    }
    const { kind, caseId, mailId: replyId } = event.data;
    if (kind !== 'reply' || !caseId) return;
    if (event.type === 'MailSent') {
      await this.commands.execute(new ConfirmReplySent(caseId, replyId, event.data.sentAt, context));
    }
    if (event.type === 'MailDeliveryFailed') {
      const { reason, nextAttemptAt } = event.data;
      const command = {
        kind: 'reportReplyFailed',
        replyId,
        final: nextAttemptAt === null,
        reason: reason ?? '',
      } as const;
      await decideOnCase(this.journal, caseId, command, context);
    }
  }
}
