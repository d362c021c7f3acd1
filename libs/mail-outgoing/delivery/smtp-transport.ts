import { createTransport } from 'nodemailer';
import type { Smtp } from '#libs/settings';
import { cleanLine } from '#libs/mail-format';
import { DeliveryFailed, MailTransport, type Accepted, type MailToDeliver } from './mail-transport.js';

const LONGEST_ANSWER = 500;

/** What nodemailer's errors carry. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Hands mails to the office's mail server (RFC 5321). */
export class SmtpTransport extends MailTransport {
  private readonly transport: ReturnType<typeof pool>;

  constructor(server: Smtp, password?: string) {
    super();
    this.transport = pool(server, password);
  }

  override async deliver({ envelopeFrom, recipients, raw }: MailToDeliver): Promise<Accepted> {
    try {
      const { response, rejected } = await this.transport.sendMail({
        envelope: { from: envelopeFrom, to: [...recipients] },
        raw,
      });
      const refused = rejected.length > 0 ? ` (${rejected.length} of ${recipients.length} recipients refused)` : '';
      return { acceptedBy: 'smtp', response: cleanLine(`${response}${refused}`, LONGEST_ANSWER) };
    } catch (error) {
      throw failureOf(error as SmtpError);
    }
  }

  override async close(): Promise<void> {
    this.transport.close();
  }
}

const pool = ({ host, port, security, user }: Smtp, password = '') =>
  createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ...(user !== null && { auth: { user, pass: password } }),
    pool: true,
    maxConnections: 3,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

/**
 * A 5xx to the sender, the recipients or the message is final (RFC 5321 §4.2.1). A refused sign-in or greeting says something of
 * our set-up, not of the mail, so it is tried again.
 */
function failureOf(error: SmtpError): DeliveryFailed {
  const { code = '', responseCode = 0, response } = error;
  const aboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const words = cleanLine(response ?? code ?? error.name, LONGEST_ANSWER);
  return new DeliveryFailed(words || 'no answer', aboutTheMail && responseCode >= 500 && responseCode < 600, {
    cause: error,
  });
}
