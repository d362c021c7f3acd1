import { commandOf, deriveId, type StoredEvent } from '#libs/kernel';
import { isFailure, type EventStore } from '#libs/event-store';
import { CaseNumberTaken, Reserved } from './domain/events.js';
import { registerOfStream, type Registers } from './registers.js';
import type { Reservations } from './reservations.js';

/** The stream by which an owner exists, by kind of reservation and by register. What is not named here is never released by itself. */
export interface OwnerStreams {
  readonly reservations: Readonly<Record<string, (owner: string) => string>>;
  readonly registers: Readonly<Record<string, (owner: string) => string>>;
}

/** What a crash left taken for an owner that never came to be, and that was released now. */
export interface Leftover {
  /** A kind of reservation, or a register. */
  readonly of: string;
  readonly owner: string;
  /** The stream that holds the reservation or the number. */
  readonly stream: string;
  readonly number?: number;
}

interface Pending {
  readonly event: StoredEvent;
  readonly owner: string;
  readonly ownerStream: string;
  /** When this process saw it first, on its own stopwatch: the office's clock may be moved, the store's may differ. */
  readonly since: number;
}

const TAKEN = { types: [Reserved.type, CaseNumberTaken.type] };
const PAGE = 500;
/** How far back from the last event a new process looks: what is older, an earlier one has seen. */
const HORIZON_MILLISECONDS = 7 * 24 * 3_600_000;

/**
 * Finds reservations and numbers whose owner never came to be, because a crash came between the two appends, and
 * releases them. To be run every minute or so by any number of processes: a release twice changes nothing.
 */
export class Leftovers {
  private readonly pending = new Map<string, Pending>();
  private cursor: string | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly reservations: Reservations,
    private readonly registers: Registers,
    private readonly owners: OwnerStreams,
    private readonly patienceMilliseconds = 60_000,
  ) {}

  /** Takes note of what was taken since the last run; releases what still has no owner after the patience. */
  async repair(): Promise<readonly Leftover[]> {
    if (this.cursor === undefined) this.cursor = await this.lookBack();
    else this.cursor = await this.readOn(this.cursor);
    const released: Leftover[] = [];
    for (const [id, pending] of this.pending) {
      const found = await this.exists(pending.ownerStream);
      if (!found && performance.now() - pending.since < this.patienceMilliseconds) continue;
      const leftover = found ? undefined : await this.release(pending);
      if (leftover) released.push(leftover);
      this.pending.delete(id);
    }
    return released;
  }

  /** Answers the position from which to read on. */
  private async lookBack(): Promise<string> {
    const head = await this.store.head();
    let newest: number | undefined;
    for (let from: string | undefined; ;) {
      const events = await this.store.readAll({
        filter: TAKEN,
        direction: 'backwards',
        limit: PAGE,
        ...(from !== undefined && { from }),
      });
      events.forEach((event) => this.note(event));
      const oldest = events.at(-1);
      if (!oldest) return head;
      newest ??= Date.parse(events[0]!.recordedAt);
      if (newest - Date.parse(oldest.recordedAt) > HORIZON_MILLISECONDS) return head;
      from = oldest.position;
    }
  }

  private async readOn(cursor: string): Promise<string> {
    for (let from = cursor; ;) {
      const events = await this.store.readAll({ filter: TAKEN, limit: PAGE, from });
      events.forEach((event) => this.note(event));
      const last = events.at(-1);
      if (!last) return from;
      from = last.position;
    }
  }

  private note(event: StoredEvent): void {
    const taken = this.ownerOf(event);
    if (taken) this.pending.set(event.id, { event, ...taken, since: performance.now() });
  }

  private ownerOf(event: StoredEvent): { owner: string; ownerStream: string } | undefined {
    if (event.type === Reserved.type) {
      const { kind, owner } = Reserved.schema.parse(event.data);
      const streamOf = this.owners.reservations[kind];
      return streamOf && { owner, ownerStream: streamOf(owner) };
    }
    const { owner } = CaseNumberTaken.schema.parse(event.data);
    const streamOf = this.owners.registers[registerOfStream(event.stream)?.register ?? ''];
    return streamOf && { owner, ownerStream: streamOf(owner) };
  }

  private async exists(stream: string): Promise<boolean> {
    try {
      await this.store.readStream(stream, { limit: 1 });
      return true;
    } catch (error) {
      if (isFailure(error, 'StreamNotFound')) return false;
      throw error;
    }
  }

  private async release({ event, owner }: Pending): Promise<Leftover | undefined> {
    const { stream, revision } = event;
    const context = commandOf('repair', deriveId('release-leftover', event.id), event);
    const register = event.type === CaseNumberTaken.type ? registerOfStream(stream) : undefined;
    if (register) {
      const isNews = await this.registers.release(register.register, register.year, revision, owner, context);
      return isNews ? { of: register.register, owner, stream, number: revision } : undefined;
    }
    const { kind } = Reserved.schema.parse(event.data);
    const isNews = await this.reservations.releaseStream(stream, kind, owner, 'left-unfinished', context);
    return isNews ? { of: kind, owner, stream } : undefined;
  }
}
