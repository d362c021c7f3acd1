import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { calendarEvents, type RecordedCalendarEvent } from '#libs/calendar';
import { Clock, commandOf, deriveId } from '#libs/kernel';
import { reactions, ReadModels, type Policy } from '#libs/projections';
import { onCase } from '../commands/on-case.js';
import { FreeDayEffects, heardAs } from '../queries/free-day-effects.js';
import { Recounts } from '../tables/recounts.js';

const CASES_A_STEP = 50;
const AT_ONCE = 4;

/**
 * Tells the cases of a free day that was entered or removed: each running clock that it moves is counted anew. At least once: a case's
 * command has an id of its own for each change, and after a crash the cases go on where they stood.
 */
@Injectable()
export class FreeDaysPolicy implements Policy {
  readonly name = 'case_free_days';
  readonly on = reactions(calendarEvents, {
    FreeDayAdded: (event) => this.tellCases(event),
    FreeDayRemoved: (event) => this.tellCases(event),
  });

  constructor(
    private readonly commands: CommandBus,
    private readonly effects: FreeDayEffects,
    private readonly recounts: Recounts,
    private readonly readModels: ReadModels,
    private readonly clock: Clock,
  ) {}

  private async tellCases(event: RecordedCalendarEvent): Promise<void> {
    const { id: eventId, data } = event;
    const change = event.type === 'FreeDayAdded' ? 'added' : 'removed';
    // A case that was registered by the calendar of before is in the list then.
    await this.readModels.waitFor(event.position);
    let { afterId } = await this.recounts.begin(eventId, await this.effects.count(change, data));
    for (;;) {
      const cases = await this.effects.candidates(change, data, afterId, CASES_A_STEP);
      const last = cases.at(-1);
      if (!last) break;
      for (let from = 0; from < cases.length; from += AT_ONCE)
        await Promise.all(cases.slice(from, from + AT_ONCE).map(({ id }) => this.tell(id, change, event)));
      await this.recounts.moveOn(eventId, last.id, cases.length);
      afterId = last.id;
    }
    await this.recounts.finish(eventId);
  }

  private async tell(caseId: string, change: 'added' | 'removed', event: RecordedCalendarEvent): Promise<void> {
    const command = { kind: 'hearFreeDay', day: heardAs(change, event.data), now: this.clock.nowIso() } as const;
    const context = commandOf('policy', deriveId(this.name, event.id, caseId), event);
    await this.commands.execute(onCase(caseId, command, context));
  }
}
