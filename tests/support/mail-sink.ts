import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Random } from '../../apps/demo/random.js';

/** The mail server to which the office hands its mail. It counts what arrives, and may fail a mail once. */
export class MailSink {
  /** By Message-ID: every copy that it has taken. */
  readonly taken = new Map<string, Buffer[]>();
  /** Message-IDs of mails that it took without being able to say so. */
  readonly unanswered = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => this.take(Buffer.concat(chunks), session, answer));
    },
  });

  constructor(
    private readonly random: Random,
    /** Share of the mails that fail once. */
    private readonly trouble: number,
  ) {}

  /** @returns its address */
  async start(): Promise<string> {
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private take(raw: Buffer, session: SMTPServerSession, answer: (error?: Error | null) => void): void {
    const id = /^message-id:\s*(<[^>]+>)/im.exec(raw.toString('latin1'))?.[1] ?? '';
    const fails = !this.seen.has(id) && this.random.chance(this.trouble);
    this.seen.add(id);
    if (fails && this.random.chance(0.5))
      return answer(Object.assign(new Error('come again later'), { responseCode: 451 }));
    this.taken.set(id, [...(this.taken.get(id) ?? []), raw]);
    if (!fails) return answer();
    this.unanswered.add(id);
    for (const connection of this.server.connections as Set<{ id: string; close(): void }>)
      if (connection.id === session.id) connection.close();
  }
}
