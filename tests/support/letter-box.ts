import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { until } from './until.js';

export interface Delivered {
  readonly recipients: readonly string[];
  readonly raw: string;
  readonly mail: ParsedMail;
}

/** The mail server to which the office hands its mail: it keeps what it takes, with its envelope. */
export class LetterBox {
  readonly delivered: Delivered[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData: (stream, { envelope }, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        void simpleParser(raw).then((mail) => {
          this.delivered.push({ recipients: envelope.rcptTo.map(({ address }) => address), raw: raw.toString(), mail });
          answer();
        }, answer);
      });
    },
  });

  /** @returns its address */
  async start(): Promise<string> {
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** Waits for a mail that says this. */
  holding = (words: string): Promise<Delivered> => until(async () => this.found(words));
  found = (words: string): Delivered | undefined => this.delivered.find(({ mail }) => mail.text?.includes(words));
}
