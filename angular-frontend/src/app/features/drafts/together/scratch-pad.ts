import { computed, signal } from '@angular/core';
import { Awareness } from 'y-protocols/awareness';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, mergeUpdates, type XmlFragment } from 'yjs';
import { EDITOR_SCHEMA } from '../../../shared/editor/extensions';

export interface Writer {
  readonly client: number;
  readonly id: string;
  /** Null where nobody knows it any more. */
  readonly name: string | null;
  readonly writes: boolean;
  readonly own: boolean;
}
export interface May {
  readonly writes: boolean;
  readonly because: 'role' | 'submitted' | 'case-closed' | 'too-many' | null;
}
/** Why it goes on no more, as the server's close frames say it. */
export type Ended = 'otherEditor' | 'sessionEnded' | 'notAllowed' | 'gone' | 'tooLarge' | 'tooMany';

type Cursor = { readonly anchor: unknown; readonly head: unknown } | null;
type Said =
  | { t: 'welcome'; vector: string }
  | { t: 'saved' | 'refused'; number: number }
  | ({ t: 'may' } & May)
  | { t: 'people'; people: Writer[] }
  | { t: 'cursor'; client: number; cursor: Cursor };

const ends: Readonly<Record<number, Ended>> = {
  1009: 'tooLarge',
  4401: 'sessionEnded',
  4403: 'notAllowed',
  4404: 'gone',
  4413: 'tooLarge',
  4426: 'otherEditor',
  4503: 'tooMany',
};
/** What is typed in one such moment goes together: the other one sees it before they could tell. */
const togetherMilliseconds = 30;
const cursorMilliseconds = 80;
const longestPauseMilliseconds = 10_000;
/** The server says something every three seconds while it is there. */
const silenceMilliseconds = 12_000;
const writerColours = 6;

/**
 * A draft's text that several write in, and the connection by which they do. What is written without one is kept, and goes once it is back. `saved` is said
 * when the server has committed it, and not before.
 */
export class ScratchPad {
  readonly doc = new Doc();
  readonly awareness = new Awareness(this.doc);
  readonly connection = signal<'connecting' | 'open' | 'lost'>('connecting');
  /** The text is here for the first time. */
  readonly there = signal(false);
  readonly ended = signal<Ended | undefined>(undefined);
  readonly may = signal<May>({ writes: false, because: null });
  readonly people = signal<readonly Writer[]>([]);
  readonly #unsaved = signal(0);
  readonly #refused = signal(false);
  readonly unsaved = computed(() => this.#unsaved() > 0 || this.#refused());
  readonly state = computed((): 'saved' | 'saving' | 'offline' | 'refused' => {
    if (this.#refused()) return 'refused';
    if (this.connection() === 'lost') return 'offline';
    return this.unsaved() ? 'saving' : 'saved';
  });

  #socket: WebSocket | undefined;
  #waiting: Uint8Array[] = [];
  #sent = 0;
  #welcomed = false;
  #attempts = 0;
  #over = false;
  #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #back = () => this.#after('connect', 0, () => this.#connect());
  #whenSaved: (() => void)[] = [];

  constructor(readonly address: string) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      this.#waiting.push(update);
      this.#count();
      this.#after('send', togetherMilliseconds, () => this.#send());
    });
    this.awareness.on('update', ({ updated, added }: { updated: number[]; added: number[] }, origin: unknown) => {
      if (origin === 'local' && [...updated, ...added].includes(this.doc.clientID))
        this.#after('cursor', cursorMilliseconds, () => this.#sayCursor());
    });
    addEventListener('online', this.#back);
    this.#connect();
  }

  get text(): XmlFragment {
    return this.doc.getXmlFragment('text');
  }

