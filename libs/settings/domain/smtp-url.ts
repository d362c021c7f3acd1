import type { Smtp } from './events.js';

/** Where no password is asked for, there is no user either. */
export interface SmtpAccount {
  readonly smtp: Smtp;
  readonly password?: string;
}

const USUAL_PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

/** `smtp://user:password@host:587`, as SMTP_URL has it. */
export function smtpOf(smtpUrl: string): SmtpAccount {
  const { protocol, hostname, port, username, password, searchParams } = new URL(smtpUrl);
  const security =
    protocol === 'smtps:' ? 'tls' : searchParams.get('requireTLS') === 'true' ? 'starttls' : 'whenOffered';
  const user = username === '' ? null : decodeURIComponent(username);
  return {
    smtp: {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? USUAL_PORTS[protocol]! : Number(port),
      security,
      user,
    },
    ...(user !== null && { password: decodeURIComponent(password) }),
  };
}

/** The secret's name. */
export const SMTP_PASSWORD = 'office/smtp';
