import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ResolveContact, type PersonWhoWrote } from '#libs/contacts';
import { Journal, Registers, type CommandContext, type Outcome } from '#libs/journal';
import { Clock, deriveId, isoInstant, officeDay, ruleBroken } from '#libs/kernel';
import { caseNumber, INQUIRY_REGISTER } from '../domain/case-number.js';
import type { Channel } from '../domain/events.js';
import { pressDeadline } from '../domain/press-deadline.js';
import { adoptAttachments } from './adopt-attachments.js';
import { decideOnInquiry } from './decide-on-inquiry.js';

export interface InquiryByHand {
  readonly channel: Channel;
  readonly subject: string;
  readonly text: string;
  readonly contact: PersonWhoWrote;
  /** When it reached the office; now where left out. ISO 8601. */
  readonly receivedAt?: string;
  /** Uploads that came with it: scans. */
  readonly attachmentIds?: readonly string[];
}

export interface RegisteredInquiry {
  readonly id: string;
  readonly number: string;
  readonly outcome: Outcome;
}

/** Registers what came by phone, on paper or in person. @throws OfficeError received-in-future, contact-not-found, attachment-not-found */
export class RegisterInquiry extends Command<RegisteredInquiry> {
  constructor(
    readonly inquiry: InquiryByHand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RegisterInquiry)
export class RegisterInquiryHandler implements ICommandHandler<RegisterInquiry> {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  async execute({ inquiry, context }: RegisterInquiry): Promise<RegisteredInquiry> {
    const id = deriveId('inquiry', context.commandId);
    const receivedAt = inquiry.receivedAt ? isoInstant(inquiry.receivedAt) : this.clock.nowIso();
    refuseFuture(receivedAt, this.clock);
    const contact = await this.commands.execute(new ResolveContact(inquiry.contact, context));
    const attachments = await adoptAttachments(this.commands, inquiry.attachmentIds ?? [], contact.contactId, context);
    // A command that is repeated over New Year takes its number in the year in which it was given, where it says when that was.
    const { year } = officeDay(context.occurredAt ?? this.clock.nowIso());
    const number = caseNumber(year, await this.registers.takeNumber(INQUIRY_REGISTER, year, id, context));
    const outcome = await decideOnInquiry(
      this.journal,
      id,
      {
        kind: 'register',
        inquiryId: id,
        contactId: contact.contactId,
        registration: {
          number,
          channel: inquiry.channel,
          subject: inquiry.subject.trim(),
          newsroomId: contact.newsroomId,
          receivedAt,
          suspectedInquiryId: null,
          threadNote: null,
        },
        message: {
          messageId: deriveId('message', id),
          channel: inquiry.channel,
          from: contact.email ?? contact.name,
          to: [],
          cc: [],
          subject: inquiry.subject.trim(),
          text: inquiry.text,
          html: null,
          receivedAt,
          mailMessageId: null,
          references: [],
          attachments,
          rawHash: null,
          automatic: false,
          receiptWanted: false,
          subjectChanged: false,
        },
        deadline: pressDeadline(deriveId('deadline', id), receivedAt),
      },
      context,
    );
    return { id, number: numberIn(outcome) ?? number, outcome };
  }
}

/** A command that is repeated answers with the number that it took the first time. */
const numberIn = (outcome: Outcome): string | undefined => {
  const registered = outcome.events.find(({ type }) => type === 'InquiryRegistered');
  return (registered?.data as { number?: string } | undefined)?.number;
};

/** A minute of grace for clocks that differ. */
export function refuseFuture(receivedAt: string, clock: Clock): void {
  const latest = clock.now().add({ minutes: 1 });
  if (Temporal.Instant.compare(Temporal.Instant.from(receivedAt), latest) > 0) throw ruleBroken('received-in-future');
}
