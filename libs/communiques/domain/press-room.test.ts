import { describe, expect, it } from '@jest/globals';
import { fold } from '#libs/kernel';
import { pressRoomDecider, type PressRoomCommand } from './press-room.js';
import type { PressRoomEvent } from './press-room-events.js';

const show = (topicId: string, pl: string): PressRoomCommand => ({ kind: 'showTopic', topicId, pl, en: pl });
const after = (...commands: readonly PressRoomCommand[]) =>
  commands.reduce<readonly PressRoomEvent[]>(
    (events, command) => [...events, ...pressRoomDecider.decide(command, fold(pressRoomDecider, events))],
    [],
  );
const standing = (...commands: readonly PressRoomCommand[]) => fold(pressRoomDecider, after(...commands));

describe('what the press room shows', () => {
  it('keeps the address of a topic that gets another name', () =>
    expect(standing(show('t', 'Drogi'), show('t', 'Drogi i mosty')).topics).toEqual([
      { topicId: 't', slug: 'drogi', pl: 'Drogi i mosty', en: 'Drogi i mosty' },
    ]));

  it('changes nothing when it is told again', () =>
    expect(after(show('t', 'Drogi'), show('t', 'Drogi'))).toHaveLength(1));

  it.each([
    ['a name that another one has', 'Drogi'],
    ['one of the same address', 'dROGI!'],
    ['one without a letter', '!!!'],
  ])('takes no topic with %s', (_why, name) =>
    expect(() => after(show('a', 'Drogi'), show('b', name))).toThrow('press-topic-name-taken'),
  );

  it('hides what it shows, and nothing else', () => {
    const hide = { kind: 'hideTopic', topicId: 't' } as const;
    expect(standing(show('t', 'Drogi'), hide).topics).toEqual([]);
    expect(() => after(hide)).toThrow('press-topic-not-shown');
  });

  it('names no duty without a way to reach it', () => {
    const duty = { phone: '1', email: null, hoursPl: 'zawsze', hoursEn: null };
    const none = { ...duty, phone: null };
    expect(standing({ kind: 'setDuty', duty }).duty).toEqual(duty);
    expect(standing({ kind: 'setDuty', duty }, { kind: 'setDuty', duty: none }).duty).toBeNull();
  });
});
