import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { NewFile } from '#libs/attachments';
import { ResolveContact, type PersonWhoWrote } from '#libs/contacts';
import { Office } from '#libs/configuration';
import { Journal, Registers, Reservations, type CommandContext, type Outcome } from '#libs/journal';
import { ReceiptLimits } from '#libs/mail-outgoing';
import { CurrentEmployees } from '#libs/organization';
import { Clock, deriveId, isoInstant, officeDay, OfficeError, ruleBroken } from '#libs/kernel';
import { caseRegister } from '../domain/case-number.js';
import { KindsOfOffice } from '../queries/office-kinds.js';
import { CaseNumbers } from '../queries/number-schemes.js';
import type { Channel } from '../domain/events.js';
import { DEFAULT_KIND, type CaseKind } from '../domain/kinds.js';
import { kindOf } from '../domain/kind.js';
import { AddNote } from './add-note.js';
import type { CameFrom } from '../domain/slices/registration.js';
import { adoptAttachments } from './adopt-attachments.js';
import { decideOnCase } from './decide-on-case.js';
import { quoteTermOf } from './quote-term.js';
import { storeFiles } from './store-files.js';
import { unconfirmedMarks } from './unconfirmed-marks.js';

export interface CaseByHand {
  /** A press inquiry where left out. */
  readonly kind?: CaseKind;
  readonly channel: Channel;
  readonly cameFrom?: CameFrom;
  readonly subject: string;
  readonly text: string;
  /** Who wrote; left out, it is anonymous. */
  readonly contact?: PersonWhoWrote;
  /** Whoever wrote gave a name in confidence, which this case does not hold: it is not anonymous. */
  readonly inConfidence?: boolean;
  /** Towards whom the office begins the case itself: then nobody wrote. */
  readonly addressee?: PersonWhoWrote;
  /** When it reached the office, or when that happened to which a case of ours answers; now where left out. ISO 8601. */
  readonly receivedAt?: string;
  /** The unit of whoever registers it from elsewhere than the press office: it stands there until it is assigned. */
  readonly unitId?: string | null;
  /** Uploads that came with it: scans. */
  readonly attachmentIds?: readonly string[];
  /** Files that came with it by the public site. */
  readonly files?: readonly NewFile[];
  /** Whoever wrote gets the number by mail, as far as receipts may go to them; not where left out. */
  readonly receiptWanted?: boolean;
}

export interface RegisteredCase {
  readonly id: string;
  readonly number: string;
  readonly outcome: Outcome;
}

/** Registers what came by phone, on paper or in person. @throws OfficeError received-in-future, not-of-channel, contact-not-found, attachment-not-found, sender-or-addressee, kind-not-begun-by-us, kind-not-in-use */
export class RegisterCase extends Command<RegisteredCase> {
  constructor(
    readonly registration: CaseByHand,
    readonly context: CommandContext,
  ) {
    super();
  }
}

const NOBODY = { contactId: null, newsroomId: null, name: null, email: null };

@CommandHandler(RegisterCase)
export class RegisterCaseHandler implements ICommandHandler<RegisterCase> {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly registers: Registers,
    private readonly numbers: CaseNumbers,
    private readonly clock: Clock,
    private readonly kinds: KindsOfOffice,
    private readonly receipts: ReceiptLimits,
    readonly employees: CurrentEmployees,
    readonly reservations: Reservations,
    readonly office: Office,
  ) {}

  async execute({ registration, context }: RegisterCase): Promise<RegisteredCase> {
    const kind = registration.kind ?? DEFAULT_KIND;
    await this.kinds.requireInUse(kind);
    const id = deriveId('case', context.commandId);
    const receivedAt = registration.receivedAt ? isoInstant(registration.receivedAt) : this.clock.nowIso();
    refuseFuture(receivedAt, this.clock);
    const { addressee, contact: sender } = registration;
    const person = addressee ?? sender;
    if (addressee && sender) throw new OfficeError('invalid', 'sender-or-addressee');
    if (addressee && kindOf(kind).begunByUs === null) throw ruleBroken('kind-not-begun-by-us', { kind });
    const contact = person ? await this.commands.execute(new ResolveContact(person, context)) : NOBODY;
    const quote = await quoteTermOf(this.journal, kind, contact.newsroomId);
    const scope = { caseId: id, personId: contact.contactId };
    const attachments = [
      ...(await adoptAttachments(this.commands, addressee ? [] : (registration.attachmentIds ?? []), scope, context)),
      ...(await storeFiles(this.commands, registration.files ?? [], scope, context)),
    ];
    const messageId = deriveId('message', id);
    // Anybody can type any address into a form; its channel says so, and that it is one of staff the mark says.
    const typed = registration.channel === 'webForm' ? sender?.email : undefined;
    const marks = typed === undefined ? [] : await unconfirmedMarks(typed, this, false);
    const receiptWanted =
      registration.receiptWanted === true &&
      sender?.email !== undefined &&
      (await this.receipts.allow(messageId, sender.email, receivedAt));
    const { year } = officeDay(this.clock.nowIso());
    const taken = await this.registers.takeNumber(caseRegister(kind), year, id, context);
    const number = await this.numbers.write(kind, year, taken);
    const outcome = await decideOnCase(
      this.journal,
      id,
      {
        kind: 'register',
        caseId: id,
        contactId: contact.contactId,
        registration: {
          kind,
          kindBy: null,
          number,
          channel: registration.channel,
          subject: registration.subject.trim(),
          newsroomId: contact.newsroomId,
          receivedAt,
          unitId: registration.unitId ?? null,
          suspectedCaseId: null,
          splitFromId: null,
          begunByUs: addressee !== undefined,
          ...(registration.inConfidence && { inConfidence: true }),
          threadNote: null,
        },
        message: addressee
          ? null
          : {
              messageId,
              senderId: contact.contactId,
              channel: registration.channel,
              from: contact.email ?? contact.name,
              to: [],
              cc: [],
              subject: registration.subject.trim(),
              text: registration.text,
              wholeText: null,
              wholeHtml: null,
              htmlLeftOut: false,
              html: null,
              answerTo: null,
              receivedAt,
              mailMessageId: null,
              references: [],
              marks,
              recipientsLeftOut: 0,
              proven: false,
              joinedFromId: null,
              attachments,
              rawHash: null,
              automatic: false,
              receiptWanted,
              subjectChanged: false,
            },
        quote,
        ...(registration.cameFrom && { cameFrom: registration.cameFrom }),
      },
      context,
    );
    // Why the office begins a case stands in it as its first note.
    if (addressee)
      await this.commands.execute(
        new AddNote(id, registration.text, registration.attachmentIds ?? [], {
          ...context,
          commandId: deriveId(context.commandId, 'why'),
        }),
      );
    return { id, number: numberIn(outcome) ?? number, outcome };
  }
}

/** A command that is repeated answers with the number that it took the first time. */
const numberIn = (outcome: Outcome): string | undefined => {
  const registered = outcome.events.find(({ type }) => type === 'CaseRegistered');
  return (registered?.data as { number?: string } | undefined)?.number;
};

/** A minute of grace for clocks that differ. */
export function refuseFuture(receivedAt: string, clock: Clock): void {
  const latest = clock.now().add({ minutes: 1 });
  if (Temporal.Instant.compare(Temporal.Instant.from(receivedAt), latest) > 0) throw ruleBroken('received-in-future');
}
