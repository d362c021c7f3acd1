import { deriveId, type RecordedEvent } from '#libs/kernel';
import { EventStore, isFailure } from '#libs/event-store';
import { CaseNumberReleased, CaseNumberTaken, RegisterOpened } from './domain/events.js';
import { Journal, streamBusy, type CommandContext } from './journal.js';

/** How far back a repeated command looks for the number that it took before a crash. */
const LOOK_BACK = 100;
const RELEASE_ATTEMPTS = 20;

/** Which register and year a stream holds; undefined for any other stream. */
export function registerOfStream(stream: string): { readonly register: string; readonly year: number } | undefined {
  const match = /^register-(.+)-(\d{4})$/.exec(stream);
  return match ? { register: match[1]!, year: Number(match[2]) } : undefined;
}

export const registerStream = (register: string, year: number): string => `register-${register}-${year}`;
export const releasedNumbersStream = (register: string, year: number): string =>
  `released-${registerStream(register, year)}`;

/**
 * Case numbers without a gap: the number is the revision of the event that takes it, in one stream a register and year. A number
 * whose case never came to be is released with a reason, in a stream beside it, and not given out again.
 */
export class Registers {
  constructor(
    private readonly journal: Journal,
    private readonly store: EventStore,
  ) {}

  /** From 1. The same number again for an owner that took one before and has not lost it. */
  async takeNumber(register: string, year: number, owner: string, context: CommandContext): Promise<number> {
    const stream = registerStream(register, year);
    const earlier = await this.numbersOf(stream, owner);
    const released = earlier.length > 0 ? await this.releasedNumbers(register, year) : new Set<number>();
    const standing = earlier.find((number) => !released.has(number));
    if (standing !== undefined) return standing;

    const correlationId = context.correlationId ?? context.commandId;
    const commandId = deriveId(context.commandId, 'number', owner, String(earlier.length));
    const taken = { type: CaseNumberTaken.type, data: { owner } };
    const append = () => this.journal.append(stream, 'exists', [taken], { ...context, commandId, correlationId });
    try {
      return (await append()).revision;
    } catch (error) {
      if (!isFailure(error, 'WrongExpectedRevision')) throw error;
      await this.open(register, year, context);
      return (await append()).revision;
    }
  }

  /** Says that a number stays unused. Answers whether that is news. */
  async release(
    register: string,
    year: number,
    number: number,
    owner: string,
    context: CommandContext,
  ): Promise<boolean> {
    const stream = releasedNumbersStream(register, year);
    for (let attempt = 1; attempt <= RELEASE_ATTEMPTS; attempt++) {
      const events = await this.journal.read(stream);
      if (events.some((event) => CaseNumberReleased.schema.parse(event.data).number === number)) return false;
      const released = {
        type: CaseNumberReleased.type,
        data: { register, year, number, owner, reason: 'left-unfinished' },
      };
      const commandId = deriveId(context.commandId, 'release', String(events.length));
      try {
        await this.journal.append(stream, events.at(-1)?.revision ?? 'no-stream', [released], {
          ...context,
          commandId,
        });
        return true;
      } catch (error) {
        if (!isFailure(error, 'WrongExpectedRevision')) throw error;
      }
    }
    throw streamBusy();
  }

  /** Of two that open it at once, one does, and both may go on. */
  private async open(register: string, year: number, context: CommandContext): Promise<void> {
    const stream = registerStream(register, year);
    const commandId = deriveId('open', stream);
    try {
      await this.journal.append(stream, 'no-stream', [{ type: RegisterOpened.type, data: { register, year } }], {
        ...context,
        commandId,
      });
    } catch (error) {
      if (!isFailure(error, 'WrongExpectedRevision') && !isFailure(error, 'Refused')) throw error;
    }
  }

  /** The numbers that the owner took lately, the oldest first: not every store knows an event again by its id after others came between. */
  private async numbersOf(stream: string, owner: string): Promise<readonly number[]> {
    const latest = await this.latest(stream);
    return latest
      .filter(
        (event) => event.type === CaseNumberTaken.type && CaseNumberTaken.schema.parse(event.data).owner === owner,
      )
      .map((event) => event.revision)
      .reverse();
  }

  private async latest(stream: string) {
    try {
      return await this.store.readStream(stream, { direction: 'backwards', limit: LOOK_BACK });
    } catch (error) {
      if (isFailure(error, 'StreamNotFound')) return [];
      throw error;
    }
  }

  private async releasedNumbers(register: string, year: number): Promise<ReadonlySet<number>> {
    const events: readonly RecordedEvent[] = await this.journal.read(releasedNumbersStream(register, year));
    return new Set(events.map((event) => CaseNumberReleased.schema.parse(event.data).number));
  }
}
