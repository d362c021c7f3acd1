import { createTransport } from 'nodemailer';
import { cleanLine } from '#libs/mail-format';
import { DeliveryFailed, MailTransport, type Accepted, type MailToDeliver } from './mail-transport.js';

/** A server that takes mail (RFC 5321). `whenOffered`: encrypted where it offers that; `none`: never, for the machine itself. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'whenOffered' | 'none';
  /** Null: it asks for no sign-in. */
  readonly user: string | null;
}

/** By what it lets somebody in, where it asks for a sign-in. */
export type SmtpProof = { readonly password: string | undefined } | { readonly accessToken: string };

const LONGEST_ANSWER = 500;

/** What nodemailer's errors carry. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Hands mails to a mail server. */
export class SmtpTransport extends MailTransport {
  private readonly transport: ReturnType<typeof pool>;

  constructor(server: MailServer, proof: SmtpProof = { password: undefined }) {
    super();
    this.transport = pool(server, proof);
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

const pool = (server: MailServer, proof: SmtpProof) =>
  createTransport({ ...connectionTo(server, proof), pool: true, maxConnections: 3 });

/** How nodemailer reaches a server. Nothing is read from files or addresses that a message names. */
export const connectionTo = ({ host, port, security, user }: MailServer, proof: SmtpProof) => ({
  host,
  port,
  secure: security === 'tls',
  requireTLS: security === 'starttls',
  ignoreTLS: security === 'none',
  ...(user !== null && {
    auth: 'accessToken' in proof ? { type: 'OAuth2' as const, user, ...proof } : { user, pass: proof.password ?? '' },
  }),
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
