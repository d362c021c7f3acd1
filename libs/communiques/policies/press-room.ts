import { Injectable } from '@nestjs/common';
import { CaseDisposed } from '#libs/personal-data';
import { reactions, type Policy } from '#libs/projections';
import { communiqueEvents } from '../domain/events.js';
import { pressRoomEvents } from '../domain/press-room-events.js';
import { PressRoom } from '../publishing/press-room.js';

/** The press room follows what is released, corrected and withdrawn. */
@Injectable()
export class PressRoomPolicy implements Policy {
  /** Another name begins anew: all that stood before pictures came in sizes is made once more. */
  readonly name = 'press_room_pictures';
  readonly from = 'start';
  readonly on = reactions(
    { ...communiqueEvents, ...pressRoomEvents, CaseDisposed },
    {
      CommuniqueReleased: ({ data }) => this.pressRoom.publish(data.communiqueId),
      CommuniqueWithdrawn: ({ data }) => this.pressRoom.publish(data.communiqueId),
      PressRoomTopicShown: () => this.pressRoom.publishSettings(),
      PressRoomTopicHidden: () => this.pressRoom.publishSettings(),
      PressRoomDutySet: () => this.pressRoom.publishSettings(),
      CaseDisposed: ({ data }) => this.pressRoom.publish(data.caseId),
    },
  );

  constructor(private readonly pressRoom: PressRoom) {}
}
