import { expect, it } from '@jest/globals';
import { describeIdentityEvent } from './describe.js';
import type { IdentityEvent, RecordedIdentityEvent } from './events.js';

const names = new Map([['anna', 'Anna Nowak']]);
const said = (event: IdentityEvent, language: 'pl' | 'en') =>
  describeIdentityEvent(event as RecordedIdentityEvent, names, language);

it('an account in words', () => {
  const data = { employeeId: 'anna' };
  expect(said({ type: 'PasswordSet', data: { ...data, means: 'command-line' } }, 'pl')).toBe(
    'Ustawiono hasło z wiersza poleceń: Anna Nowak',
  );
  expect(said({ type: 'SessionEnded', data: { ...data, sessionId: 's' } }, 'pl')).toBe(
    'Wylogowano na innym urządzeniu',
  );
  const failure = { ...data, reason: 'no-password', address: '203.0.113.9' } as const;
  expect(said({ type: 'SignInFailed', data: failure }, 'en')).toBe(
    'Sign-in to the account of Anna Nowak failed (account without a password) from 203.0.113.9',
  );
  expect(said({ type: 'SignedIn', data: { ...data, address: null, userAgent: null } }, 'pl')).toBe('Zalogowano');
});
