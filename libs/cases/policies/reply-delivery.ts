import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { commandOfPolicy, type RecordedEvent } from '#libs/kernel';
import { mailEvents, retryMail, type RecordedMailEvent } from '#libs/mail-outgoing';
import type { Policy } from '#libs/projections';
import { onCase } from '../commands/on-case.js';
import { caseEvents, type RecordedCaseEvent } from '../domain/events.js';

/** What the mail tells of an answer reaches its case, and the wish to send it again reaches the mail. */
@Injectable()
export class ReplyDeliveryPolicy implements Policy {
  readonly name = 'case_reply_delivery';
  readonly events = [mailEvents.MailSent, mailEvents.MailDeliveryFailed, caseEvents.ReplyRetryRequested];

  constructor(private readonly commands: CommandBus) {}

  async handle(recorded: RecordedEvent): Promise<void> {
    const event = recorded as RecordedMailEvent | Extract<RecordedCaseEvent, { type: 'ReplyRetryRequested' }>;
    const context = commandOfPolicy(this.name, event);
    if (event.type === 'ReplyRetryRequested') {
      await this.commands.execute(retryMail(event.data.replyId, context));
      return;
    }
    const { kind, about, mailId: replyId } = event.data;
    if (kind !== 'reply' || about.kind !== 'case') return;
    if (event.type === 'MailSent') {
      const { sentAt, acceptedBy: takenBy } = event.data;
      const command = { kind: 'confirmReplySent', replyId, sentAt, takenBy } as const;
      await this.commands.execute(onCase(about.id, command, context));
    }
    if (event.type === 'MailDeliveryFailed') {
      const { reason, nextAttemptAt } = event.data;
      const givenUp = nextAttemptAt === null;
      const command = { kind: 'reportReplyFailed', replyId, givenUp, reason: reason ?? '' } as const;
      await this.commands.execute(onCase(about.id, command, context));
    }
  }
}
