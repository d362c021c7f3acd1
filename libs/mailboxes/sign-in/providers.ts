import type { AuthorizationServer } from 'oauth4webapi';
import type { MailboxOAuth } from '../domain/events.js';

/** Where a mailbox's people sign in, and what they are asked to allow. */
export interface Provider {
  readonly server: AuthorizationServer;
  readonly scope: string;
}

/** Reading and sending, and tokens for as long as nobody takes the consent back. */
const MICROSOFT_SCOPE =
  'https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access';
/** Google gives IMAP and SMTP by this one only. */
const GOOGLE_SCOPE = 'https://mail.google.com/';

/** @param standIn instead of the provider's own address: a stand-in on this machine, in tests */
export function providerOf({ provider, tenant }: MailboxOAuth, standIn: string | undefined): Provider {
  if (provider === 'google') {
    const [accounts, tokens] = standIn
      ? [`${standIn}/google`, `${standIn}/google`]
      : ['https://accounts.google.com', 'https://oauth2.googleapis.com'];
    return {
      scope: GOOGLE_SCOPE,
      server: {
        issuer: accounts,
        authorization_endpoint: `${accounts}/o/oauth2/v2/auth`,
        token_endpoint: `${tokens}/token`,
      },
    };
  }
  const base = `${standIn ? `${standIn}/microsoft` : 'https://login.microsoftonline.com'}/${tenant ?? 'organizations'}`;
  return {
    scope: MICROSOFT_SCOPE,
    server: {
      issuer: `${base}/v2.0`,
      device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
    },
  };
}
