import { Injectable } from '@nestjs/common';
import { Journal, type CommandContext } from '#libs/journal';
import { newId, type RecordedEvent } from '#libs/kernel';
import { administrators, type AdministratorsCommand } from '../domain/administrators.js';
import { ADMINISTRATORS_STREAM } from '../domain/events.js';
import { OrganizationDirectory } from '../queries/organization-directory.js';

/**
 * Who administers stands in one stream, so that of two who take the role from each other at once, one is refused. Whoever gets the role gets it
 * first and is named then; whoever loses it is struck off first: a crash in between leaves somebody unnamed, and never the office without
 * an administrator.
 */
@Injectable()
export class Administrators {
  constructor(
    private readonly journal: Journal,
    private readonly directory: OrganizationDirectory,
  ) {}

  async admit(employeeId: string, context: CommandContext): Promise<void> {
    await this.decide({ type: 'Admit', employeeId }, await this.history(), context);
  }

  /** @throws OfficeError last-administrator */
  async withdraw(employeeId: string, context: CommandContext): Promise<void> {
    const history = await this.history();
    const listed = history.length === 0 ? await this.directory.employeesByRole('administrator') : [];
    await this.decide({ type: 'Withdraw', employeeId, known: listed.map(({ id }) => id) }, history, context);
  }

  private history(): Promise<readonly RecordedEvent[]> {
    return this.journal.read(ADMINISTRATORS_STREAM);
  }

  private async decide(
    command: AdministratorsCommand,
    history: readonly RecordedEvent[],
    context: CommandContext,
  ): Promise<void> {
    await this.journal.execute({
      stream: ADMINISTRATORS_STREAM,
      decider: administrators,
      command,
      history,
      // Told by the state whether it was done before: what was undone since can be done again.
      context: { ...context, commandId: newId(), causationId: context.commandId },
    });
  }
}
