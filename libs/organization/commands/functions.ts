import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Viewer } from '#libs/http';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { ruleBroken } from '#libs/kernel';
import { Hangings } from '#libs/manifest';
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
    readonly command: Exclude<FunctionCommand, { type: 'RemoveFunction' }>,
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
    if (command.holderIds) {
      const before = (await this.current.now()).book.get(command.functionId)?.holderIds ?? [];
      for (const id of command.holderIds) if (!before.includes(id)) await this.employees.requireActive(id);
    }
    return this.journal.execute({ stream: FUNCTIONS_STREAM, decider: functions, command, context, seenRevision });
  }
}

/**
 * Removes a function that nobody holds and no rule names.
 * @throws OfficeError function-unknown, function-built-in, function-held, function-in-use, changed
 */
export class RemoveFunction extends Command<Outcome> {
  constructor(
    readonly functionId: string,
    readonly viewer: Viewer,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(RemoveFunction)
export class RemoveFunctionHandler implements ICommandHandler<RemoveFunction> {
  constructor(
    private readonly journal: Journal,
    private readonly hangings: Hangings,
  ) {}

  async execute({ functionId, viewer, context, seenRevision }: RemoveFunction): Promise<Outcome> {
    const bearer = { kind: 'function', id: functionId } as const;
    const hangs = await this.hangings.of(bearer, { viewer, language: 'pl', limit: 0 });
    if (hangs.length > 0)
      throw ruleBroken('function-in-use', { count: hangs.reduce((sum, { count }) => sum + count, 0) });
    const command = { type: 'RemoveFunction', functionId } as const;
    return this.journal.execute({ stream: FUNCTIONS_STREAM, decider: functions, command, context, seenRevision });
  }
}
