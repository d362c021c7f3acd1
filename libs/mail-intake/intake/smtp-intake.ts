import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { newId, type Clock } from '#libs/kernel';
import { isOfficeAddress, type OfficeMailbox } from '#libs/mail-format';
import { Clients, Pace, type ClientLimits } from './client-limits.js';
import { mailSizeOf, type IntakeSpool, type MailSize } from './intake-spool.js';

export interface SmtpIntakeParts {
  readonly spool: IntakeSpool;
  readonly clock: Clock;
  readonly office: OfficeMailbox;
  /** Addresses or networks (CIDR) that send everybody's mail: no limit per address holds for them, and where any are named, only they say who was authenticated. */
  readonly relays: readonly string[];
  readonly limits?: Partial<ClientLimits>;
  readonly log: (line: { readonly message: string } & Record<string, unknown>) => void;
  /** Told of every answer that ends a mail's way: 250 for one taken, 4xx and 5xx for one refused. */
  readonly count: (code: number) => void;
  /** Told of a mail that was refused for its size (552). The domain is empty where the sender gave no address. */
  readonly tooLarge: (senderDomain: string, size: number) => void;
  /** There is new mail in the spool. */
  readonly arrived: (size: MailSize) => void;
}

/** Bytes of the largest mail that is taken; larger ones get 552. */
export const LARGEST_MAIL = 25 * 1024 * 1024;
const MOST_RECIPIENTS = 100;
const MOST_CONNECTIONS = 500;
const LIMITS: ClientLimits = {
  connections: 100,
  bytes: 3 * LARGEST_MAIL,
  sessionMilliseconds: 10 * 60_000,
  dataMilliseconds: 5 * 60_000,
  bytesOfAll: 8 * LARGEST_MAIL,
};

/** Takes mail by SMTP (RFC 5321). The sender hears 250 when the message is on the disk, and not before. */
export class SmtpIntake {
  private readonly server: SMTPServer;
  private readonly limits: ClientLimits;
  private readonly clients: Clients;
  private readonly pace = new Pace();
  /** What connections have just announced, where it is too much. */
  private readonly announced = new Map<string, { readonly senderDomain: string; readonly size: number }>();

  constructor(private readonly parts: SmtpIntakeParts) {
    this.limits = { ...LIMITS, ...parts.limits };
    this.clients = new Clients(this.limits, parts.relays);
    this.server = new SMTPServer({
      size: LARGEST_MAIL,
      rejectOversized: true,
      maxRecipients: MOST_RECIPIENTS,
      maxClients: MOST_CONNECTIONS,
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      hideENHANCEDSTATUSCODES: false,
      name: parts.office.addresses[0].split('@')[1],
      banner: 'Rzecznik',
      socketTimeout: 60_000,
      closeTimeout: 3_000,
      logger: {
        ...silent,
        debug: ({ cid }: { cid?: string }, message: unknown, line: unknown) =>
          this.notice(String(cid), String(message), String(line)),
      },
      onConnect: ({ id, remoteAddress }, answer) =>
        answer(this.clients.begin(id, remoteAddress) ? null : refusal(421, 'Too many connections from your address')),
      onClose: ({ id, remoteAddress }) => {
        this.clients.end(id, remoteAddress);
        this.announced.delete(id);
      },
      onRcptTo: ({ address }, _session, answer) =>
        answer(isOfficeAddress(address, parts.office) ? null : refusal(550, 'No such mailbox here')),
      onData: (stream, session, answer) => void this.receive(stream, session, answer),
    });
    this.server.server.on('connection', (socket: Socket) => this.clients.limit(socket));
    this.server.on('error', (error) =>
      parts.log({ message: 'an SMTP connection failed', reason: (error as NodeJS.ErrnoException).code ?? error.name }),
    );
  }

