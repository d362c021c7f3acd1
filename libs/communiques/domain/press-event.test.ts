import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { pressEventDecider, type PressEventCommand } from './press-event.js';
import type { PressEventContent, PressEventEvent } from './press-event-events.js';

const content: PressEventContent = {
  ...{ kind: 'conference', title: 'Otwarcie mostu', place: 'Most w N.', accreditation: true },
  ...{ startsAt: '2026-03-02T09:00:00.000Z', endsAt: '2026-03-02T10:00:00.000Z' },
};
const later = { ...content, startsAt: '2026-03-02T09:30:00.000Z' };
const its = { pressEventId: 'e' };
const planned: PressEventEvent = { type: 'PressEventPlanned', data: { ...its, ...content } };
const changed: PressEventEvent = { type: 'PressEventChanged', data: { ...its, ...later } };
const cancelled: PressEventEvent = { type: 'PressEventCancelled', data: { ...its, reason: 'Choroba.' } };
const plan = (more: Partial<PressEventContent> = {}): PressEventCommand => ({
  ...{ kind: 'plan', pressEventId: 'e' },
  content: { ...content, ...more },
});

describe('a meeting with the press', () => {
  it('is planned once, changed where something of it is another, and cancelled once', () => {
    given(pressEventDecider, []).when(plan()).then([planned]);
    given(pressEventDecider, [planned]).when(plan()).thenNothing();
    given(pressEventDecider, [planned]).when({ kind: 'change', content }).thenNothing();
    given(pressEventDecider, [planned]).when({ kind: 'change', content: later }).then([changed]);
    given(pressEventDecider, [planned, changed]).when({ kind: 'cancel', reason: 'Choroba.' }).then([cancelled]);
    given(pressEventDecider, [planned, cancelled]).when({ kind: 'cancel', reason: 'Inny.' }).thenNothing();
  });

  it.each<[string, readonly PressEventEvent[], PressEventCommand, string]>([
    ['does not end when it begins', [], plan({ endsAt: content.startsAt }), 'press-event-end'],
    ['nor weeks later', [], plan({ endsAt: '2026-03-12T10:00:00.000Z' }), 'press-event-end'],
    [
      'is not changed once it was cancelled',
      [planned, cancelled],
      { kind: 'change', content: later },
      'press-event-cancelled',
    ],
    ['is not there where nobody planned it', [], { kind: 'cancel', reason: 'x' }, 'press-event-unknown'],
  ])('%s', (_name, history, command, code) => given(pressEventDecider, history).when(command).thenRefused(code));
});
