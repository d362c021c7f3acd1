import type { Request } from 'express';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { z } from 'zod';
import { newId } from '#libs/kernel';
import { EDITOR_SCHEMA } from '../domain/document.js';
import { admitted } from '../domain/updates.js';
import type { Participant } from '../tables/pads.js';
import type { OpenPad } from './open-pad.js';

/** Why the office ended a connection, by the code of its close frame (RFC 6455 §7.4.2: 4000 to 4999 are ours). */
export const CLOSED = {
  malformed: 4400,
  sessionEnded: 4401,
  notAllowed: 4403,
  gone: 4404,
  /** The client's document does not rest on ours: it comes back with all that it has. */
  outOfStep: 4409,
  tooLarge: 4413,
  /** The client is older or newer than the office: reload. */
  otherEditor: 4426,
  tooMuch: 4429,
  failed: 4500,
  tooMany: 4503,
} as const;

/** What may be done now, as the client is told. */
export interface Standing {
  readonly reads: boolean;
  readonly writes: boolean;
  /** Why one who may write in general does not now. */
  readonly because: 'role' | 'submitted' | 'case-closed' | 'too-many' | null;
  readonly actingFor: string | null;
  /** Why it ends; null while it goes on. */
  readonly ends: keyof typeof CLOSED | null;
}

/** How long a connection goes by what was looked up, while something is written. */
export const TRUSTED_MILLISECONDS = 1_000;
const MESSAGES_A_SECOND = 60;
const MESSAGES_AT_ONCE = 240;
/** What a browser that does not read may make us keep for it. */
const MOST_UNREAD_BYTES = 4 * 1024 * 1024;
const LARGEST_CONTROL = 4_000;

const position = z.record(z.string(), z.unknown()).nullable();
const said = z.discriminatedUnion('t', [
  z.object({ t: z.literal('hello'), schema: z.int(), client: z.int().min(0).max(0xffffffff), vector: z.base64() }),
  z.object({ t: z.literal('cursor'), anchor: position, head: position }),
]);
export type Cursor = { readonly anchor: unknown; readonly head: unknown } | null;

export interface ConnectionHouse {
  standing(connection: Connection): Promise<Standing>;
  /** That nobody else writes under the number. */
  mayBe(connection: Connection): Promise<boolean>;
  came(connection: Connection): Promise<void>;
  cursor(connection: Connection, cursor: Cursor): void;
  ended(connection: Connection): void;
}

/**
 * One browser that has a text open. Text frames are JSON: `hello`, `cursor` from the client; `welcome`, `saved`, `may`, `people`, `cursor` to it. Binary frames are
 * changes: from the client with a number of four bytes before them, which `saved` names once they are committed.
 */
export class Connection {
  readonly id = newId();
  client = -1;
  cursor: Cursor = null;
  /** They wrote something here. */
  hasWritten = false;
  private clock = 0;
  private standing: Standing | undefined;
  private lookedAt = 0;
  private looking: Promise<Standing> | undefined;
  private turn: Promise<void> = Promise.resolve();
  private tokens = MESSAGES_AT_ONCE;
  private filledAt = performance.now();
  private over = false;

