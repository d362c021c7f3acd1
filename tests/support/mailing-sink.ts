import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Smtp } from '#libs/settings';

/** What a mail server does with one message. */
export type Treatment = 'take' | 'refuse' | 'defer' | 'deferAtEnd' | 'hang' | 'cut' | 'cutBefore';

/** A mail server that takes, refuses, defers, hangs and cuts as it is told, and knows what it had of whom. */
export class MailingSink {
  /** By recipient: how often it had the whole of a message, answered or not. */
  readonly had = new Map<string, number>();
  /** By recipient: how often it said yes. */
  readonly took = new Map<string, number>();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    maxClients: 100,
    onRcptTo: ({ address }, session, answer) => {
      const treatment = this.treat(address);
      if (treatment === 'cutBefore') return this.cut(session.id);
      if (treatment === 'refuse') return answer(reply(550, '5.1.1 no such user here'));
      answer(treatment === 'defer' ? reply(451, '4.7.1 come again later') : null);
    },
    onData: (stream, session, answer) => {
      stream.resume();
      stream.on('end', () => {
        const { address } = session.envelope.rcptTo[0]!;
        const treatment = this.treat(address, true);
        if (treatment === 'deferAtEnd') return answer(reply(452, '4.3.1 no room'));
        this.had.set(address, (this.had.get(address) ?? 0) + 1);
        if (treatment === 'hang') return;
        if (treatment === 'cut') return this.cut(session.id);
        this.took.set(address, (this.took.get(address) ?? 0) + 1);
        if (this.delay === 0) answer(null, 'OK: queued');
        else setTimeout(() => answer(null, 'OK: queued'), this.delay);
      });
    },
  });

  /** @param treat asked at RCPT and, with `atEnd`, once the message is there */
  constructor(
    private readonly treat: (address: string, atEnd?: boolean) => Treatment,
    /** Milliseconds until it answers a message that it takes. */
    private readonly delay = 0,
  ) {}

  async start(port = 0): Promise<Smtp> {
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    const { port: taken } = this.server.server.address() as AddressInfo;
    return { host: '127.0.0.1', port: taken, security: 'whenOffered', user: null };
  }

  async stop(): Promise<void> {
    for (const { id } of this.server.connections as Set<{ id: string }>) this.cut(id);
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private cut(sessionId: string): void {
    for (const connection of this.server.connections as Set<{ id: string; close(): void }>)
      if (connection.id === sessionId) connection.close();
  }
}

const reply = (responseCode: number, words: string): Error => Object.assign(new Error(words), { responseCode });
