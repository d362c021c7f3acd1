import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Reservations, type CommandContext, type Outcome } from '#libs/journal';
import { fold, notFound } from '#libs/kernel';
import { contactDecider } from '../domain/contact.js';
import { contactStream, newsroomStream, type ContactEvent, type RecordedContactEvent } from '../domain/events.js';
import { newsroomDecider } from '../domain/newsroom.js';
import { giveUpAddresses, takeByHand } from './addresses.js';
import { emailsIn, namesIn, PrivateNewsrooms } from './private-newsrooms.js';

/**
 * Takes back that somebody was entered; their addresses are free again. Whether they have a case or anything else by now, the caller looks up.
 * @throws OfficeError contact-not-found; changed, where anybody changed the contact since `revision`
 */
export class WithdrawContact extends Command<Outcome> {
  constructor(
    readonly contactId: string,
    readonly revision: number,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(WithdrawContact)
export class WithdrawContactHandler implements ICommandHandler<WithdrawContact> {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
  ) {}

  async execute({ contactId, revision, context }: WithdrawContact): Promise<Outcome> {
    const stream = contactStream(contactId);
    const events = (await this.journal.read(stream)) as readonly RecordedContactEvent[];
    const outcome = await this.journal.execute({
      stream,
      decider: contactDecider,
      command: { kind: 'withdraw' },
      context,
      seenRevision: revision,
    });
    await giveUpAddresses(this.reservations, contactId, { emails: emailsIn(events), names: namesIn(events) }, context);
    return outcome;
  }
}

/**
 * Takes the withdrawal back: the contact is there again as it was before, for whoever came to be in use in the same moment. An address that somebody else took meanwhile is
 * shared with them. Nothing happens to one that is there, or that was erased.
 */
export class ReinstateContact extends Command<void> {
  constructor(
    readonly contactId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ReinstateContact)
export class ReinstateContactHandler implements ICommandHandler<ReinstateContact> {
  constructor(
    private readonly journal: Journal,
    private readonly reservations: Reservations,
  ) {}

  async execute({ contactId, context }: ReinstateContact): Promise<void> {
    const stream = contactStream(contactId);
    const before = beforeWithdrawal((await this.journal.read(stream)) as readonly RecordedContactEvent[]);
    const registered = before.find(({ type }) => type === 'ContactRegistered');
    if (registered?.type !== 'ContactRegistered' || registered.data.name === null) return;
    const { name, email } = registered.data;
    const shared = email
      ? await takeByHand(this.journal, this.reservations, { email, contactId, name, shared: true }, context)
      : false;
    const again = before.map(
      ({ type, data }) =>
        ({
          type,
          data: type === 'ContactRegistered' && shared ? { ...data, emailShared: true } : data,
        }) as ContactEvent,
    );
    await this.journal.execute({
      stream,
      decider: contactDecider,
      command: { kind: 'reinstate', events: again },
      context,
    });
  }
}

/** What made the contact what it was; nothing where it was not withdrawn. */
function beforeWithdrawal(events: readonly RecordedContactEvent[]): readonly RecordedContactEvent[] {
  const end = events.findLastIndex(({ type }) => type === 'ContactWithdrawn');
  const start = events.slice(0, Math.max(end, 0)).findLastIndex(({ type }) => type === 'ContactWithdrawn');
  return end < 0 ? [] : events.slice(start + 1, end);
}

/**
 * Withdraws a newsroom, whose name and domains are free again. Whether anybody belongs to it, the caller looks up.
 * @throws OfficeError newsroom-not-found; changed
 */
export class WithdrawNewsroom extends Command<Outcome> {
  constructor(
    readonly newsroomId: string,
    readonly revision: number,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(WithdrawNewsroom)
export class WithdrawNewsroomHandler implements ICommandHandler<WithdrawNewsroom> {
  constructor(
    private readonly journal: Journal,
    private readonly newsrooms: PrivateNewsrooms,
  ) {}

  async execute({ newsroomId, revision, context }: WithdrawNewsroom): Promise<Outcome> {
    const stream = newsroomStream(newsroomId);
    const before = (await this.journal.read(stream, { to: revision })) as readonly RecordedContactEvent[];
    const newsroom = fold(newsroomDecider, before);
    if (!newsroom) throw notFound('newsroom-not-found');
    const outcome = await this.journal.execute({
      stream,
      decider: newsroomDecider,
      command: { kind: 'withdraw' },
      context,
      seenRevision: revision,
    });
    await this.newsrooms.giveUp(newsroom, context);
    return outcome;
  }
}
