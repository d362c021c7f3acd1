import { z } from 'zod';
import { defineEvent, id, instant, personalText, type AnyOf, type AnyRecordedOf, type EventOf } from '#libs/kernel';

export const PRESS_EVENT_KINDS = ['conference', 'briefing', 'other'] as const;
export type PressEventKind = (typeof PRESS_EVENT_KINDS)[number];

/** A stream and a key of its own: what is planned names people, and may be meant for nobody yet. */
const its = { pressEventId: id() };
const ofPressEvent = {
  about: ({ pressEventId }: { pressEventId: string }) => ({ kind: 'pressEvent', id: pressEventId }),
  sealedUnder: { case: 'pressEventId' },
};
const content = {
  kind: z.enum(PRESS_EVENT_KINDS),
  title: personalText(),
  place: personalText(),
  startsAt: instant(),
  /** Later than its start. */
  endsAt: instant(),
  /** Journalists ask to be let in. */
  accreditation: z.boolean(),
};

export const PressEventPlanned = defineEvent(
  'PressEventPlanned',
  'The office means to meet the press: a conference, a briefing, or something else, at a place and a time.',
  z.object({ ...its, ...content }),
  ofPressEvent,
);
export const PressEventChanged = defineEvent(
  'PressEventChanged',
  'A meeting with the press is another one than was planned.',
  z.object({ ...its, ...content }),
  ofPressEvent,
);
export const PressEventCancelled = defineEvent(
  'PressEventCancelled',
  'A meeting with the press does not take place.',
  z.object({ ...its, reason: personalText() }),
  ofPressEvent,
);

export const pressEventEvents = { PressEventPlanned, PressEventChanged, PressEventCancelled };
export type PressEventEvent = AnyOf<typeof pressEventEvents>;
export type RecordedPressEventEvent = AnyRecordedOf<typeof pressEventEvents>;
export type PlannedPressEvent = EventOf<typeof PressEventPlanned>['data'];
export type PressEventContent = Omit<PlannedPressEvent, 'pressEventId'>;

export const pressEventStream = (pressEventId: string) => `pressEvent-${pressEventId}`;
