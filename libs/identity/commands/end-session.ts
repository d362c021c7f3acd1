import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext } from '#libs/journal';
import { Clock, deriveId, notFound } from '#libs/kernel';
import { Sessions } from '../secrets/sessions.js';
import { recordSignIn } from './record-fact.js';

/**
 * Ends sessions of one's own: the one named, or all but the one that asks.
 * @throws OfficeError session-unknown (404: never was, has ended, or is somebody else's)
 */
export class EndSessions extends Command<void> {
  constructor(
    readonly employeeId: string,
    /** As `Sessions.openOf` names them. */
    readonly which: { readonly sessionId: string } | 'others',
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(EndSessions)
export class EndSessionsHandler implements ICommandHandler<EndSessions> {
  constructor(
    private readonly journal: Journal,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async execute({ employeeId, which, context }: EndSessions): Promise<void> {
    const open = await this.sessions.openOf(employeeId);
    const ending = open.filter(({ id }) => (which === 'others' ? id !== context.session : id === which.sessionId));
    if (which !== 'others' && ending.length === 0) throw notFound('session-unknown');
    for (const { row, id } of ending) {
      await this.sessions.end(row);
      await recordSignIn(
        this.journal,
        { type: 'SessionEnded', data: { employeeId, sessionId: id } },
        this.clock.today(),
        { ...context, commandId: deriveId('session-ended', context.commandId, id) },
      );
    }
  }
}
