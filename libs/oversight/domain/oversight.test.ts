import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { describeOversight } from './describe.js';
import type { OversightEvent, RecordedOversightEvent } from './events.js';
import { oversightDecider } from './oversight.js';

const seen = {
  findingId: 'bypass e1',
  rule: 'bypass',
  employeeId: 'jan',
  caseId: 'c',
  because: 'Sesja była rano.',
} as const;
const see = { type: 'see', auditorId: 'olga', ...seen } as const;
const wasSeen: OversightEvent = { type: 'FindingSeen', data: seen };
const set = (threshold: number, previous: number): OversightEvent => ({
  type: 'WatchThresholdSet',
  data: { rule: 'offHours', threshold, previous },
});
const setTo = (threshold: number) => ({ type: 'setThreshold', rule: 'offHours', threshold }) as const;

describe('what is worth a look', () => {
  it('is seen once, and by another one than whose act it was', () => {
    given(oversightDecider, []).when(see).then([wasSeen]);
    given(oversightDecider, [wasSeen]).when(see).thenNothing();
    given(oversightDecider, [])
      .when({ ...see, auditorId: 'jan' })
      .thenRefused('finding-about-oneself');
  });

  it('is found from a number on that can be set, where the rule counts', () => {
    given(oversightDecider, [])
      .when(setTo(8))
      .then([set(8, 5)]);
    given(oversightDecider, []).when(setTo(5)).thenNothing();
    given(oversightDecider, [set(8, 5)])
      .when(setTo(5))
      .then([set(5, 8)]);
    given(oversightDecider, [])
      .when({ type: 'setThreshold', rule: 'bypass', threshold: 2 })
      .thenRefused('threshold-not-countable');
  });

  it('reads in both languages, also once the words are erased', () => {
    const says = (event: object, language: 'pl' | 'en') =>
      describeOversight(event as RecordedOversightEvent, new Map([['jan', 'Jan Kot']]), language);
    expect(says(set(8, 5), 'pl')).toBe('Próg reguły „Praca poza godzinami urzędu albo w dzień wolny”: 8 (przedtem 5)');
    expect(says(wasSeen, 'pl')).toMatch(/^Obejrzano: Pismo wysłane .*, Jan Kot\. Sesja była rano\.$/);
    expect(says({ ...wasSeen, data: { ...seen, because: null } }, 'en')).toMatch(/^Looked at: .*, Jan Kot\. \S/);
  });
});
