import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { commandOfPolicy } from '#libs/kernel';
import { mailEvents, retryMail, type RecordedMailEvent } from '#libs/mail-outgoing';
import { reactions, type Policy } from '#libs/projections';
import { onCase, type PlainCaseCommand } from '../commands/on-case.js';
import { caseEvents } from '../domain/events.js';

/** What the mail tells of an answer reaches its case, and the wish to send it again reaches the mail. */
@Injectable()
export class ReplyDeliveryPolicy implements Policy {
  readonly name = 'case_reply_delivery';
  readonly on = reactions(
    { ...mailEvents, ...caseEvents },
    {
      MailSent: (event) => {
        const { mailId: replyId, sentAt, acceptedBy: takenBy } = event.data;
        return this.tellCase(event, { kind: 'confirmReplySent', replyId, sentAt, takenBy });
      },
      MailDeliveryFailed: (event) => {
        const { mailId: replyId, reason, nextAttemptAt } = event.data;
        const givenUp = nextAttemptAt === null;
        const now = event.metadata.occurredAt;
        return this.tellCase(event, { kind: 'reportReplyFailed', replyId, givenUp, reason: reason ?? '', now });
      },
      ReplyRetryRequested: (event) =>
        this.commands.execute(retryMail(event.data.replyId, commandOfPolicy(this.name, event))),
    },
  );

  constructor(private readonly commands: CommandBus) {}

  private async tellCase(event: RecordedMailEvent, command: PlainCaseCommand): Promise<void> {
    const { kind, about } = event.data;
    if (kind !== 'reply' || about.kind !== 'case') return;
    await this.commands.execute(onCase(about.id, command, commandOfPolicy(this.name, event)));
  }
}
