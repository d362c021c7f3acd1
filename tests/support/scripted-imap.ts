import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface ScriptedMessage {
  readonly uid: number;
  readonly raw: string;
  /** What RFC822.SIZE says, where it is not the truth. */
  readonly size?: number;
}

/**
 * An IMAP server that says what a test wants it to say: what a client must stand though RFC 3501 forbids it, or what real servers do once in a year.
 */
export class ScriptedImap {
  uidValidity = 1;
  /** Empty: it takes the connection and says nothing. */
  greeting = '* OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS MOVE] ready\r\n';
  folder = 'INBOX';
  /** So far. */
  connections = 0;
  /** Every command that came, without its tag. */
  readonly commands: string[] = [];
  /** Told of each command before it is answered; says `hang` for no answer at all, `cut` for the end of the connection, or an answer of its own, in which TAG stands for the command's. */
  misbehave: (command: string) => 'hang' | 'cut' | string | undefined = () => undefined;
  private there: ScriptedMessage[] = [];
  private largestUid = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.serve(socket));

  get messages(): ScriptedMessage[] {
    return this.there;
  }

  set messages(messages: ScriptedMessage[]) {
    this.there = messages;
    this.largestUid = messages.reduce((largest, { uid }) => Math.max(largest, uid), this.largestUid);
  }

  /** @returns its port */
  async start(): Promise<number> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((closed) => this.server.close(closed));
  }

  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private serve(socket: Socket): void {
    this.connections += 1;
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    socket.setEncoding('latin1');
    socket.write(this.greeting, 'latin1');
    let rest = '';
    let idle = '';
    socket.on('data', (text: string) => {
      rest += text;
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (line.toUpperCase() === 'DONE') {
          socket.write(`${idle} OK done\r\n`);
          continue;
        }
        const [tag = '', ...words] = line.split(' ');
        const command = words.join(' ');
        this.commands.push(command);
        const strange = this.misbehave(command);
        if (strange === 'hang') continue;
        if (strange === 'cut') return void socket.destroy();
        if (command.toUpperCase() === 'IDLE') idle = tag;
        socket.write(strange?.replace('TAG', tag) ?? this.answer(tag, command), 'latin1');
      }
    });
  }

  private answer(tag: string, command: string): string {
    const [verb = '', second = ''] = command.toUpperCase().split(' ');
    switch (verb === 'UID' ? `UID ${second}` : verb) {
      case 'CAPABILITY':
        return `* CAPABILITY IMAP4rev1 IDLE UIDPLUS MOVE\r\n${tag} OK\r\n`;
      case 'LIST':
        return `* LIST () "/" ${this.folder}\r\n* LIST () "/" Archiwum\r\n${tag} OK\r\n`;
      case 'SELECT':
      case 'EXAMINE':
        if (!command.includes(this.folder)) return `${tag} NO no such folder\r\n`;
        return [
          `* ${this.messages.length} EXISTS`,
          '* FLAGS (\\Seen)',
          `* OK [UIDVALIDITY ${this.uidValidity}] .`,
          `* OK [UIDNEXT ${this.uidNext}] .`,
          `${tag} OK done`,
          '',
        ].join('\r\n');
      case 'IDLE':
        return '+ idling\r\n';
      case 'UID SEARCH':
        return `* SEARCH ${this.found(command)}\r\n${tag} OK done\r\n`;
      case 'UID FETCH':
        return `${this.fetched(command)}${tag} OK done\r\n`;
      case 'UID MOVE': {
        const moved = new Set((command.split(' ')[2] ?? '').split(',').map(Number));
        this.messages = this.messages.filter(({ uid }) => !moved.has(uid));
        return `${tag} OK moved\r\n`;
      }
      default:
        return `${tag} OK done\r\n`;
    }
  }

  /** One more than the largest number ever given. */
  private get uidNext(): number {
    return this.largestUid + 1;
  }

  private found(command: string): string {
    const [, from = '0', to = '*'] = /UID (\d+)(?::(\d+|\*))?/i.exec(command.replace(/^UID /i, '')) ?? [];
    const uids = this.messages.map(({ uid }) => uid);
    const isIn = (uid: number, index: number) =>
      // `n:*` names the last message in any case.
      to === '*' ? uid >= Number(from) || index === uids.length - 1 : uid >= Number(from) && uid <= Number(to);
    return uids.filter(isIn).join(' ');
  }

  private fetched(command: string): string {
    const wanted = new Set((command.split(' ')[2] ?? '').split(',').map(Number));
    const [, start = '0', length = String(Number.MAX_SAFE_INTEGER)] =
      /BODY\.PEEK\[\]<(\d+)\.(\d+)>/i.exec(command) ?? [];
    return this.messages
      .flatMap((message, index) => (wanted.has(message.uid) ? [{ ...message, index }] : []))
      .map(({ uid, raw, size = raw.length, index }) => {
        const piece = raw.slice(Number(start), Number(start) + Number(length));
        const body = /BODY\.PEEK\[\]</i.test(command)
          ? ` BODY[]<${start}> {${piece.length}}\r\n${piece}`
          : /BODY\.PEEK\[\]/i.test(command)
            ? ` BODY[] {${raw.length}}\r\n${raw}`
            : '';
        return `* ${index + 1} FETCH (UID ${uid} RFC822.SIZE ${size} INTERNALDATE "01-Jan-2030 10:00:00 +0000"${body})\r\n`;
      })
      .join('');
  }
}
