import { setTimeout as pause } from 'node:timers/promises';
import type { Journal } from '#libs/journal';
import { commandOf, fold, newId, type Clock } from '#libs/kernel';
import {
  mailingStream,
  recipientsStream,
  type NamedRecipient,
  type RecordedMailingEvent,
  type RecordedRecipientEvent,
} from '../domain/events.js';
import { mailingDecider, nextDue, type Mailing, type MailingCommand, type MessageOutcome } from '../domain/mailing.js';
import type { Pace } from './pace.js';
import type { Handed } from './smtp-line.js';

export interface MailingRunParts {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly pace: Pace;
  /** Hands the message to a recipient over. Never throws. */
  readonly hand: (mailing: Mailing, recipient: NamedRecipient) => Promise<Handed>;
  /** Of these, who may still get it: not erased, and no refusal since the mailing began. By number. */
  readonly willing: (recipients: readonly NamedRecipient[]) => Promise<ReadonlySet<number>>;
  /** Whether a failure says nothing of the mailing: the database or the store is away. */
  readonly mayPass: (error: unknown) => boolean;
  readonly log: (line: { readonly message: string } & Record<string, unknown>) => void;
  readonly count: (became: MessageOutcome['became']) => void;
}

/** Messages that are written down as being handed over at one time: so many are unknown after a crash, at most. */
export const IN_HAND = 10;
/** Milliseconds of rest after messages that did not reach the server, one time after the other. */
const RESTS = [1_000, 5_000, 15_000, 60_000];
const LOOK_MILLISECONDS = 1_000;
/** So many are settled by one event, while as many are being handed over: an event for each would cost about as much as handing it over. */
const SETTLED_AT_ONCE = IN_HAND / 2;
/** How long the first of them waits for the others. */
const SETTLE_MILLISECONDS = 20;
const RECORD_AGAIN_MILLISECONDS = 200;

/** Sends one mailing, as long as there is something to send now. Whoever starts a run has the mailing's claim. */
export class MailingRun {
  private readonly senderId = newId();
  private state: Mailing | null = null;
  /** The newest event that is in the state: folding all of them anew for every message would take longer than sending it. */
  private last: RecordedMailingEvent | undefined;
  private recipients: readonly NamedRecipient[] = [];
  private finished: MessageOutcome[] = [];
  private inHand = 0;
  private stopping = false;
  private failures = 0;
  private restUntil = 0;
  private lookedAt = 0;
  private wake: () => void = () => undefined;

  constructor(
    private readonly parts: MailingRunParts,
    private readonly mailingId: string,
  ) {}

  /** Answers when the next message is due; null where none waits, or it waits for a person. */
  async run(): Promise<string | null> {
    await this.look();
    if (this.state?.state !== 'sending') return null;
    await this.write({ kind: 'takeOver', senderId: this.senderId });
    this.recipients = await this.named();
    for (;;) {
      await this.lookNowAndThen();
      const begun = await this.advance();
      if (this.inHand === 0 && this.finished.length === 0 && this.isDone(begun.length)) return nextDue(this.state);
      await this.news();
    }
  }

  /** What is being handed over is written down; nothing more begins. */
  stop(): void {
    this.stopping = true;
    this.wake();
  }

  private isDone(begun: number): boolean {
    if (begun > 0) return false;
    if (this.stopping || this.state!.state !== 'sending') return true;
    const next = nextDue(this.state!);
    return next === null || next > this.parts.clock.nowIso();
  }

  /** Says what became of messages, takes the next ones, and begins to hand them over. */
  private async advance(): Promise<readonly number[]> {
    const { clock, pace } = this.parts;
    const outcomes = this.finished.splice(0);
    const wanted = this.room();
    const room = pace.take(wanted);
    const events = await this.untilWritten({
      kind: 'advance',
      senderId: this.senderId,
      outcomes,
      room,
      now: clock.nowIso(),
    });
    const begun = events.flatMap((event) => (event.type === 'MailingMessagesBegun' ? event.data.numbers : []));
    pace.giveBack(room - begun.length);
    if (begun.length > 0) void this.begin(begun);
    return begun;
  }

  private room(): number {
    if (this.stopping || performance.now() < this.restUntil) return 0;
    // After failures one message tries whether the server is back.
    return Math.max(0, (this.failures > 0 ? 1 : IN_HAND) - this.inHand);
  }

