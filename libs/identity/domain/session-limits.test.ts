import { describe, expect, it } from '@jest/globals';
import { hasEnded, isWorthNoting } from './session-limits.js';

const signedInAt = Temporal.Instant.from('2026-03-02T07:00:00Z');
const after = (hours: number, minutes = 0) => signedInAt.add({ hours, minutes });

describe('a session', () => {
  it('ends after eight idle hours', () => {
    expect(hasEnded({ signedInAt, lastSeenAt: signedInAt }, after(7, 59))).toBe(false);
    expect(hasEnded({ signedInAt, lastSeenAt: signedInAt }, after(8))).toBe(true);
  });

  it('ends twelve hours after the sign-in, however busy', () => {
    expect(hasEnded({ signedInAt, lastSeenAt: after(11, 58) }, after(11, 59))).toBe(false);
    expect(hasEnded({ signedInAt, lastSeenAt: after(11, 59) }, after(12))).toBe(true);
  });

  it('is noted as seen once a minute', () => {
    expect(isWorthNoting({ signedInAt, lastSeenAt: signedInAt }, signedInAt.add({ seconds: 59 }))).toBe(false);
    expect(isWorthNoting({ signedInAt, lastSeenAt: signedInAt }, after(0, 1))).toBe(true);
  });
});