  /** @throws the system's error where the port is taken. Answers the port, which the system picks for 0. */
  async listen(port: number, host: string): Promise<number> {
    const listening = Promise.withResolvers<void>();
    this.server.server.once('error', listening.reject);
    this.server.listen(port, host, listening.resolve);
    await listening.promise;
    this.server.server.off('error', listening.reject);
    return (this.server.server.address() as AddressInfo).port;
  }

  /** No new connections; those that stand may end their mail, for three seconds. */
  close(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.server.close(() => resolve());
    return promise;
  }

  private async receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    answer: (error?: Error | null, message?: string) => void,
  ): Promise<void> {
    const { remoteAddress } = session;
    const chunks: Buffer[] = [];
    let held = 0;
    let refused: Error | undefined;
    const letGo = () => {
      this.clients.giveBack(remoteAddress, held);
      held = 0;
      chunks.length = 0;
    };
    // What is refused is read to its end, as SMTP has it, and none of it is kept.
    const refuse = (error: Error) => {
      refused ??= error;
      letGo();
    };
    const tooSlow = setTimeout(
      () => refuse(refusal(451, 'The message took too long, try again later')),
      this.limits.dataMilliseconds,
    );
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        await this.pace.take(chunk.length);
        if (stream.sizeExceeded) refuse(refusal(552, 'Message exceeds fixed maximum message size'));
        if (refused) continue;
        if (this.clients.take(remoteAddress, chunk.length)) {
          held += chunk.length;
          chunks.push(chunk);
        } else refuse(refusal(452, 'Too much mail at once, try again later'));
      }
      if (stream.sizeExceeded) {
        const { mailFrom } = session.envelope;
        this.parts.tooLarge(mailFrom ? domainOf(mailFrom.address) : '', stream.byteLength);
        return answer(refusal(552, 'Message exceeds fixed maximum message size'));
      }
      if (refused) return answer(refused);
      clearTimeout(tooSlow);
      const id = await this.keep(chunks, session);
      answer(null, `OK: kept as ${id}`);
      this.parts.arrived(mailSizeOf(held));
    } catch (error) {
      this.parts.log({
        message: 'a mail could not be kept; its sender is asked to try again',
        reason: error instanceof Error ? error.name : 'unknown',
      });
      answer(refusal(451, 'Could not keep the message, try again later'));
    } finally {
      clearTimeout(tooSlow);
      letGo();
    }
  }

  private async keep(raw: readonly Buffer[], { envelope, remoteAddress }: SMTPServerSession): Promise<string> {
    const id = newId();
    await this.parts.spool.put({
      id,
      receivedAt: this.parts.clock.nowIso(),
      envelopeFrom: envelope.mailFrom ? envelope.mailFrom.address : '',
      envelopeTo: envelope.rcptTo.map(({ address }) => address),
      throughGateway: this.clients.isGateway(remoteAddress),
      raw,
    });
    return id;
  }

  /** The server refuses by itself what is announced as too large, or has too many recipients: its replies are seen in its log only. */
  private notice(connection: string, message: string, line: string): void {
    if (message === 'C:') this.hear(connection, line);
    if (message !== 'S:') return;
    const code = Number(line.slice(0, 3));
    const announced = this.announced.get(connection);
    this.announced.delete(connection);
    if (announced && code === 552) this.parts.tooLarge(announced.senderDomain, announced.size);
    if (code === 250 && !line.includes('OK: kept as')) return;
    if (code !== 250 && code < 400) return;
    this.parts.count(code);
    if (code >= 400) this.parts.log({ message: 'mail refused', code });
  }

  /** A sender who says how large the mail is (RFC 1870) is refused before a handler of ours is asked. */
  private hear(connection: string, command: string): void {
    const [, address = '', size] = /^MAIL FROM:\s*<([^<>\s]{0,320})>.{0,200}\sSIZE=(\d{1,15})\b/i.exec(command) ?? [];
    if (Number(size) > LARGEST_MAIL)
      this.announced.set(connection, { senderDomain: domainOf(address), size: Number(size) });
  }
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

const ignore = () => undefined;
const silent = {
  level: ignore,
  trace: ignore,
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  fatal: ignore,
};
