import { expect, it } from '@jest/globals';
import { describeIdentityEvent } from './describe.js';
import type { IdentityEvent, RecordedIdentityEvent } from './events.js';

const names = new Map([['anna', 'Anna Nowak']]);
const said = (event: IdentityEvent, language: 'pl' | 'en') =>
  describeIdentityEvent(event as RecordedIdentityEvent, names, language);

it('an account in words', () => {
  const data = { employeeId: 'anna' };
  expect(said({ type: 'PasswordSet', data: { ...data, means: 'command-line' } }, 'pl')).toBe(
    'Ustawiono hasło: Anna Nowak (z wiersza poleceń)',
  );
  expect(said({ type: 'SignInFailed', data: { ...data, reason: 'no-password', address: null } }, 'en')).toBe(
    'Failed sign-in: Anna Nowak (account without a password)',
  );
  expect(said({ type: 'SignedIn', data: { ...data, address: null, userAgent: null } }, 'pl')).toBe(
    'Zalogowanie: Anna Nowak',
  );
  expect(said({ type: 'SignedOut', data }, 'en')).toBe('Signed out: Anna Nowak');
  expect(
    said(
      { type: 'InvitationIssued', data: { ...data, invitationId: 'i', validUntil: '2026-03-09T07:00:00.000Z' } },
      'pl',
    ),
  ).toBe('Wysłano zaproszenie: Anna Nowak');
});
