import { Injectable } from '@nestjs/common';
import { CaseDisposed } from '#libs/personal-data';
import { reactions, type Policy } from '#libs/projections';
import { pressEventEvents } from '../domain/press-event-events.js';
import { OpenEvents } from '../publishing/open-events.js';

/** The form for journalists follows the plan. Not from its start: what was planned before stood nowhere in public, and does so once somebody changes it. */
@Injectable()
export class OpenEventsPolicy implements Policy {
  readonly name = 'open_press_events';
  readonly on = reactions(
    { ...pressEventEvents, CaseDisposed },
    {
      PressEventPlanned: ({ data }) => this.events.publish(data.pressEventId),
      PressEventChanged: ({ data }) => this.events.publish(data.pressEventId),
      PressEventCancelled: ({ data }) => this.events.publish(data.pressEventId),
      CaseDisposed: ({ data }) => this.events.publish(data.caseId),
    },
  );

  constructor(private readonly events: OpenEvents) {}
}