  /** Resolves once all that was written until now is committed, or cannot be now. */
  async settled(): Promise<boolean> {
    this.#send();
    if (!this.unsaved()) return true;
    if (this.connection() !== 'open' || this.#refused()) return false;
    await new Promise<void>((resolve) => this.#whenSaved.push(resolve));
    return !this.unsaved();
  }

  close(): void {
    // What was typed in the last moment goes before.
    this.#send();
    this.#over = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    removeEventListener('online', this.#back);
    this.#socket?.close();
    this.awareness.destroy();
    this.doc.destroy();
  }

  #connect(): void {
    if (this.#over || this.ended() || (this.#socket && this.#socket.readyState <= WebSocket.OPEN)) return;
    const socket = new WebSocket(this.address);
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    this.#welcomed = false;
    socket.onopen = () => {
      this.#heard();
      this.#say({
        t: 'hello',
        schema: EDITOR_SCHEMA,
        client: this.doc.clientID,
        vector: asBase64(encodeStateVector(this.doc)),
      });
    };
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (socket !== this.#socket) return;
      this.#heard();
      if (typeof data === 'string') this.#hear(JSON.parse(data) as Said);
      else this.#take(new Uint8Array(data));
    };
    socket.onclose = ({ code }) => {
      if (socket === this.#socket) this.#lost(code);
    };
  }

  /** A connection that is dead without having said so is given up. */
  #heard(): void {
    this.#after('silence', silenceMilliseconds, () => {
      const socket = this.#socket;
      this.#socket = undefined;
      socket?.close();
      this.#lost(0);
    });
  }

  #lost(code: number): void {
    if (this.#over) return;
    this.#socket = undefined;
    this.#welcomed = false;
    clearTimeout(this.#timers.get('silence'));
    this.connection.set('lost');
    this.people.set([]);
    this.#settle();
    const why = ends[code];
    if (why) return this.ended.set(why);
    const pause = Math.min(longestPauseMilliseconds, 250 * 2 ** this.#attempts);
    this.#attempts += 1;
    this.#after('connect', pause * (0.5 + Math.random()), () => this.#connect());
  }

  #hear(said: Said): void {
    switch (said.t) {
      case 'welcome':
        return this.#welcome(said.vector);
      case 'saved':
        if (said.number === this.#sent) this.#unsaved.set(this.#waiting.length);
        return this.#settle();
      case 'refused':
        this.#refused.set(true);
        return this.#settle();
      case 'may': {
        const { writes, because } = said;
        this.may.set({ writes, because });
        // What was refused goes again, with all that the server lacks.
        if (writes && this.#refused()) this.#socket?.close();
        return;
      }
      case 'people':
        this.people.set(said.people);
        return this.#showCursors();
      case 'cursor':
        return this.#point(said.client, said.cursor);
    }
  }

  #welcome(vector: string): void {
    this.#waiting = [];
    this.#refused.set(false);
    const missing = encodeStateAsUpdate(this.doc, fromBase64(vector));
    this.#welcomed = true;
    this.#attempts = 0;
    this.connection.set('open');
    this.#unsaved.set(0);
    // Two bytes say nothing: no words, nothing deleted.
    if (missing.length > 2) {
      this.#waiting = [missing];
      this.#count();
      this.#send();
    }
    this.#sayCursor();
  }

  #take(update: Uint8Array): void {
    applyUpdate(this.doc, update, this);
    this.there.set(true);
  }

  #count(): void {
    this.#unsaved.update((count) => count + 1);
  }

  #send(): void {
    if (!this.#welcomed || this.#waiting.length === 0 || this.#socket?.readyState !== WebSocket.OPEN) return;
    const update = mergeUpdates(this.#waiting);
    this.#waiting = [];
    this.#sent += 1;
    const message = new Uint8Array(4 + update.length);
    new DataView(message.buffer).setUint32(0, this.#sent);
    message.set(update, 4);
    this.#socket.send(message);
  }

  #settle(): void {
    if (this.connection() === 'open' && this.unsaved() && !this.#refused()) return;
    for (const resolve of this.#whenSaved.splice(0)) resolve();
  }

  #sayCursor(): void {
    const { cursor = null } = (this.awareness.getLocalState() ?? {}) as { cursor?: Cursor };
    if (this.#welcomed) this.#say({ t: 'cursor', anchor: cursor?.anchor ?? null, head: cursor?.head ?? null });
  }

  #say(message: object): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  #point(client: number, cursor: Cursor): void {
    this.#cursors.set(client, cursor);
    this.#showCursors();
  }

  readonly #cursors = new Map<number, Cursor>();

  /** Who stands where: the names are the server's. */
  #showCursors(): void {
    const { states } = this.awareness;
    for (const client of states.keys()) if (client !== this.doc.clientID) states.delete(client);
    for (const { client, id, name, own } of this.people()) {
      const cursor = this.#cursors.get(client);
      if (!own && cursor)
        states.set(client, { cursor, user: { name: name ?? '', tone: toneOf(id), color: '#000000' } });
    }
    this.awareness.emit('change', [{ added: [], updated: [], removed: [] }, 'server']);
  }

  #after(what: string, milliseconds: number, does: () => void): void {
    if (this.#over) return;
    // The first of what is typed waits no longer for what comes after.
    if (this.#timers.has(what) && (what === 'send' || what === 'cursor')) return;
    clearTimeout(this.#timers.get(what));
    const timer = setTimeout(() => {
      this.#timers.delete(what);
      does();
    }, milliseconds);
    this.#timers.set(what, timer);
  }
}

/** The same for one person everywhere. */
export const toneOf = (id: string): number =>
  [...id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7) % writerColours;

const asBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
