import { createRequire } from 'node:module';
import type { AddressInfo, Server, Socket } from 'node:net';

interface StoredMessage {
  readonly uid: number;
  readonly raw: string;
  readonly flags: readonly string[];
}
interface Folder {
  uidvalidity: number;
  messages: StoredMessage[];
}
interface Connection {
  /** Where a command of several lines (IDLE) waits for more. */
  readonly inputHandler: ((line: string) => void) | false;
}
interface Hoodiecrow {
  readonly connectionHandlers: ((connection: Connection) => void)[];
  readonly server: Server;
  listen(port: number, host: string, listening: () => void): void;
  readonly users: Record<string, { password: string; xoauth2?: { accessToken: string } }>;
  close(closed: () => void): void;
  getMailbox(path: string): Folder;
  appendMessage(folder: string, flags: readonly string[], internalDate: Date | undefined, raw: string): void;
}
const hoodiecrow = createRequire(import.meta.url)('hoodiecrow-imap') as (options: object) => Hoodiecrow;

export const MAIL_USER = { user: 'prasa', password: 'tajne hasło skrzynki' } as const;

/** A real IMAP server (hoodiecrow-imap) with one account, which forgets all at its end. */
export class ImapServer {
  /** Told of each connection. */
  connected: () => void = () => undefined;
  private readonly hoodiecrow: Hoodiecrow;
  private readonly sockets = new Set<Socket>();
  private readonly connections = new Set<Connection>();

  constructor({ tls = false }: { readonly tls?: boolean } = {}) {
    this.hoodiecrow = hoodiecrow({
      plugins: [
        'IDLE',
        'UIDPLUS',
        'MOVE',
        'SASL-IR',
        'AUTH-PLAIN',
        'XOAUTH2',
        'LITERALPLUS',
        'ENABLE',
        'ID',
        'UNSELECT',
      ],
      users: { [MAIL_USER.user]: { password: MAIL_USER.password } },
      secureConnection: tls,
      storage: { INBOX: {}, '': { separator: '/', folders: { Archiwum: {} } } },
    });
    this.hoodiecrow.connectionHandlers.push((connection) => this.connections.add(connection));
    this.hoodiecrow.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      this.connected();
      socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    });
  }

  /** @returns its port */
  async start(): Promise<number> {
    await new Promise<void>((listening) => this.hoodiecrow.listen(0, '127.0.0.1', listening));
    return (this.hoodiecrow.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise<void>((closed) => this.hoodiecrow.close(closed));
  }

  /** Breaks all connections. */
  cut(): void {
    // An IDLE that is not ended keeps its timer for half an hour.
    for (const { inputHandler } of this.connections) if (inputHandler) inputHandler('DONE');
    this.connections.clear();
    for (const socket of this.sockets) socket.destroy();
  }

  deliver(
    raw: string,
    { flags = [], at }: { readonly flags?: readonly string[]; readonly at?: Date | undefined } = {},
  ): void {
    this.hoodiecrow.appendMessage('INBOX', flags, at, raw);
  }

  /** From now on this token lets the account in by XOAUTH2, and no other one. */
  takeToken(accessToken: string): void {
    this.hoodiecrow.users[MAIL_USER.user]!.xoauth2 = { accessToken };
  }

  folder(path = 'INBOX'): Folder {
    return this.hoodiecrow.getMailbox(path);
  }
}
