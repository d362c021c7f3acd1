import { Injectable } from '@nestjs/common';
import { communiqueEventsOf, communiqueOf } from '#libs/communiques';
import { Journal } from '#libs/journal';
import { Clock, commandOf, fold, newId } from '#libs/kernel';
import { CurrentEmployees } from '#libs/organization';
import {
  mailingStream,
  recipientsStream,
  type CancelledBecause,
  type RecordedMailingEvent,
  type RecordedRecipientEvent,
} from '../domain/events.js';
import { mailingDecider, type Mailing, type MailingCommand } from '../domain/mailing.js';
import { overdueSince } from '../domain/overdue.js';
import { recipientsDecider, type Recipients, type RecipientToName } from '../domain/recipients.js';
import { Audiences, type Reached } from '../queries/audiences.js';
import { Unsubscribes } from '../sending/unsubscribes.js';

/** Recipients in one append. */
const NAMED_AT_ONCE = 200;

/** Makes a mailing ready whose minute has come: its recipients are looked up and stand fast from then on. What is long overdue waits for a person. */
@Injectable()
export class PrepareMailing {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly audiences: Audiences,
    private readonly employees: CurrentEmployees,
    private readonly unsubscribes: Unsubscribes,
  ) {}

  /** Done again after a crash, it goes on where it was. */
  async prepare(mailingId: string): Promise<void> {
    const events = (await this.journal.read(mailingStream(mailingId))) as readonly RecordedMailingEvent[];
    const mailing = fold(mailingDecider, events);
    if (!mailing || (mailing.state !== 'scheduled' && mailing.state !== 'sending')) return;
    const dueAt = overdueSince(mailing, events.at(-1)!.metadata.occurredAt, this.clock.nowIso());
    if (dueAt !== null) return this.decide(mailing, { kind: 'hold', dueAt });
    if (mailing.state === 'sending') return;
    const because = await this.obsolete(mailing);
    if (because) return this.decide(mailing, { kind: 'cancel', because });
    const { recipients, leftOut } = await this.reached(mailing);
    const count = await this.name(mailing, recipients);
    await this.decide(mailing, { kind: 'start', recipients: count, leftOut });
  }

  /** Looked at anew at its minute: what the communiqué was when it was chosen says nothing. */
  private async obsolete({ kind, communiqueId, version }: Mailing): Promise<CancelledBecause | undefined> {
    const communique = communiqueOf(await communiqueEventsOf(this.journal, communiqueId));
    if (kind === 'test') return undefined;
    if (communique?.state === 'withdrawn') return kind === 'withdrawal' ? undefined : 'withdrawn';
    const stands = kind === 'embargo' ? (communique?.schedule ?? communique?.released) : communique?.released;
    return stands?.version === version ? undefined : 'otherVersion';
  }

  private async reached({ testerId, audience, communiqueId }: Mailing): Promise<Reached> {
    if (testerId === null) return this.audiences.reached(audience, communiqueId);
    const tester = await this.employees.byId(testerId);
    const recipients: RecipientToName[] = tester
      ? [{ whose: 'employee', personId: testerId, name: tester.name, email: tester.email, language: 'pl' }]
      : [];
    return { recipients, leftOut: { refused: 0, bounced: 0, noAddress: 0, repeated: 0, otherTopics: 0 } };
  }

  /** Answers how many they are. */
  private async name({ id: mailingId, testerId }: Mailing, recipients: readonly RecipientToName[]): Promise<number> {
    const stream = recipientsStream(mailingId);
    let known = await this.named(stream);
    for (let from = 0; from < recipients.length; from += NAMED_AT_ONCE) {
      const outcome = await this.journal.execute({
        stream,
        decider: recipientsDecider,
        command: { mailingId, recipients: recipients.slice(from, from + NAMED_AT_ONCE) },
        context: commandOf('mail', newId()),
        ...(known.last ? { folded: { state: known.state, last: known.last } } : { history: [] }),
      });
      const events = outcome.events as readonly RecordedRecipientEvent[];
      const follows = events.every(({ revision }, place) => revision === (known.last?.revision ?? -1) + 1 + place);
      known = follows ? grown(known, events) : await this.named(stream);
    }
    const named = (await this.journal.read(stream)) as readonly RecordedRecipientEvent[];
    if (testerId === null) await this.unsubscribes.publish(named.map(({ data }) => data));
    return named.length;
  }

  private async named(stream: string): Promise<Named> {
    return grown(NOBODY_YET, (await this.journal.read(stream)) as readonly RecordedRecipientEvent[]);
  }

  private async decide({ id }: Mailing, command: MailingCommand): Promise<void> {
    await this.journal.execute({
      stream: mailingStream(id),
      decider: mailingDecider,
      command,
      context: commandOf('mail', newId()),
    });
  }
}

/** Whom the stream names, and its newest event. */
interface Named {
  readonly state: Recipients;
  readonly last: RecordedRecipientEvent | undefined;
}

const NOBODY_YET: Named = { state: recipientsDecider.initialState, last: undefined };

const grown = ({ state, last }: Named, events: readonly RecordedRecipientEvent[]): Named => ({
  state: fold(recipientsDecider, events, state),
  last: events.at(-1) ?? last,
});