  private async begin(numbers: readonly number[]): Promise<void> {
    this.inHand += numbers.length;
    const all = numbers.map((number) => this.recipients[number - 1]!);
    const willing = await this.parts.willing(all).catch((error: unknown) => {
      this.parts.log({ message: 'recipients of a mailing cannot be looked at; they wait', reason: String(error) });
      return null;
    });
    for (const recipient of all) {
      if (willing === null) this.finish({ number: recipient.number, became: 'returned' });
      else if (!willing.has(recipient.number)) this.finish({ number: recipient.number, became: 'dropped' });
      else void this.hand(recipient);
    }
  }

  private async hand(recipient: NamedRecipient): Promise<void> {
    const handed = await this.parts.hand(this.state!, recipient);
    if (handed.became === 'returned') {
      this.parts.log({ message: 'a message of a mailing did not reach the server', why: handed.why });
      this.rest();
    } else {
      this.failures = 0;
    }
    const { number } = recipient;
    this.finish(
      handed.became === 'refused' || handed.became === 'deferred'
        ? { number, became: handed.became, code: handed.code, status: handed.status }
        : { number, became: handed.became },
    );
  }

  /** Several that fail together are one failure. */
  private rest(): void {
    const now = performance.now();
    if (now < this.restUntil) return;
    this.restUntil = now + RESTS[Math.min(this.failures, RESTS.length - 1)]!;
    this.failures += 1;
  }

  private finish(outcome: MessageOutcome): void {
    this.inHand -= 1;
    this.finished.push(outcome);
    this.parts.count(outcome.became);
    if (this.finished.length === 1 || this.isEnough) this.wake();
  }

  private get isEnough(): boolean {
    return this.finished.length >= SETTLED_AT_ONCE || this.inHand === 0;
  }

  /** Until messages are settled, the pace or a rest allows the next one, or it is time to look for somebody's word. */
  private async news(): Promise<void> {
    if (this.finished.length === 0) await this.woken(this.patience());
    if (this.finished.length > 0 && !this.isEnough && !this.stopping) await this.woken(SETTLE_MILLISECONDS);
  }

  /** In milliseconds. */
  private patience(): number {
    const rest = this.restUntil - performance.now();
    const isFull = this.inHand >= IN_HAND;
    const wait = isFull ? LOOK_MILLISECONDS : Math.min(LOOK_MILLISECONDS, rest > 0 ? rest : this.parts.pace.pause);
    return Math.max(wait, this.inHand > 0 ? 20 : 1);
  }

  private async woken(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const patience = setTimeout(resolve, milliseconds);
      this.wake = () => (clearTimeout(patience), resolve());
    });
  }

  /** Somebody pauses it in another process: seen by the next event that is written, and at the latest after a second. */
  private async lookNowAndThen(): Promise<void> {
    if (performance.now() - this.lookedAt > LOOK_MILLISECONDS) await this.look();
  }

  private async look(): Promise<void> {
    const from = this.last ? this.last.revision + 1 : 0;
    const events = await this.parts.journal.read(mailingStream(this.mailingId), { from });
    this.add(events as readonly RecordedMailingEvent[]);
    this.lookedAt = performance.now();
  }

  private async write(command: MailingCommand): Promise<readonly RecordedMailingEvent[]> {
    const outcome = await this.parts.journal.execute({
      stream: mailingStream(this.mailingId),
      decider: mailingDecider,
      command,
      folded: { state: this.state, last: this.last! },
      context: commandOf('mail', newId()),
    });
    const events = outcome.events as readonly RecordedMailingEvent[];
    // Somebody else wrote between: what they wrote is read as well.
    if (events.length > 0 && events[0]!.revision !== this.last!.revision + 1) await this.look();
    else this.add(events);
    return events;
  }

  /** What left must not leave again because the database is away: it is written down as soon as it is back. */
  private async untilWritten(command: MailingCommand): Promise<readonly RecordedMailingEvent[]> {
    for (;;) {
      try {
        return await this.write(command);
      } catch (error) {
        if (this.stopping || !this.parts.mayPass(error)) throw error;
        await pause(RECORD_AGAIN_MILLISECONDS);
      }
    }
  }

  private add(events: readonly RecordedMailingEvent[]): void {
    this.last = events.at(-1) ?? this.last;
    this.state = fold(mailingDecider, events, this.state);
  }

  private async named(): Promise<readonly NamedRecipient[]> {
    const events = (await this.parts.journal.read(
      recipientsStream(this.mailingId),
    )) as readonly RecordedRecipientEvent[];
    return events.map(({ data }) => data);
  }
}
