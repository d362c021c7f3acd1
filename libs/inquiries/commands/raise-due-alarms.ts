import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal } from '#libs/journal';
import { deriveId, SYSTEM_ACTOR } from '#libs/kernel';
import { InquiryQueries } from '../queries/inquiry-queries.js';
import { decideOnInquiry } from './decide-on-inquiry.js';

/** How many alarms one run raises at most; the next run takes the rest. */
const BATCH = 200;

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
    const alarms = await this.queries.dueAlarms(BATCH);
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
    return alarms.length;
  }
}
