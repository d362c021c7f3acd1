import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { ImapServer } from './imap-server.js';

export const RELAY_USER = { user: 'nadawca', password: 'tajne hasło wysyłki' } as const;

export interface RelayedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** A real mail server that wants a password, and puts what it takes into a mailbox where it is told one. */
export class MailRelay {
  readonly taken: RelayedMail[] = [];
  /** Where mail arrives. */
  mailbox: ImapServer | undefined;
  /** What it answers to a sender; it takes all where there is none. */
  refuses: ((sender: string) => boolean) | undefined;
  /** Lets the sender in by XOAUTH2. */
  accessToken: string | undefined;
  private readonly server = new SMTPServer({
    allowInsecureAuth: true,
    authMethods: ['PLAIN', 'LOGIN', 'XOAUTH2'],
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth: ({ username, password, accessToken }, _session, answer) =>
      username === RELAY_USER.user &&
      (password === RELAY_USER.password || (accessToken !== undefined && accessToken === this.accessToken))
        ? answer(null, { user: username })
        : answer(new Error('no')),
    onMailFrom: ({ address }, _session, answer) =>
      answer(this.refuses?.(address) ? Object.assign(new Error('not yours'), { responseCode: 550 }) : null),
    onData: (stream, { envelope: { mailFrom, rcptTo } }, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('latin1');
        const from = mailFrom ? mailFrom.address : '';
        this.taken.push({ from, to: rcptTo.map(({ address }) => address), raw });
        this.mailbox?.deliver(raw);
        answer(null);
      });
    },
  });

  /** @returns its port */
  async start(): Promise<number> {
    this.server.on('error', () => undefined);
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return (this.server.server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
