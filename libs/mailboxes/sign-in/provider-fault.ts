import { ResponseBodyError, WWWAuthenticateChallengeError } from 'oauth4webapi';
import { MailboxFault, type FaultCode } from '../domain/faults.js';

/** By RFC 6749 §5.2, and what Microsoft and OpenID Connect add. */
const BY_ERROR: Readonly<Record<string, FaultCode>> = {
  invalid_grant: 'mailbox-sign-in-needed',
  interaction_required: 'mailbox-sign-in-needed',
  consent_required: 'mailbox-sign-in-needed',
  login_required: 'mailbox-sign-in-needed',
  invalid_client: 'mailbox-client-refused',
  unauthorized_client: 'mailbox-client-refused',
  invalid_scope: 'mailbox-client-refused',
  temporarily_unavailable: 'mailbox-provider-unreachable',
  server_error: 'mailbox-provider-unreachable',
};

/** What a provider's refusal means, by a code that has words. Nothing of what it said goes into them; `cause` is for whoever waits for a code to be entered. */
export function providerFault(error: unknown): MailboxFault {
  return new MailboxFault(codeOf(error), { cause: error });
}

function codeOf(error: unknown): FaultCode {
  if (error instanceof MailboxFault) return error.code;
  if (error instanceof ResponseBodyError) return BY_ERROR[error.error] ?? 'mailbox-sign-in-failed';
  if (error instanceof WWWAuthenticateChallengeError) return 'mailbox-client-refused';
  // `fetch` throws a TypeError where it reached nobody, and its signal's reason where nobody answered in time.
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError'))
    return 'mailbox-provider-unreachable';
  return 'mailbox-sign-in-failed';
}
