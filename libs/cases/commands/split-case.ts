import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, Registers, type CommandContext } from '#libs/journal';
import { Clock, deriveId, notFound, officeDay, ruleBroken } from '#libs/kernel';
import { caseRegister } from '../domain/case-number.js';
import { CaseNumbers } from '../queries/number-schemes.js';
import { caseDecider } from '../domain/decide.js';
import type { CaseKind } from '../domain/kinds.js';
import { KindsOfOffice } from '../queries/office-kinds.js';
import { CaseStreams } from '../queries/case-streams.js';
import { lateContact } from '../queries/late-names.js';
import { CarryMessage } from './carry-message.js';
import { decideOnCase } from './decide-on-case.js';
import { quoteTermOf } from './quote-term.js';
import type { RegisteredCase } from './register-case.js';

/**
 * Makes of a message that holds a second matter a case of its own: it stays where it is, and its copy begins the new case, whose clocks run from when
 * it came in. Taken back by dismissing the new case.
 * @throws OfficeError case-not-found, message-not-found, automatic-message, case-closed, subject-erased, case-disposed, kind-not-in-use
 */
export class SplitCase extends Command<RegisteredCase> {
  constructor(
    readonly caseId: string,
    readonly split: {
      readonly messageId: string;
      /** Those of the case where left out. */
      readonly kind?: CaseKind;
      readonly subject?: string;
      /** Where the new case stands. */
      readonly unitId: string | null;
    },
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(SplitCase)
export class SplitCaseHandler implements ICommandHandler<SplitCase> {
  constructor(
    private readonly journal: Journal,
    private readonly registers: Registers,
    private readonly numbers: CaseNumbers,
    private readonly streams: CaseStreams,
    private readonly messages: CarryMessage,
    private readonly clock: Clock,
    private readonly kinds: KindsOfOffice,
  ) {}

  async execute({ caseId, split, context }: SplitCase): Promise<RegisteredCase> {
    if (split.kind !== undefined) await this.kinds.requireInUse(split.kind);
    const { theCase } = (await this.streams.index(caseId)).index;
    const id = deriveId('case', context.commandId);
    const splitting = { kind: 'split', messageId: split.messageId, intoId: id } as const;
    // What the rules refuse is refused before the other case is there.
    caseDecider.decide(splitting, theCase);
    const event = await this.streams.message(caseId, split.messageId);
    if (event?.type !== 'MessageReceived') throw notFound('message-not-found');
    if (event.data.automatic) throw ruleBroken('automatic-message');
    const { registration } = theCase;
    const contactId = event.data.senderId;
    const newsroomId =
      contactId === registration.contactId
        ? registration.newsroomId
        : contactId && (await lateContact(this.journal, contactId)).newsroomId;
    const kind = split.kind ?? registration.kind;
    const { channel, mailMessageId, receivedAt } = event.data;
    const message = await this.messages.carry(event.data, id, deriveId('split', split.messageId, id), context);
    const { year } = officeDay(this.clock.nowIso());
    const taken = await this.registers.takeNumber(caseRegister(kind), year, id, context);
    const number = await this.numbers.write(kind, year, taken);
    const outcome = await decideOnCase(
      this.journal,
      id,
      {
        kind: 'register',
        caseId: id,
        contactId,
        registration: {
          kind,
          kindBy: null,
          number,
          channel,
          subject: split.subject?.trim() || message.subject || number,
          newsroomId,
          receivedAt,
          unitId: split.unitId,
          suspectedCaseId: null,
          splitFromId: caseId,
          begunByUs: false,
          threadNote: null,
        },
        // What answers the mail itself belongs to the case where it stood first; what answers our answer, to the one that sent it.
        message: {
          ...message,
          mailMessageId: null,
          references: [...(message.references ?? []), ...(mailMessageId ? [mailMessageId] : [])],
          subjectChanged: false,
        },
        quote: await quoteTermOf(this.journal, kind, newsroomId),
      },
      context,
    );
    await decideOnCase(this.journal, caseId, splitting, {
      ...context,
      commandId: deriveId(context.commandId, 'split-from'),
    });
    const registered = outcome.events.find(({ type }) => type === 'CaseRegistered');
    return { id, number: (registered?.data as { number?: string } | undefined)?.number ?? number, outcome };
  }
}
