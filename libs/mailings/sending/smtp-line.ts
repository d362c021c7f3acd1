import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import { connectionTo, type ServerOut } from '#libs/mail-outgoing';

/** What became of a message that was handed to a mail server, or was to be. */
export type Handed =
  | { readonly became: 'sent' | 'unknown' }
  | { readonly became: 'refused' | 'deferred'; readonly code: number; readonly status: string | null }
  /** It did not come that far: nothing of it reached the server. `why` is for the log. */
  | { readonly became: 'returned'; readonly why: string };

export interface MessageToHand {
  readonly from: string;
  readonly to: string;
  readonly raw: Buffer;
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Milliseconds of silence after which a server is left. */
const SILENCE = 60_000;
const SERVICE_NOT_AVAILABLE = 421;

/**
 * One connection to a mail server, opened when it is needed, for one message after the other. nodemailer's pool would not do: when a connection breaks after the message was
 * transferred, it hands the same message over again (`maxRequeues`), and nobody could say any more how often it left.
 */
export class SmtpLine {
  private connection: SMTPConnection | undefined;

  constructor(
    private readonly out: ServerOut,
    private readonly silence = SILENCE,
  ) {}

  /** Never throws. */
  async hand(message: MessageToHand): Promise<Handed> {
    let connection: SMTPConnection;
    try {
      connection = await this.open();
    } catch (error) {
      this.close();
      const { code, responseCode, name } = error as SmtpError;
      return { became: 'returned', why: [code ?? name, responseCode].filter(Boolean).join(' ') };
    }
    const handed = await this.transfer(connection, message);
    if (handed.became === 'unknown' || handed.became === 'returned') this.close();
    // A transaction that was refused is open still: the next message would be refused with it.
    else if (handed.became !== 'sent' && !(await isReset(connection))) this.close();
    return handed;
  }

  close(): void {
    this.connection?.close();
    this.connection = undefined;
  }

  private async open(): Promise<SMTPConnection> {
    const open = this.connection;
    if (open && !open.destroyed) return open;
    const { server } = this.out;
    const proof = await this.out.proof();
    const connection = new SMTPConnection({ ...connectionTo(server, proof), socketTimeout: this.silence });
    this.connection = connection;
    await new Promise<void>((resolve, reject) => {
      connection.on('error', reject);
      connection.on('end', () => reject(new Error('the server closed the connection')));
      connection.connect((error?: Error | null) => (error ? reject(error) : resolve()));
    });
    if (server.user !== null) await signedIn(connection, server.user, proof);
    return connection;
  }

  /** Whether the server began to take the message decides: what it refused before, or answered, is known; what it had and did not answer is not. */
  private transfer(connection: SMTPConnection, { from, to, raw }: MessageToHand): Promise<Handed> {
    let transferring = false;
    const content = new Readable({
      highWaterMark: 0,
      read() {
        transferring = true;
        this.push(raw);
        this.push(null);
      },
    });
    return new Promise((resolve) => {
      connection.send({ from, to: [to], size: raw.length }, content, (error: SmtpError | null | undefined) => {
        if (!error) return resolve({ became: 'sent' });
        resolve(outcomeOf(error, transferring));
      });
    });
  }
}

function outcomeOf({ responseCode, response, code, name }: SmtpError, transferring: boolean): Handed {
  if (responseCode === undefined || responseCode < 400)
    return transferring ? { became: 'unknown' } : { became: 'returned', why: code ?? name };
  // The server says that it goes away, which says nothing of the message.
  if (responseCode === SERVICE_NOT_AVAILABLE && !transferring) return { became: 'returned', why: String(responseCode) };
  const status = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1] ?? null;
  return { became: responseCode >= 500 ? 'refused' : 'deferred', code: responseCode, status };
}

const isReset = (connection: SMTPConnection): Promise<boolean> =>
  new Promise((resolve) => {
    const ended = () => resolve(false);
    connection.once('end', ended);
    connection.reset((error: Error | null | undefined) => {
      connection.removeListener('end', ended);
      resolve(!error);
    });
  });

function signedIn(
  connection: SMTPConnection,
  user: string,
  proof: Awaited<ReturnType<ServerOut['proof']>>,
): Promise<void> {
  const auth =
    'accessToken' in proof
      ? { user, type: 'OAUTH2', oauth2: new XOAuth2({ user, accessToken: proof.accessToken }) }
      : { user, credentials: { user, pass: proof.password ?? '' } };
  return new Promise((resolve, reject) => {
    connection.login(auth, (error: Error | null | undefined) => (error ? reject(error) : resolve()));
  });
}
