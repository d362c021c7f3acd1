import { Injectable } from '@nestjs/common';
import { Journal, type CommandContext } from '#libs/journal';
import { fold, normalEmail, OfficeError } from '#libs/kernel';
import { pressRoomDecider, type Duty, type PressRoomCommand, type PressRoomSettings } from '../domain/press-room.js';
import { PRESS_ROOM_STREAM, type RecordedPressRoomEvent } from '../domain/press-room-events.js';

/** What the press room shows beside communiqués: read from its own stream, and changed. */
@Injectable()
export class PressRoomActs {
  constructor(private readonly journal: Journal) {}

  async settings(): Promise<PressRoomSettings & { readonly revision: number }> {
    const events = (await this.journal.read(PRESS_ROOM_STREAM)) as readonly RecordedPressRoomEvent[];
    return { ...fold(pressRoomDecider, events), revision: events.at(-1)?.revision ?? -1 };
  }

  /** Under a name of its own: the office's name for it may not be meant for everybody. @throws OfficeError press-topic-name-taken, press-topics-too-many */
  showTopic(topicId: string, pl: string, en: string, context: CommandContext): Promise<number> {
    return this.write({ kind: 'showTopic', topicId, pl, en }, context);
  }

  /** @throws OfficeError press-topic-not-shown */
  hideTopic(topicId: string, context: CommandContext): Promise<number> {
    return this.write({ kind: 'hideTopic', topicId }, context);
  }

  /** @throws OfficeError press-duty-email-invalid */
  setDuty(duty: Duty, context: CommandContext): Promise<number> {
    const email = duty.email === null ? null : normalEmail(duty.email);
    if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
      throw new OfficeError('invalid', 'press-duty-email-invalid', { field: 'email' });
    return this.write({ kind: 'setDuty', duty: { ...duty, email } }, context);
  }

  private async write(command: PressRoomCommand, context: CommandContext): Promise<number> {
    const stream = PRESS_ROOM_STREAM;
    return (await this.journal.execute({ stream, decider: pressRoomDecider, command, context })).revision;
  }
}
