import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext } from '#libs/journal';
import { Clock } from '#libs/kernel';
import { Sessions, type OpenSession } from '../secrets/sessions.js';
import { recordSignIn } from './record-fact.js';

export class SignOut extends Command<void> {
  constructor(
    readonly session: OpenSession,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(SignOut)
export class SignOutHandler implements ICommandHandler<SignOut> {
  constructor(
    private readonly journal: Journal,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async execute({ session: { id, employeeId }, context }: SignOut): Promise<void> {
    await this.sessions.end(id);
    await recordSignIn(this.journal, { type: 'SignedOut', data: { employeeId } }, this.clock.today(), context);
  }
}
