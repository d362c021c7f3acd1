import { z } from 'zod';
import { defineEvent, id, instant, personalText, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

const ofEmployee = {
  about: ({ employeeId }: { employeeId: string }) => ({ kind: 'employee', id: employeeId }),
};

/**
 * Who signs in, fails to, or has a password set, is a fact. The password's hash is a secret, not a fact: it lives in
 * `identity.credentials`, never in an event.
 */
export const PasswordSet = defineEvent(
  'PasswordSet',
  'An account got a new password; every session of it ended.',
  z.object({
    employeeId: id(),
    means: z.enum(['first-start', 'invitation', 'own-reset', 'own-change', 'administrator', 'command-line']),
  }),
  ofEmployee,
);
export const InvitationIssued = defineEvent(
  'InvitationIssued',
  'An employee was invited by mail to set a password.',
  z.object({ employeeId: id(), invitationId: id(), validUntil: instant() }),
  ofEmployee,
);
export const PasswordResetRequested = defineEvent(
  'PasswordResetRequested',
  'Somebody who gave the address of an account was sent a link to set a new password, to that address.',
  z.object({ employeeId: id(), invitationId: id(), validUntil: instant() }),
  ofEmployee,
);
const sealed = { ...ofEmployee, sealedUnder: { person: 'employeeId' } };

export const SignedIn = defineEvent(
  'SignedIn',
  'Somebody signed in.',
  z.object({ employeeId: id(), address: personalText(), userAgent: personalText() }),
  sealed,
);
export const SignInFailed = defineEvent(
  'SignInFailed',
  'A sign-in to an existing account failed.',
  z.object({
    employeeId: id(),
    reason: z.enum(['wrong-password', 'throttled', 'deactivated', 'no-password']),
    address: personalText(),
  }),
  sealed,
);
export const SignedOut = defineEvent('SignedOut', 'Somebody signed out.', z.object({ employeeId: id() }), ofEmployee);
export const SessionEnded = defineEvent(
  'SessionEnded',
  'Somebody ended another session of their own: a browser elsewhere that was still signed in.',
  z.object({ employeeId: id(), sessionId: id() }),
  ofEmployee,
);
export const SignatureChanged = defineEvent(
  'SignatureChanged',
  'An employee changed the signature that stands below their answers.',
  z.object({
    employeeId: id(),
    /** Sanitised; empty where there is none any more. */
    html: personalText(),
  }),
  sealed,
);

export const identityEvents = {
  PasswordSet,
  InvitationIssued,
  PasswordResetRequested,
  SignedIn,
  SignInFailed,
  SignedOut,
  SessionEnded,
  SignatureChanged,
};
export type IdentityEvent = AnyOf<typeof identityEvents>;
export type RecordedIdentityEvent = AnyRecordedOf<typeof identityEvents>;

export const accountStream = (employeeId: string) => `account-${employeeId}`;
/** One a day, so that a sign-in reads little: an account signs in thousands of times. `day` is `YYYY-MM-DD`. */
export const signInStream = (employeeId: string, day: string) => `sign-ins-${employeeId}-${day}`;
