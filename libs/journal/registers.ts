import { deriveId, type RecordedEvent } from '#libs/kernel';
import { isFailure } from '#libs/event-store';
import { CaseNumberReleased, CaseNumberTaken, RegisterOpened } from './domain/events.js';
import { Journal, streamBusy, type CommandContext } from './journal.js';

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
  constructor(private readonly journal: Journal) {}

  /** From 1. The same number again for an owner that took one before and has not lost it: an owner's event has one id, which every store knows again. */
  async takeNumber(register: string, year: number, owner: string, context: CommandContext): Promise<number> {
    const [first, released] = await Promise.all([
      this.numberOf(register, year, owner, 0, context),
      this.releasedNumbers(register, year),
    ]);
    let number = first;
    for (let lost = 1; released.has(number); lost++) number = await this.numberOf(register, year, owner, lost, context);
    return number;
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
        await this.journal.append(stream, events.at(-1) ?? 'no-stream', [released], {
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

  /** The number that the owner takes after having lost so many. */
  private async numberOf(
    register: string,
    year: number,
    owner: string,
    lost: number,
    context: CommandContext,
  ): Promise<number> {
    const stream = registerStream(register, year);
    const correlationId = context.correlationId ?? context.commandId;
    const commandId = deriveId('number', stream, owner, String(lost));
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

  private async releasedNumbers(register: string, year: number): Promise<ReadonlySet<number>> {
    const events: readonly RecordedEvent[] = await this.journal.read(releasedNumbersStream(register, year));
    return new Set(events.map((event) => CaseNumberReleased.schema.parse(event.data).number));
  }
}