  constructor(
    readonly request: Request,
    readonly employeeId: string,
    readonly pad: OpenPad,
    private readonly socket: WebSocket,
    private readonly house: ConnectionHouse,
  ) {
    socket.on('message', (data: Buffer, isBinary) => this.receive(data, isBinary));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => this.finish());
  }

  /** Has said who it is, and is told of what the others do. */
  get isIn(): boolean {
    return this.client >= 0 && !this.over;
  }
  get writes(): boolean {
    return this.standing?.writes ?? false;
  }

  /** Looks up anew what it may do, and tells where that has changed. Whoever goes on writing does not wait for it: it is looked up a little before it has to be. */
  async check(trusted = 0): Promise<Standing> {
    const age = performance.now() - this.lookedAt;
    if (this.standing && age < trusted) {
      if (age > trusted / 2) this.look().catch(() => undefined);
      return this.standing;
    }
    return this.look();
  }

  private look(): Promise<Standing> {
    this.looking ??= this.lookUp().finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async lookUp(): Promise<Standing> {
    const asked = performance.now();
    const before = this.standing;
    const now = await this.house.standing(this);
    this.standing = now;
    this.lookedAt = asked;
    if (now.ends !== null) this.end(now.ends);
    else if (before && (before.writes !== now.writes || before.because !== now.because)) this.tellRights(now);
    return now;
  }

  change(update: Uint8Array): void {
    this.send(update);
  }

  people(people: readonly (Participant & { readonly name: string | null })[]): void {
    this.say({
      t: 'people',
      people: people.map(({ connectionId, employeeId, client, writes, name }) => ({
        ...{ client, writes, name, id: employeeId },
        own: connectionId === this.id,
      })),
    });
  }

  pointsAt(client: number, cursor: Cursor): void {
    this.say({ t: 'cursor', client, cursor });
  }

  end(why: keyof typeof CLOSED): void {
    this.over = true;
    this.socket.close(CLOSED[why], why);
  }

  /** The process ends: the browser comes back to another one. */
  leave(): void {
    this.socket.close(1001);
    this.socket.terminate();
  }

  private finish(): void {
    this.over = true;
    this.house.ended(this);
  }

  private receive(data: Buffer, isBinary: boolean): void {
    if (this.over) return;
    if (!this.isWithinRate()) return this.end('tooMuch');
    this.turn = this.turn.then(async () => {
      if (this.over) return;
      try {
        await (isBinary ? this.write(data) : this.hear(data));
      } catch {
        this.end('failed');
      }
    });
  }

  private isWithinRate(): boolean {
    const now = performance.now();
    this.tokens = Math.min(MESSAGES_AT_ONCE, this.tokens + ((now - this.filledAt) / 1000) * MESSAGES_A_SECOND) - 1;
    this.filledAt = now;
    return this.tokens >= 0;
  }

  private async hear(data: Buffer): Promise<void> {
    const message = data.length > LARGEST_CONTROL * 16 ? undefined : parsed(data);
    if (!message) return this.end('malformed');
    if (message.t === 'hello') return this.begin(message);
    if (!this.isIn || data.length > LARGEST_CONTROL) return this.end('malformed');
    this.cursor = this.writes && message.anchor ? { anchor: message.anchor, head: message.head } : null;
    this.house.cursor(this, this.cursor);
  }

  private async begin({ schema, client, vector }: Extract<Said, { t: 'hello' }>): Promise<void> {
    if (this.client >= 0) return this.end('malformed');
    if (schema !== EDITOR_SCHEMA) return this.end('otherEditor');
    const doc = this.pad.doc;
    const missing = missingFor(doc, Buffer.from(vector, 'base64'));
    if (!missing) return this.end('malformed');
    this.client = client;
    if (!(await this.house.mayBe(this))) return this.end('malformed');
    const standing = await this.check();
    if (this.over) return;
    this.clock = Y.getState(doc.store, client);
    // In one go: what is committed after this is told by itself.
    this.say({ t: 'welcome', vector: Buffer.from(Y.encodeStateVector(doc)).toString('base64') });
    this.send(missingFor(doc, Buffer.from(vector, 'base64'))!);
    this.tellRights(standing);
    await this.house.came(this);
  }

  private async write(data: Buffer): Promise<void> {
    if (!this.isIn || data.length < 5) return this.end('malformed');
    const number = data.readUInt32BE(0);
    const update = new Uint8Array(data.subarray(4));
    const { writes, actingFor } = await this.check(TRUSTED_MILLISECONDS);
    if (this.over) return;
    if (!writes) return this.say({ t: 'refused', number });
    if (this.pad.isFull) return this.end('tooLarge');
    const written = admitted(update, this.client, this.clock, this.pad.doc);
    if (!written) return this.end('outOfStep');
    this.clock = written.clock;
    this.hasWritten = true;
    const author = { client: this.client, actingFor };
    // Not waited for: what comes next is committed with it where the database is busy.
    void this.pad.write({ update, author }).then((outcome) => {
      if (outcome === 'saved') return this.say({ t: 'saved', number });
      this.end(outcome);
    });
  }

  private tellRights({ writes, because }: Standing): void {
    this.say({ t: 'may', writes, because });
  }

  private say(message: object): void {
    this.send(JSON.stringify(message));
  }

  private send(data: string | Uint8Array): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.socket.send(data);
    if (this.socket.bufferedAmount > MOST_UNREAD_BYTES) this.socket.terminate();
  }
}

type Said = z.infer<typeof said>;

function parsed(data: Buffer): Said | undefined {
  try {
    return said.parse(JSON.parse(data.toString()));
  } catch {
    return undefined;
  }
}

function missingFor(doc: Y.Doc, vector: Uint8Array): Uint8Array | undefined {
  try {
    return Y.encodeStateAsUpdate(doc, vector);
  } catch {
    return undefined;
  }
}
