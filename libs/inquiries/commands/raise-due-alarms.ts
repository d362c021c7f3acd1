import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal } from '#libs/journal';
import { deriveId, SYSTEM_ACTOR } from '#libs/kernel';
import type { InquiryAlarmRow } from '../projections/inquiry-alarms.js';
import { InquiryQueries } from '../queries/inquiry-queries.js';
import { decideOnInquiry } from './decide-on-inquiry.js';

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
    private readonly journal: Journal,
    private readonly queries: InquiryQueries,
  ) {}

  async execute(): Promise<number> {
    const alarms = await this.queries.dueAlarms(ALARMS_A_RUN);
    const byCase = Map.groupBy(alarms, ({ inquiry_id }) => inquiry_id);
    await Promise.all([...byCase.values()].map((ofCase) => this.raise(ofCase)));
    return alarms.length;
  }

  /** Those of one case in the order of their moments. */
  private async raise(alarms: readonly InquiryAlarmRow[]): Promise<void> {
    for (const { inquiry_id, deadline_id, level, at } of alarms) {
      const plannedAt = at.toISOString();
      const commandId = deriveId('raise-alarm', deadline_id, String(level), plannedAt);
      const context = { commandId, actor: SYSTEM_ACTOR };
      await decideOnInquiry(
        this.journal,
        inquiry_id,
        { kind: 'raiseAlarm', deadlineId: deadline_id, level, plannedAt },
        context,
      );
    }
  }
}
