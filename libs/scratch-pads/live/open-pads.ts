import type { Duplex } from 'node:stream';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Request } from 'express';
import { WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { CaseAdmission } from '#libs/cases';
import { caseOfDraft, DRAFT_RIGHTS, draftEventsOf } from '#libs/drafts';
import { callerOf, commandContextOf, selvesOf, SessionWatch, Viewers } from '#libs/http';
import { Journal } from '#libs/journal';
import { deriveId, notFound, OfficeError, type Role } from '#libs/kernel';
import { Visibility } from '#libs/manifest';
import { NameBook } from '#libs/names';
import { Database } from '#libs/postgres';
import { Listener } from '#libs/projections';
import { Keeping } from '../commands/keeping.js';
import { replaceText, seedOf } from '../domain/document.js';
import { standingOf, type DraftStanding } from '../queries/standing.js';
import { Pads, PADS_CHANNEL, type PadOf } from '../tables/pads.js';
import { Connection, TRUSTED_MILLISECONDS, type ConnectionHouse, type Cursor, type Standing } from './connection.js';
import { OpenPad } from './open-pad.js';

/** A frame: of what is pasted the browser sends the cleaned text. */
const LARGEST_MESSAGE = 1024 * 1024;
/** How often a connection on which nothing is written is looked at. */
const CHECK_MILLISECONDS = 3_000;
/** Whoever left and is not back after that has left. */
const LEFT_AFTER_MILLISECONDS = 15_000;

interface Room {
  readonly pad: OpenPad;
  /** The newest version from elsewhere that was looked for in it. */
  taken: number;
  readonly connections: Set<Connection>;
  /** How the draft stands, for all who are there. */
  draft: { readonly at: number; readonly standing: Promise<OfDraft> };
}
interface OfDraft {
  readonly state: 'open' | 'submitted' | 'case-closed' | 'gone';
}

/** The texts that somebody has open at this process, and who has. */
@Injectable()
export class OpenPads implements ConnectionHouse, OnModuleDestroy {
  private readonly logger = new Logger('ScratchPads');
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    perMessageDeflate: false,
  });
  private readonly rooms = new Map<string, Promise<Room>>();
  private readonly leaving = new Set<NodeJS.Timeout>();
  private listener: Listener | undefined;
  private watch: NodeJS.Timeout | undefined;

  constructor(
    private readonly journal: Journal,
    private readonly pads: Pads,
    private readonly keeping: Keeping,
    private readonly admission: CaseAdmission,
    private readonly sessions: SessionWatch,
    private readonly viewers: Viewers,
    private readonly visibility: Visibility,
    private readonly names: NameBook,
    private readonly database: Database,
  ) {}

  /** Lets a browser into a draft's text. @throws OfficeError draft-not-found, case-closed, subject-erased, case-disposed */
  async enter(draftId: string, request: Request, takeOver: () => { socket: Duplex; head: Buffer }): Promise<void> {
    await this.begin();
    const room = await this.room(draftId);
    const { socket, head } = takeOver();
    this.server.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new Connection(request, callerOf(request).id, room.pad, webSocket, this);
      room.connections.add(connection);
    });
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.watch);
    for (const timer of this.leaving) clearTimeout(timer);
    for (const room of await this.all()) for (const connection of room.connections) connection.leave();
    await this.listener?.stop();
  }

  async standing(connection: Connection): Promise<Standing> {
    const { request, employeeId, pad } = connection;
    const nothing = { reads: false, writes: false, because: null, actingFor: null } as const;
    if (!(await this.sessions.isOpen(request))) return { ...nothing, ends: 'sessionEnded' };
    const viewer = await this.viewers.viewer(employeeId);
    if (!viewer) return { ...nothing, ends: 'sessionEnded' };
    const { draftId } = pad.of;
    const by = async (roles: readonly Role[]) => {
      for (const self of selvesOf(viewer))
        if (self.roles.some((role) => roles.includes(role)) && (await this.visibility.seesBy(self, 'draft', draftId)))
          return self;
      return undefined;
    };
    if (!(await by(DRAFT_RIGHTS.readDrafts))) return { ...nothing, ends: 'notAllowed' };
    const { state } = await this.ofDraft(await this.room(draftId));
    if (state === 'gone') return { ...nothing, ends: 'gone' };
    const writer = await by(DRAFT_RIGHTS.writeDrafts);
    const mayWrite = writer !== undefined && state === 'open';
    const { id, client } = connection;
    const isAmong = await this.pads.present(draftId, { connectionId: id, employeeId, client, mayWrite });
    if (isAmong === undefined) return { ...nothing, ends: 'tooMany' };
    const because = !writer ? 'role' : state !== 'open' ? state : isAmong ? null : 'too-many';
    return { reads: true, writes: mayWrite && isAmong, because, actingFor: writer?.actingFor ?? null, ends: null };
  }

  async mayBe({ pad, client, employeeId }: Connection): Promise<boolean> {
    return this.pads.reserve(pad.of.draftId, client, employeeId);
  }

  async came(connection: Connection): Promise<void> {
    const { draftId } = connection.pad.of;
    await this.pads.tell({ draftId, people: true });
    const room = await this.room(draftId);
    for (const { client, cursor } of room.connections) if (cursor) connection.pointsAt(client, cursor);
  }

  cursor({ pad, client }: Connection, cursor: Cursor): void {
    this.quietly(this.pads.tell({ draftId: pad.of.draftId, client, cursor }));
  }

  /** Of whoever wrote and is not back soon, what they wrote becomes a version. */
  ended(connection: Connection): void {
    const { draftId } = connection.pad.of;
    this.quietly(
      (async () => {
        const room = await this.room(draftId);
        room.connections.delete(connection);
        await this.pads.left(draftId, connection.id);
        await this.pads.tell({ draftId, people: true });
        if (room.connections.size === 0) this.rooms.delete(draftId);
      })(),
    );
    if (!connection.hasWritten) return;
    const timer = setTimeout(() => {
      this.leaving.delete(timer);
      this.quietly(this.keepOf(connection));
    }, LEFT_AFTER_MILLISECONDS).unref();
    this.leaving.add(timer);
  }

  private async keepOf({ id, employeeId, pad: { of }, request }: Connection): Promise<void> {
    const people = await this.pads.people(of.draftId);
    if (people.some((one) => one.employeeId === employeeId)) return;
    const context = { ...commandContextOf(request), commandId: deriveId('scratch-pad-left', id) };
    try {
      await this.keeping.keep(of.draftId, context);
    } catch (error) {
      // What cannot be kept now (it was submitted, somebody else kept it, nothing stands in it) stays where it is written.
      if (!(error instanceof OfficeError)) throw error;
    }
  }

  private room(draftId: string): Promise<Room> {
    const there = this.rooms.get(draftId);
    if (there) return there;
    const room = this.open(draftId);
    this.rooms.set(draftId, room);
    room.catch(() => this.rooms.delete(draftId));
    return room;
  }

  private async open(draftId: string): Promise<Room> {
    const standing = standingOf(await draftEventsOf(this.journal, draftId));
    if (!standing) throw notFound('draft-not-found');
    const { draft, foreign, html, keptUpTo } = standing;
    if (draft.state === 'sent') throw new OfficeError('rule', 'draft-sent');
    const of: PadOf = { draftId, caseId: caseOfDraft(draft), contactId: draft.contactId };
    await this.admission.admit(caseOfDraft(draft));
    await this.pads.begin(of, seedOf(html), foreign?.version ?? 0, keptUpTo);
    const connections = new Set<Connection>();
    const pad = await OpenPad.open(of, this.pads, (update, from) => {
      for (const one of connections) if (one.isIn && one.client !== from) one.change(update);
    });
    if (!pad) throw notFound('draft-not-found');
    const room: Room = {
      pad,
      connections,
      taken: 0,
      draft: { at: performance.now(), standing: Promise.resolve({ state: 'open' }) },
    };
    await this.takeIn(room, standing);
    room.draft = { at: -TRUSTED_MILLISECONDS, standing: room.draft.standing };
    return room;
  }

  /** For all who are there, looked up once in a second. */
  private ofDraft(room: Room): Promise<OfDraft> {
    if (performance.now() - room.draft.at >= TRUSTED_MILLISECONDS / 2)
      room.draft = { at: performance.now(), standing: this.lookAt(room) };
    return room.draft.standing;
  }

  private async lookAt(room: Room): Promise<OfDraft> {
    const standing = standingOf(await draftEventsOf(this.journal, room.pad.of.draftId));
    if (!standing || standing.draft.state === 'sent') return { state: 'gone' };
    if (standing.draft.state === 'submitted' || standing.draft.state === 'approved') return { state: 'submitted' };
    try {
      await this.admission.admit(caseOfDraft(standing.draft));
    } catch (error) {
      if (error instanceof OfficeError) return { state: error.code === 'case-closed' ? 'case-closed' : 'gone' };
      throw error;
    }
    await this.takeIn(room, standing);
    return { state: 'open' };
  }

  /** A version that was written elsewhere stands in place of the text: an approver's, or one of a program that calls us. */
  private async takeIn(room: Room, { foreign }: DraftStanding): Promise<void> {
    const { pad } = room;
    if (!foreign || foreign.version <= room.taken) return;
    room.taken = foreign.version;
    const state = await this.pads.load(pad.of.draftId);
    if (!state || state.version >= foreign.version) return;
    const before = Y.encodeStateVector(state.doc);
    replaceText(state.doc, foreign.html);
    await this.pads.append(pad.of, Y.encodeStateAsUpdate(state.doc, before), [], foreign.version);
    await pad.catchUp();
  }

  private async begin(): Promise<void> {
    if (this.listener) return;
    this.listener = new Listener(this.database.pool.options, [PADS_CHANNEL], {
      notified: (_, payload) => this.quietly(this.hear(payload)),
      connected: () => this.quietly(this.catchUp()),
      lost: () => undefined,
      log: (line) => this.logger.warn(line),
    });
    this.watch = setInterval(() => this.quietly(this.lookAround()), CHECK_MILLISECONDS).unref();
    await this.listener.start();
  }

  private async hear(payload: string): Promise<void> {
    const told = JSON.parse(payload) as {
      draftId: string;
      n?: number;
      client?: number;
      cursor?: Cursor;
      people?: true;
    };
    const room = await this.rooms.get(told.draftId);
    if (!room) return;
    if (told.n !== undefined) await room.pad.catchUp(told.n);
    if (told.client !== undefined)
      for (const one of room.connections)
        if (one.isIn && one.client !== told.client) one.pointsAt(told.client, told.cursor ?? null);
    if (told.people) await this.tellPeople(room);
  }

  private async tellPeople({ pad, connections }: Room): Promise<void> {
    const people = await this.pads.people(pad.of.draftId);
    const names = await this.names.of(people.map(({ employeeId }) => employeeId));
    const named = people.map((one) => ({ ...one, name: names.get(one.employeeId)?.name ?? null }));
    for (const one of connections) if (one.isIn) one.people(named);
  }

  /** What a lost notification would have told, and who may still be here. */
  private async lookAround(): Promise<void> {
    for (const room of await this.all()) {
      for (const connection of room.connections)
        if (connection.isIn) await connection.check(TRUSTED_MILLISECONDS).catch(() => undefined);
      await room.pad.catchUp().catch(() => undefined);
      await this.tellPeople(room);
    }
  }

  private async catchUp(): Promise<void> {
    for (const { pad } of await this.all()) await pad.catchUp();
  }

  private async all(): Promise<readonly Room[]> {
    const rooms = await Promise.allSettled(this.rooms.values());
    return rooms.flatMap((room) => (room.status === 'fulfilled' ? [room.value] : []));
  }

  private quietly(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.logger.warn(error instanceof Error ? error.name : 'failure'));
  }
}
