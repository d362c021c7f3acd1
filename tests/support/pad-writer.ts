import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { EDITOR_SCHEMA, textOf } from '../../libs/scratch-pads/domain/document.js';
import { until } from './until.js';

interface May {
  readonly writes: boolean;
  readonly because: string | null;
}
interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly writes: boolean;
  readonly own: boolean;
}

interface WriterOptions {
  readonly schema?: number;
  readonly origin?: string;
  /** Whom it means to write as. */
  readonly employeeId?: string;
}

/** Somebody's editor on a draft's text, as the console's is: keeps its document, and what is not yet saved, over connections. */
export class PadWriter {
  readonly doc = new Y.Doc();
  may: May | undefined;
  people: readonly Person[] = [];
  cursors = new Map<number, unknown>();
  closed: { readonly code: number; readonly reason: string } | undefined;
  /** Changes that were sent, and those of them that were said to be saved. */
  sent = 0;
  saved = 0;
  refused = 0;
  private socket: WebSocket | undefined;
  private welcomed = false;

  constructor(
    public url: string,
    public cookie: string,
    readonly draftId: string,
    readonly options: WriterOptions = {},
  ) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.welcomed) this.send(update);
    });
  }

  /** Resolves once it stands on what the office has, or was turned away: with a status of HTTP, or closed. */
  async connect(): Promise<number> {
    this.closed = undefined;
    this.welcomed = false;
    const { employeeId } = this.options;
    const meant = employeeId === undefined ? '' : `?employee=${employeeId}`;
    const address = `${this.url.replace('http', 'ws')}/api/drafts/${this.draftId}/scratch-pad${meant}`;
    const socket = new WebSocket(address, {
      headers: { cookie: this.cookie, ...(this.options.origin !== undefined && { origin: this.options.origin }) },
    });
    this.socket = socket;
    const status = await new Promise<number>((resolve) => {
      socket.on('open', () => resolve(101));
      socket.on('unexpected-response', (_, response) => {
        resolve(response.statusCode!);
        socket.terminate();
      });
      socket.on('error', () => resolve(0));
    });
    if (status !== 101) return status;
    socket.on('message', (data: Buffer, isBinary) => this.hear(data, isBinary));
    socket.on('close', (code, reason) => (this.closed = { code, reason: reason.toString() }));
    const vector = Buffer.from(Y.encodeStateVector(this.doc)).toString('base64');
    socket.send(
      JSON.stringify({ t: 'hello', schema: this.options.schema ?? EDITOR_SCHEMA, client: this.doc.clientID, vector }),
    );
    await until(
      async () => this.may !== undefined || this.closed !== undefined,
      (there) => there,
    );
    return status;
  }

  /** A paragraph more. */
  write(words: string): void {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    const text = textOf(this.doc);
    text.insert(text.length, [paragraph]);
  }

  get text(): string {
    return textOf(this.doc).toString();
  }
  get allSaved(): boolean {
    return this.saved === this.sent;
  }

  sendRaw(data: string | Uint8Array): void {
    this.socket?.send(data);
  }

  leave(): void {
    this.socket?.close();
  }

  private send(update: Uint8Array): void {
    this.sent += 1;
    const message = Buffer.alloc(4 + update.length);
    message.writeUInt32BE(this.sent);
    message.set(update, 4);
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(message);
  }

  private hear(data: Buffer, isBinary: boolean): void {
    if (isBinary) return Y.applyUpdate(this.doc, new Uint8Array(data), this);
    const said = JSON.parse(data.toString()) as { t: string } & Record<string, never>;
    if (said.t === 'welcome') {
      this.welcomed = true;
      const missing = Y.encodeStateAsUpdate(this.doc, Buffer.from(said['vector']!, 'base64'));
      if (missing.length > 2) this.send(missing);
    } else if (said.t === 'saved') this.saved = Math.max(this.saved, said['number']!);
    else if (said.t === 'refused') this.refused += 1;
    else if (said.t === 'may') this.may = said as unknown as May;
    else if (said.t === 'people') this.people = said['people']!;
    else if (said.t === 'cursor') this.cursors.set(said['client']!, said['cursor']);
  }
}
