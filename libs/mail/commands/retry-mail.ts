import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { mailStream } from '../domain/events.js';
import { mailDecider } from '../domain/mail.js';

/** Sends again what was given up. @throws OfficeError mail-not-found, mail-already-sent */
export class RetryMail extends Command<Outcome> {
  constructor(
    readonly mailId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RetryMail)
export class RetryMailHandler implements ICommandHandler<RetryMail> {
  constructor(private readonly journal: Journal) {}

  execute({ mailId, context }: RetryMail): Promise<Outcome> {
    return this.journal.execute({
      stream: mailStream(mailId),
      decider: mailDecider,
      command: { kind: 'retry' },
      context,
    });
  }
}
