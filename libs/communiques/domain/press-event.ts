import { notFound, OfficeError, ruleBroken, type Decider } from '#libs/kernel';
import type { PressEventContent, PressEventEvent } from './press-event-events.js';

export interface PressEvent {
  readonly id: string;
  readonly content: PressEventContent;
  readonly cancelled: boolean;
}

export type PressEventCommand =
  | { readonly kind: 'plan'; readonly pressEventId: string; readonly content: PressEventContent }
  | { readonly kind: 'change'; readonly content: PressEventContent }
  | { readonly kind: 'cancel'; readonly reason: string };

const LONGEST_MILLISECONDS = 7 * 86_400_000;

/** @throws OfficeError press-event-unknown, press-event-cancelled, press-event-end */
export const pressEventDecider: Decider<PressEvent | null, PressEventCommand, PressEventEvent> = {
  initialState: null,
  decide(command, event) {
    if (command.kind === 'plan') {
      if (event) return [];
      refuseOddEnd(command.content);
      return [{ type: 'PressEventPlanned', data: { pressEventId: command.pressEventId, ...command.content } }];
    }
    if (!event) throw notFound('press-event-unknown');
    const { id: pressEventId, content, cancelled } = event;
    if (command.kind === 'cancel')
      return cancelled ? [] : [{ type: 'PressEventCancelled', data: { pressEventId, reason: command.reason } }];
    if (cancelled) throw ruleBroken('press-event-cancelled');
    refuseOddEnd(command.content);
    if (isSame(command.content, content)) return [];
    return [{ type: 'PressEventChanged', data: { pressEventId, ...command.content } }];
  },
  evolve(event, { type, data }) {
    if (type === 'PressEventCancelled') return event && { ...event, cancelled: true };
    const { pressEventId: id, ...content } = data;
    return { id, content, cancelled: false };
  },
};

function refuseOddEnd({ startsAt, endsAt }: PressEventContent): void {
  const lasts = Date.parse(endsAt) - Date.parse(startsAt);
  if (lasts <= 0 || lasts > LONGEST_MILLISECONDS)
    throw new OfficeError('invalid', 'press-event-end', { field: 'endsAt' });
}

const isSame = (a: PressEventContent, b: PressEventContent): boolean =>
  (Object.keys(a) as (keyof PressEventContent)[]).every((key) => a[key] === b[key]);
