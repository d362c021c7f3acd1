import { expect, it } from '@jest/globals';
import { ClockGate } from './clock-gate.js';
import { SettableClock } from './clock.js';

const NOON = '2026-03-02T12:00:00Z';
const machine = Date.parse(NOON);

it.each<[string, number, boolean]>([
  ['in step', 0, true],
  ['behind the store, by an hour', 3_600_000, true],
  ['ahead by 2 s', -2_000, true],
  ['ahead by more', -2_001, false],
])('a process that is %s may write: %s ms, %s', (_, skew, open) => {
  const gate = new ClockGate(new SettableClock(NOON));
  gate.measure(skew, machine);
  expect(gate.reason === undefined).toBe(open);
  if (open) expect(() => gate.pass()).not.toThrow();
  else expect(() => gate.pass()).toThrow(expect.objectContaining({ kind: 'not-yet', code: 'clock-ahead' }));
});

it('writes again once its clock is right', () => {
  const gate = new ClockGate(new SettableClock(NOON));
  gate.measure(-7_240, machine);
  expect(gate.reason).toContain('7.2 s ahead');
  gate.measure(0, machine);
  expect(gate.reason).toBeUndefined();
});

it('counts the office’s time, which waits where the machine’s clock was put back', () => {
  const gate = new ClockGate(new SettableClock('2026-03-02T12:01:00Z'));
  gate.measure(0, machine);
  expect(gate.reason).toContain('60.0 s ahead');
});
