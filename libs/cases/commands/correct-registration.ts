import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ChangeContact, ContactQueries, ResolveContact, type PersonWhoWrote } from '#libs/contacts';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { Clock, deriveId, isoInstant, ruleBroken } from '#libs/kernel';
import type { Channel, RecordedCaseEvent } from '../domain/events.js';
import type { CameFrom } from '../domain/slices/registration.js';
import { cameFromOf, messageOf, messageRevisions, subjectOf } from '../queries/case-file.js';
import { CaseStreams } from '../queries/case-streams.js';
import { decideOnCase } from './decide-on-case.js';
import { refuseFuture } from './register-case.js';

/** Only what is present changes. */
export interface RegistrationCorrection {
  readonly subject?: string;
  /** Of the first message, unless a mail holds it. */
  readonly text?: string;
  readonly channel?: Channel;
  /** Of the contact, in the register too. */
  readonly phone?: string;
  /** Null: none. */
  readonly newsroomId?: string | null;
  /** ISO 8601. */
  readonly receivedAt?: string;
  readonly contact?: PersonWhoWrote;
  /** Where it came from, of the channel that it has then. */
  readonly cameFrom?: CameFrom;
  readonly reason: string;
}

/**
 * Puts right what was registered wrongly; the clock follows the day of receipt.
 * @throws OfficeError received-in-future, mail-text-stands, newsroom-not-found, contact-not-found, nothing-to-correct
 */
export class CorrectRegistration extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly correction: RegistrationCorrection,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(CorrectRegistration)
export class CorrectRegistrationHandler implements ICommandHandler<CorrectRegistration> {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly streams: CaseStreams,
    private readonly contacts: ContactQueries,
  ) {}

  async execute({ caseId, correction, context, seenRevision }: CorrectRegistration): Promise<Outcome> {
    const { reason, channel, newsroomId } = correction;
    const receivedAt = correction.receivedAt && isoInstant(correction.receivedAt);
    if (receivedAt) refuseFuture(receivedAt, this.clock);
    if (newsroomId) await this.contacts.newsroom(newsroomId);
    const words = await this.changedWords(caseId, correction);
    const contact =
      correction.contact && (await this.commands.execute(new ResolveContact(correction.contact, context)));
    const outcome = await decideOnCase(
      this.journal,
      caseId,
      {
        kind: 'correctRegistration',
        now: this.clock.nowIso(),
        reason,
        ...words,
        ...(channel && { channel }),
        ...(newsroomId !== undefined && { newsroomId }),
        ...(receivedAt && { receivedAt }),
        ...(await this.changedDetails(caseId, correction)),
        ...(contact && { contact: { contactId: contact.contactId, newsroomId: contact.newsroomId } }),
      },
      context,
      seenRevision,
    );
    if (words.phone !== undefined) await this.changePhone(outcome, words.phone, context);
    return outcome;
  }

  /** Of the words those that are others than before, and what stood there. */
  private async changedWords(caseId: string, { subject, text, phone }: RegistrationCorrection) {
    const { index } = await this.streams.index(caseId);
    const { contactId } = index.theCase.registration;
    const [first] = index.received;
    const events = await this.streams.at(caseId, [
      index.subject,
      ...(first === undefined ? [] : messageRevisions(index, first)),
    ]);
    const message = first === undefined ? null : messageOf(index, first, events, '');
    if (text !== undefined && message?.rawHash) throw ruleBroken('mail-text-stands');
    const before = {
      subject: subjectOf(index, events),
      text: message?.text ?? null,
      phone: phone === undefined || contactId === null ? null : (await this.contacts.contact(contactId)).phone,
    };
    const changed = Object.entries({ subject, text, phone }).flatMap(([word, value]) =>
      value !== undefined && value !== before[word as keyof typeof before] ? [[word, value] as const] : [],
    );
    const kept = (word: keyof typeof before) => (changed.some(([name]) => name === word) ? before[word] : null);
    return {
      ...(Object.fromEntries(changed) as { subject?: string; text?: string; phone?: string }),
      wordsBefore: { subject: kept('subject'), text: kept('text'), phone: kept('phone') },
    };
  }

  /** Where it came from, where that is another than before. */
  private async changedDetails(caseId: string, { cameFrom = {}, channel, contact }: RegistrationCorrection) {
    const { index } = await this.streams.index(caseId);
    const before = cameFromOf(index, await this.streams.at(caseId, index.cameFrom === null ? [] : [index.cameFrom]));
    const { post, eDelivery } = cameFrom;
    // Another channel or person takes what was noted along.
    const stays = channel === undefined && contact === undefined;
    const samePost =
      post &&
      (['platform', 'account', 'url'] as const).every((field) => post[field] === (before.post?.[field] ?? null));
    const same = post ? samePost : eDelivery?.address === before.eDelivery?.address;
    return { cameFrom: stays && same ? {} : cameFrom };
  }

  /** The number is the person's, whichever of their cases it was found to be wrong in. */
  private async changePhone({ events }: Outcome, phone: string, context: CommandContext): Promise<void> {
    const { contactId } = (events as readonly RecordedCaseEvent[])[0]!.data;
    if (contactId === null) return;
    const commandId = deriveId('correct-phone', context.commandId);
    await this.commands.execute(new ChangeContact(contactId, { phone }, { ...context, commandId }));
  }
}
