import { Injectable } from '@nestjs/common';
import { Journal, type CommandContext } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { officeMinute } from '../domain/minute.js';
import { pressEventDecider, type PressEventCommand } from '../domain/press-event.js';
import { pressEventStream, type PressEventContent } from '../domain/press-event-events.js';

export interface WrittenPressEvent {
  readonly id: string;
  readonly revision: number;
}

/** As people write it: minutes without an offset are Warsaw's. */
export type AskedPressEvent = PressEventContent & { readonly title: string; readonly place: string };

/** Meetings with the press: planned, changed, cancelled. */
@Injectable()
export class PressEvents {
  constructor(private readonly journal: Journal) {}

  /** @throws OfficeError press-event-end, and what officeMinute refuses */
  plan(asked: AskedPressEvent, context: CommandContext): Promise<WrittenPressEvent> {
    const pressEventId = deriveId('press-event', context.commandId);
    return this.write(pressEventId, { kind: 'plan', pressEventId, content: contentOf(asked) }, context);
  }

  /** @throws OfficeError press-event-unknown, press-event-cancelled, press-event-end, and what officeMinute refuses */
  change(id: string, asked: AskedPressEvent, context: CommandContext, seen?: number): Promise<WrittenPressEvent> {
    return this.write(id, { kind: 'change', content: contentOf(asked) }, context, seen);
  }

  /** @throws OfficeError press-event-unknown */
  cancel(id: string, reason: string, context: CommandContext, seen?: number): Promise<WrittenPressEvent> {
    return this.write(id, { kind: 'cancel', reason }, context, seen);
  }

  private async write(
    id: string,
    command: PressEventCommand,
    context: CommandContext,
    seenRevision?: number,
  ): Promise<WrittenPressEvent> {
    const { revision } = await this.journal.execute({
      ...{ stream: pressEventStream(id), decider: pressEventDecider, command, context, seenRevision },
    });
    return { id, revision };
  }
}

const contentOf = ({ kind, title, place, startsAt, endsAt, accreditation }: AskedPressEvent): PressEventContent => ({
  ...{ kind, title, place, accreditation },
  ...{ startsAt: officeMinute(startsAt), endsAt: officeMinute(endsAt) },
});
