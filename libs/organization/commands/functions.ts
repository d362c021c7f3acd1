import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { FUNCTIONS_STREAM } from '../domain/events.js';
import { functions, type FunctionCommand } from '../domain/functions.js';
import { CurrentEmployees } from '../queries/current-employees.js';
import { CurrentFunctions } from '../queries/current-functions.js';

/**
 * Names functions, and who holds them. Whoever is named anew works here; whoever held it before may stay in it, switched off or not.
 * @throws OfficeError employee-unknown, employee-deactivated, changed, and what the rules of functions refuse
 */
export class SetFunction extends Command<Outcome> {
  constructor(
    readonly command: FunctionCommand,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(SetFunction)
export class SetFunctionHandler implements ICommandHandler<SetFunction> {
  constructor(
    private readonly journal: Journal,
    private readonly current: CurrentFunctions,
    private readonly employees: CurrentEmployees,
  ) {}

  async execute({ command, context, seenRevision }: SetFunction): Promise<Outcome> {
    if (command.type !== 'RemoveFunction' && command.holderIds) {
      const before = (await this.current.now()).book.get(command.functionId)?.holderIds ?? [];
      for (const id of command.holderIds) if (!before.includes(id)) await this.employees.requireActive(id);
    }
    return this.journal.execute({ stream: FUNCTIONS_STREAM, decider: functions, command, context, seenRevision });
  }
}
