import { z } from 'zod';
import { defineEvent, id, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/** One stream: what the press room shows beside communiqués. */
export const PRESS_ROOM_STREAM = 'pressRoom';
const ofPressRoom = { about: () => ({ kind: 'pressRoom', id: 'topics' }) };

const topic = { topicId: id(), pl: plain(), en: plain() };

export const PressRoomTopicShown = defineEvent(
  'PressRoomTopicShown',
  'Communiqués of a topic can be read together in the press room, under a name that is meant for everybody.',
  z.object({
    ...topic,
    /** The end of its address; stays when its name changes. */
    slug: plain(),
  }),
  ofPressRoom,
);
export const PressRoomTopicHidden = defineEvent(
  'PressRoomTopicHidden',
  'The press room shows a topic no more. Its communiqués stay.',
  z.object(topic),
  ofPressRoom,
);
export const PressRoomDutySet = defineEvent(
  'PressRoomDutySet',
  'The press room says how whoever is on duty is reached: telephone and address of the duty, and its hours. Without either it says nothing.',
  z.object({
    phone: plain().nullable(),
    email: plain().nullable(),
    hoursPl: plain().nullable(),
    hoursEn: plain().nullable(),
  }),
  ofPressRoom,
);

export const pressRoomEvents = { PressRoomTopicShown, PressRoomTopicHidden, PressRoomDutySet };
export type PressRoomEvent = AnyOf<typeof pressRoomEvents>;
export type RecordedPressRoomEvent = AnyRecordedOf<typeof pressRoomEvents>;
