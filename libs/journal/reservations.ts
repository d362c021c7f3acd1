import { deriveId, fold, type Decider, type RecordedEvent } from '#libs/kernel';
import { isFailure } from '#libs/event-store';
import { KeyRing } from '#libs/personal-data';
import { ReservationReleased, Reserved } from './domain/events.js';
import { Journal, streamBusy, type CommandContext } from './journal.js';

export interface Reservation {
  /** Who holds it. */
  readonly owner: string;
  /** Whether that is the one who asked, now or before. */
  readonly won: boolean;
}

/** A conflict means that somebody else took or released it: state soon stands still. */
const ATTEMPTS = 20;

/** Who holds a reservation, told from its events. */
const holder: Pick<Decider<string | null, never, RecordedEvent>, 'initialState' | 'evolve'> = {
  initialState: null,
  evolve: (_held, event) => (event.type === Reserved.type ? Reserved.schema.parse(event.data).owner : null),
};

/**
 * What must be unique across streams (a Message-ID, a contact's address) is taken before the owner's own append. A kind is a word in
 * kebab-case; the value is brought into its one form by the caller, and shows nowhere.
 */
export class Reservations {
  constructor(
    private readonly journal: Journal,
    private readonly keyRing: KeyRing,
  ) {}

  /**
   * Takes it for `owner` where it is free. Of any number at once one wins, and all get told who. Idempotent.
   * @param likelyFree nobody ever held it, most likely: taken without looking first, which saves a reading
   */
  async reserve(
    kind: string,
    value: string,
    owner: string,
    context: CommandContext,
    { likelyFree = false }: { readonly likelyFree?: boolean } = {},
  ): Promise<Reservation> {
    const stream = this.keyRing.reservationName(kind, value);
    const reserved = { type: Reserved.type, data: { kind, owner } };
    if (likelyFree && (await this.tryAppend(stream, 'no-stream', reserved, context))) return { owner, won: true };
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const { held, last } = await this.state(stream);
      if (held !== null) return { owner: held, won: held === owner };
      const taken = await this.tryAppend(stream, last, reserved, context);
      if (taken) return { owner, won: true };
    }
    throw streamBusy();
  }

  /** Whoever holds it, without taking it. */
  async ownerOf(kind: string, value: string): Promise<string | null> {
    return (await this.state(this.keyRing.reservationName(kind, value))).held;
  }

  /** Gives up what `owner` holds; nothing where somebody else does, or nobody. */
  async release(kind: string, value: string, owner: string, context: CommandContext): Promise<void> {
    await this.releaseStream(this.keyRing.reservationName(kind, value), kind, owner, 'given-up', context);
  }

  /** The same for a reservation whose value nobody knows any more, by the name of its stream. Answers whether there was something to release. */
  async releaseStream(
    stream: string,
    kind: string,
    owner: string,
    reason: 'given-up' | 'left-unfinished',
    context: CommandContext,
  ): Promise<boolean> {
    const released = { type: ReservationReleased.type, data: { kind, owner, reason } };
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const { held, last } = await this.state(stream);
      if (held !== owner) return false;
      if (await this.tryAppend(stream, last, released, context)) return true;
    }
    throw streamBusy();
  }

  private async state(stream: string): Promise<{ held: string | null; last: RecordedEvent | 'no-stream' }> {
    const events = await this.journal.read(stream);
    return { held: fold(holder, events), last: events.at(-1) ?? 'no-stream' };
  }

  /** One command may take the same thing again after it was released: its ids then differ by the place. */
  private async tryAppend(
    stream: string,
    last: RecordedEvent | 'no-stream',
    event: { type: string; data: unknown },
    context: CommandContext,
  ): Promise<boolean> {
    const commandId = deriveId(context.commandId, 'reservation', String(last === 'no-stream' ? last : last.revision));
    try {
      await this.journal.append(stream, last, [event], {
        ...context,
        commandId,
        correlationId: context.correlationId ?? context.commandId,
      });
      return true;
    } catch (error) {
      if (isFailure(error, 'WrongExpectedRevision') || isFailure(error, 'Refused')) return false;
      throw error;
    }
  }
}
