import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandOf, deriveId } from '#libs/kernel';
import type { CaseAlarmRow } from '../projections/case-alarms.js';
import { CaseQueries } from '../queries/case-queries.js';
import { onCase } from './on-case.js';

/** How many alarms one run raises at most; the next run takes the rest. */
export const ALARMS_A_RUN = 200;

/**
 * Raises the alarms whose moment has come, those included that came while nothing ran. Each fires once: its command's id is
 * derived from the deadline and the level. Answers how many were looked at.
 */
export class RaiseDueAlarms extends Command<number> {}

@CommandHandler(RaiseDueAlarms)
export class RaiseDueAlarmsHandler implements ICommandHandler<RaiseDueAlarms> {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: CaseQueries,
  ) {}

  async execute(): Promise<number> {
    const alarms = await this.queries.dueAlarms(ALARMS_A_RUN);
    const byCase = Map.groupBy(alarms, ({ case_id }) => case_id);
    await Promise.all([...byCase.values()].map((ofCase) => this.raise(ofCase)));
    return alarms.length;
  }

  /** Those of one case in the order of their moments. */
  private async raise(alarms: readonly CaseAlarmRow[]): Promise<void> {
    for (const { case_id, deadline_id, level, at } of alarms) {
      const plannedAt = at.toISOString();
      const commandId = deriveId('raise-alarm', deadline_id, String(level), plannedAt);
      const command = { kind: 'raiseAlarm', deadlineId: deadline_id, level, plannedAt } as const;
      await this.commands.execute(onCase(case_id, command, commandOf('clock', commandId)));
    }
  }
}
