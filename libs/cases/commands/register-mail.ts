import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { FileStore, StoreAttachment } from '#libs/attachments';
import { Office } from '#libs/configuration';
import { ContactQueries, newsroomOfAddress, ownerOfAddress, ResolveContact } from '#libs/contacts';
import { EventStore } from '#libs/event-store';
import { Journal, Registers, Reservations, type CommandContext } from '#libs/journal';
import { commandOf, deriveId, normalEmail, officeDay, OfficeError, type KeyScope } from '#libs/kernel';
import {
  chainOf,
  decideThread,
  fitInto,
  isOfficeAddress,
  jsonBytes,
  mailIdOf,
  ownAddressOf,
  MESSAGE_LIMITS,
  placePictures,
  type IncomingMessage,
  type PlacedPicture,
  type ThreadDecision,
} from '#libs/mail-format';
import { ReceiptLimits } from '#libs/mail-outgoing';
import { CurrentEmployees } from '#libs/organization';
import { KeyRing, subjectErased } from '#libs/personal-data';
import { ReadModels } from '#libs/projections';
import { caseRegister } from '../domain/case-number.js';
import { CaseNumbers } from '../queries/number-schemes.js';
import type { AttachmentReference, SenderMark } from '../domain/events.js';
import { DEFAULT_KIND } from '../domain/kinds.js';
import type { Message } from '../domain/slices/correspondence.js';
import { CaseAdmission } from '../queries/case-admission.js';
import { CaseQueries } from '../queries/case-queries.js';
import { answeredMailToStaff, type MailToStaff } from '../queries/mail-to-staff.js';
import { CaseStreams } from '../queries/case-streams.js';
import { MailAddresses } from '../queries/mail-addresses.js';
import { correspondencePage } from '../queries/correspondence-page.js';
import { SubjectTokens } from '../subject-tokens.js';
import { decideOnCase } from './decide-on-case.js';
import { fingerprint } from './mail-fingerprint.js';
import { quoteTermOf } from './quote-term.js';
import { unconfirmedMarks } from './unconfirmed-marks.js';

export interface ArrivedMail {
  /** The id under which the intake keeps it: the same mail taken in again has another one. */
  readonly intakeId: string;
  /** ISO 8601: when the office's server took it, which is when it was filed. */
  readonly receivedAt: string;
  /** By which the office's settings apply; `receivedAt` where left out. */
  readonly takenAt?: string;
  /** To which addresses it was delivered; its own `To` and `Cc` count where that was not kept. */
  readonly envelopeTo?: readonly string[];
  readonly raw: Buffer;
  readonly message: IncomingMessage;
}

export type MailRegistration =
  | { readonly kind: 'registered'; readonly caseId: string; readonly number: string }
  | { readonly kind: 'joined'; readonly caseId: string }
  /** The same message was taken in before. */
  | { readonly kind: 'duplicate' }
  /** An automatic message, a bounce or our own mail that belongs to no case: it goes to the side list. */
  | {
      readonly kind: 'set-aside';
      /** It answers what the office sent to somebody inside, from an address that is not theirs, or where nothing can be written any more. */
      readonly as?: 'colleague';
    };

/** Where somebody wants a mail that intake had put aside: in a case of its own where none is named. */
export interface PlacedBySomebody {
  readonly caseId?: string;
  readonly context: CommandContext;
}

/**
 * Makes a mail a new case, or part of the case to which it belongs, or does with it what somebody said. Idempotent: all ids follow from the
 * intake's. @throws OfficeError of `placed`: case-not-found, case-closed, subject-erased, case-disposed
 */
export class RegisterMail extends Command<MailRegistration> {
  constructor(
    readonly mail: ArrivedMail,
    readonly placed?: PlacedBySomebody,
  ) {
    super();
  }
}

const CASE_IS_GONE = new Set(['subject-erased', 'case-disposed']);
/** Of a text that is too long for an event: what a page shows of it. */
const BEGINNING_BYTES = 20_000;
/** The newest answers of a case, among whose recipients a sender is looked for. */
const ANSWERS_LOOKED_AT = 50;
const UNKNOWN_SENDER = 'Nadawca nieznany';
const NOT_IN_A_THREAD = { kind: 'new', suspectedCaseId: null, note: null } as const;
const NO_SUBJECT = '(bez tematu)';

@CommandHandler(RegisterMail)
export class RegisterMailHandler implements ICommandHandler<RegisterMail> {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly store: EventStore,
    private readonly registers: Registers,
    private readonly numbers: CaseNumbers,
    readonly reservations: Reservations,
    private readonly files: FileStore,
    private readonly readModels: ReadModels,
    private readonly queries: CaseQueries,
    private readonly contacts: ContactQueries,
    private readonly streams: CaseStreams,
    private readonly admission: CaseAdmission,
    private readonly addresses: MailAddresses,
    private readonly tokens: SubjectTokens,
    private readonly keyRing: KeyRing,
    readonly employees: CurrentEmployees,
    private readonly receipts: ReceiptLimits,
    readonly office: Office,
  ) {}

  async execute({ mail, placed }: RegisterMail): Promise<MailRegistration> {
    if (placed) return this.place(mail, placed);
    const messageId = deriveId('mail', mail.intakeId);
    const context = commandOf('mail', messageId);
    const automatic = mail.message.verdict.kind !== 'ordinary';
    const toStaff = automatic ? undefined : await this.answeredMailToStaff(mail.message);
    if (toStaff) return this.hearColleague(mail, messageId, toStaff, context);
    const decided = await this.threadOf(mail.message);
    // An earlier attempt that a crash cut short may have made it a case, before the office knew what it answers.
    const isCase = decided.kind === 'joins' && (await this.streams.exists(caseIdOf(messageId)));
    const thread = isCase ? NOT_IN_A_THREAD : decided;
    if (automatic && thread.kind === 'new') return { kind: 'set-aside' };

    const { won } = await this.reservations.reserve('mail', await fingerprint(mail), messageId, context, {
      likelyFree: true,
    });
    if (!won) return { kind: 'duplicate' };
    if (thread.kind === 'new') return this.register(mail, messageId, thread, context);
    try {
      return await this.join(mail, messageId, thread, automatic, context);
    } catch (error) {
      if (!(error instanceof OfficeError) || !CASE_IS_GONE.has(error.code)) throw error;
      // Nothing more can be written into that case: whoever was erased and writes again is somebody new, with a case of their own.
      return automatic ? { kind: 'set-aside' } : this.register(mail, messageId, NOT_IN_A_THREAD, context);
    }
  }

  private async place(mail: ArrivedMail, { caseId, context: by }: PlacedBySomebody): Promise<MailRegistration> {
    const messageId = deriveId('mail', mail.intakeId);
    const context = { ...by, commandId: messageId };
    if (caseId !== undefined && !(await this.admission.has(caseId, messageId))) await this.admission.admit(caseId);
    const { won } = await this.reservations.reserve('mail', await fingerprint(mail), messageId, context);
    if (!won) return { kind: 'duplicate' };
    if (caseId === undefined) return this.register(mail, messageId, NOT_IN_A_THREAD, context);
    const toStaff = await this.answeredMailToStaff(mail.message);
    if (toStaff) {
      const { contactId } = (await this.streams.index(caseId)).index.theCase.registration;
      return this.joinInside(mail, messageId, { caseId, personId: contactId, employeeId: null }, context);
    }
    const automatic = mail.message.verdict.kind !== 'ordinary';
    return this.join(mail, messageId, { caseId, subjectChanged: false }, automatic, context);
  }

  /** Not where whoever writes has a part in the case: a journalist whom a colleague copied is a journalist. */
  private async answeredMailToStaff(message: IncomingMessage): Promise<MailToStaff | undefined> {
    const toStaff = await answeredMailToStaff(this.journal, chainOf(message), this.office);
    if (!toStaff || !message.author) return toStaff;
    const { address, name } = message.author;
    const writerId = await ownerOfAddress(this.journal, this.reservations, address, name);
    if (writerId === null) return toStaff;
    return (await this.streams.index(toStaff.caseId)).index.people.includes(writerId) ? undefined : toStaff;
  }

  /**
   * What answers a mail of ours to somebody inside is theirs if it comes from their address, and the gateway does not say otherwise; whatever else
   * answers it is mail to look at.
   */
  private async hearColleague(
    mail: ArrivedMail,
    messageId: string,
    { caseId: sentOf, personId, to }: MailToStaff,
    context: CommandContext,
  ): Promise<MailRegistration> {
    const { author, authentication } = mail.message;
    const employee = author && (await this.employees.byAddress(author.address));
    const isRecipient = employee && to?.map(normalEmail).includes(normalEmail(employee.email));
    if (!isRecipient || !employee.active || authentication === 'fail') return { kind: 'set-aside', as: 'colleague' };
    const { won } = await this.reservations.reserve('mail', await fingerprint(mail), messageId, context, {
      likelyFree: true,
    });
    if (!won) return { kind: 'duplicate' };
    const caseId = await this.streams.whereItGoesOn(sentOf);
    const { contactId } = (await this.streams.index(caseId)).index.theCase.registration;
    // A notice that repeated nobody's words is the employee's own; their answer may repeat the case's.
    const whose = personId === employee.id ? contactId : personId;
    try {
      return await this.joinInside(mail, messageId, { caseId, personId: whose, employeeId: employee.id }, context);
    } catch (error) {
      if (!(error instanceof OfficeError) || !CASE_IS_GONE.has(error.code)) throw error;
      return { kind: 'set-aside', as: 'colleague' };
    }
  }

  private async joinInside(
    mail: ArrivedMail,
    messageId: string,
    { caseId, personId, employeeId }: { caseId: string; personId: string | null; employeeId: string | null },
    context: CommandContext,
  ): Promise<MailRegistration> {
    const {
      senderId: _sender,
      channel: _channel,
      answerTo: _answerTo,
      references: _references,
      joinedFromId: _joinedFrom,
      recipientsLeftOut: _leftOut,
      replyBy: _replyBy,
      ...content
    } = await this.messageOf(mail, messageId, { caseId, personId }, context);
    await decideOnCase(
      this.journal,
      caseId,
      { kind: 'hearColleague', message: { ...content, employeeId, personId } },
      context,
    );
    return { kind: 'joined', caseId };
  }

  private async register(
    mail: ArrivedMail,
    messageId: string,
    { suspectedCaseId, note }: Extract<ThreadDecision, { kind: 'new' }>,
    context: CommandContext,
  ): Promise<MailRegistration> {
    const { author, subject } = mail.message;
    const caseId = caseIdOf(messageId);
    const [{ contactId, newsroomId }, byAddress] = await Promise.all([
      this.commands.execute(new ResolveContact(writerOf(author), context)),
      this.addresses.kindOf(recipientsOf(mail), mail.takenAt ?? mail.receivedAt),
    ]);
    const kind = byAddress?.kind ?? DEFAULT_KIND;
    // By the day on which it came in: however often and late it is tried, it takes its number in one year's register.
    const { year } = officeDay(mail.receivedAt);
    const [taken, message, receiptWanted, quote] = await Promise.all([
      this.registers.takeNumber(caseRegister(kind), year, caseId, context),
      this.messageOf(mail, messageId, { caseId, personId: contactId }, context),
      this.mayAcknowledge(mail, messageId),
      quoteTermOf(this.journal, kind, newsroomId),
    ]);
    const number = await this.numbers.write(kind, year, taken);
    await decideOnCase(
      this.journal,
      caseId,
      {
        kind: 'register',
        caseId,
        contactId,
        registration: {
          kind,
          kindBy: byAddress?.address ?? null,
          number,
          channel: 'email',
          subject: subject?.trim() || NO_SUBJECT,
          newsroomId,
          receivedAt: mail.receivedAt,
          unitId: null,
          suspectedCaseId,
          splitFromId: null,
          begunByUs: false,
          threadNote: note,
        },
        message: {
          ...message,
          proven: mail.message.authentication === 'pass',
          automatic: false,
          receiptWanted,
          subjectChanged: false,
        },
        quote,
      },
      context,
    );
    return { kind: 'registered', caseId, number };
  }

  private async mayAcknowledge({ message, receivedAt }: ArrivedMail, messageId: string): Promise<boolean> {
    const { author, verdict } = message;
    if (!author || !verdict.mayBeAnsweredAutomatically) return false;
    return this.receipts.allow(messageId, author.address, receivedAt);
  }

  private async join(
    mail: ArrivedMail,
    messageId: string,
    { caseId, subjectChanged }: Pick<Extract<ThreadDecision, { kind: 'joins' }>, 'caseId' | 'subjectChanged'>,
    automatic: boolean,
    context: CommandContext,
  ): Promise<MailRegistration> {
    const { contactId } = (await this.streams.index(caseId)).index.theCase.registration;
    if (contactId !== null && (await this.keyRing.isFenced({ caseId, personId: contactId })))
      throw subjectErased(contactId);
    const senderId = await this.senderOf(mail.message, contactId, automatic, context);
    const content = await this.messageOf(mail, messageId, { caseId, personId: senderId }, context);
    await decideOnCase(
      this.journal,
      caseId,
      {
        kind: 'receiveMessage',
        message: { ...content, proven: !automatic, automatic, receiptWanted: false, subjectChanged },
      },
      context,
    );
    await this.returnReplies(mail, caseId, context);
    return { kind: 'joined', caseId };
  }

  /** Whose words a message that joins a case holds: its contact's, or a third person's. What a machine wrote says nothing of anybody new. */
  private async senderOf(
    { author }: IncomingMessage,
    contactId: string | null,
    automatic: boolean,
    context: CommandContext,
  ): Promise<string | null> {
    if (!author) return contactId;
    if (automatic)
      return (await ownerOfAddress(this.journal, this.reservations, author.address, author.name)) ?? contactId;
    return (await this.commands.execute(new ResolveContact(writerOf(author), context))).contactId;
  }

  /** A report that an answer did not arrive (RFC 3464): the answer was none, and the case comes back. */
  private async returnReplies(
    { message: { verdict, report, mentionsOwn }, receivedAt }: ArrivedMail,
    caseId: string,
    context: CommandContext,
  ): Promise<void> {
    if (verdict.kind !== 'bounce' || report?.action !== 'failed') return;
    const { index } = await this.streams.index(caseId);
    for (const replyId of new Set(mentionsOwn.map((id) => mailIdOf(id, this.office)))) {
      const reply = index.theCase.correspondence.replies.find(({ id }) => id === replyId);
      if (!reply) continue;
      const command = {
        kind: 'reportReplyReturned',
        replyId: reply.id,
        reason: report.status ?? report.action,
        now: receivedAt,
      } as const;
      const returning = { ...context, commandId: deriveId(context.commandId, 'returned', reply.id) };
      await decideOnCase(this.journal, caseId, command, returning);
    }
  }

  /** The first of its addresses that is the office's. */
  private reachedBy(mail: ArrivedMail): string | null {
    const own = recipientsOf(mail).map((address) => ownAddressOf(address, this.office));
    return own.find((address) => address !== undefined) ?? null;
  }

  /** Reply-To, where it names somebody who is not us; a list that puts its own address there says nothing. */
  private answerTo({ replyTo, listed }: IncomingMessage): string | null {
    return replyTo && !listed && !isOfficeAddress(replyTo.address, this.office) ? replyTo.address : null;
  }

  /** Whether it bears an address of staff, or of a newsroom where the office has a gateway that could say so, and nobody found that it was sent from there. */
  private async unconfirmed({ author, authentication }: IncomingMessage): Promise<SenderMark[]> {
    if (!author || authentication === 'pass') return [];
    return unconfirmedMarks(author.address, this, this.office.authservId !== undefined);
  }

  /** The files are stored first, so that an event never names one that is not there. */
  private async messageOf(mail: ArrivedMail, messageId: string, scope: KeyScope, context: CommandContext) {
    const { message, raw, receivedAt } = mail;
    const attachments: AttachmentReference[] = [];
    const pictures: PlacedPicture[] = [];
    for (const [index, { name, mediaType, bytes, contentId }] of message.attachments.entries()) {
      const attachmentId = deriveId('attachment', messageId, scope.caseId ?? '', String(index));
      const file = { name: name ?? '', mediaType, bytes };
      const storing = { ...context, commandId: deriveId('store-attachment', attachmentId) };
      const stored = await this.commands.execute(new StoreAttachment(attachmentId, scope, 'message', file, storing));
      attachments.push({
        attachmentId,
        name: stored.name,
        mediaType: stored.mediaType,
        size: stored.size,
        sha256: stored.sha256,
      });
      if (contentId) pictures.push({ contentId, attachmentId });
    }
    const { hash } = await this.files.put(raw, scope);
    const text = await this.textOf(message, scope);
    return {
      messageId,
      senderId: scope.personId,
      channel: 'email',
      from: message.from ? addressLine(message.from) : null,
      to: message.to.kept.map(({ address }) => address),
      cc: message.cc.kept.map(({ address }) => address),
      subject: message.subject?.trim() || NO_SUBJECT,
      ...text,
      ...(await this.htmlOf(message, pictures, scope)),
      htmlLeftOut: message.htmlLeftOut,
      answerTo: this.answerTo(message),
      recipientsLeftOut: [message.to, message.cc].reduce((sum, { kept, count }) => sum + count - kept.length, 0),
      marks: [...message.marks, ...(await this.unconfirmed(message))],
      receivedAt,
      ...(message.replyBy && { replyBy: message.replyBy }),
      reachedBy: this.reachedBy(mail),
      mailMessageId: message.messageId ?? null,
      // RFC 5322 §3.6.4: of a message without References, what it answers.
      references: [...(message.references.length > 0 ? message.references : message.inReplyTo)],
      joinedFromId: null,
      attachments,
      rawHash: hash,
    } satisfies Partial<Message>;
  }

  /** A text that is too long for an event is a file; the event holds its beginning. */
  private async textOf({ text }: IncomingMessage, scope: KeyScope): Promise<Pick<Message, 'text' | 'wholeText'>> {
    if (!fitInto(text, MESSAGE_LIMITS.bodyBytes).truncated) return { text, wholeText: null };
    const { hash, size } = await this.files.put(Buffer.from(text), scope);
    return { text: `${fitInto(text.slice(0, BEGINNING_BYTES), BEGINNING_BYTES).text}\n[…]`, wholeText: { hash, size } };
  }

  private async htmlOf(
    { html }: IncomingMessage,
    pictures: readonly PlacedPicture[],
    scope: KeyScope,
  ): Promise<Pick<Message, 'html' | 'wholeHtml'>> {
    const placed = html ? placePictures(html, pictures) : null;
    if (placed === null || jsonBytes(placed) <= MESSAGE_LIMITS.bodyBytes) return { html: placed, wholeHtml: null };
    const { hash, size } = await this.files.put(Buffer.from(placed), scope);
    return { html: null, wholeHtml: { hash, size } };
  }

  /** The case to which the message belongs, by its chain and by the mark in its subject. */
  private async threadOf(message: IncomingMessage): Promise<ThreadDecision> {
    const subject = message.subject ?? '';
    const chain = chainOf(message);
    const token = this.tokens.read(subject);
    if (chain.length === 0 && token.kind === 'none') return NOT_IN_A_THREAD;
    // What it answers may have been written down a moment ago.
    await this.readModelsAreThere();
    const writerId = message.author
      ? await ownerOfAddress(this.journal, this.reservations, message.author.address, message.author.name)
      : null;
    const claims = await this.queries.byMailMessageIds(chain);
    const anchor = claims.find(({ ours, proven, person_id }) => ours || (proven && person_id === writerId));
    const chainCaseId = anchor && (await this.streams.whereItGoesOn(anchor.case_id));
    const numbered = token.kind === 'genuine' ? await this.queries.byNumber(token.number) : undefined;
    const tokenCaseId = numbered && (await this.streams.whereItGoesOn(numbered.id));
    const caseId = tokenCaseId ?? chainCaseId;
    return decideThread(subject, {
      token,
      ...(tokenCaseId && { tokenCaseId }),
      ...(chainCaseId && { chain: { caseId: chainCaseId, subjects: await this.subjectsOf(chainCaseId) } }),
      ...(claims[0] && { claimedCaseId: claims[0].case_id }),
      senderBelongs: caseId !== undefined && (await this.belongs(message, writerId, caseId, anchor?.ours === true)),
    });
  }

  /**
   * Whether the sender has a part in the case: wrote in it, was sent an answer of it, or answers a mail of ours from the domain of its
   * newsroom, as the gateway found. What machines write is kept there whoever they are: it changes nothing.
   */
  private async belongs(
    { author, authentication, verdict }: IncomingMessage,
    writerId: string | null,
    caseId: string,
    answersOurs: boolean,
  ): Promise<boolean> {
    if (verdict.kind !== 'ordinary') return true;
    if (!author || authentication === 'fail') return false;
    const { index } = await this.streams.index(caseId);
    if (writerId && (await this.contacts.samePerson(writerId)).some((id) => index.people.includes(id))) return true;
    const answers = await this.streams.at(caseId, index.sent.slice(-ANSWERS_LOOKED_AT));
    const address = normalEmail(author.address);
    for (const { type, data } of answers.values())
      if (
        type === 'ReplyRecorded' &&
        [...(data.to ?? []), ...(data.cc ?? []), ...(data.bcc ?? [])].map(normalEmail).includes(address)
      )
        return true;
    const { newsroomId } = index.theCase.registration;
    if (!answersOurs || authentication !== 'pass' || !newsroomId) return false;
    return (await newsroomOfAddress(this.reservations, author.address)) === newsroomId;
  }

  /** @throws OfficeError not-yet: the mail is tried again */
  private async readModelsAreThere(): Promise<void> {
    // While a new version is built, the old one no longer learns what happens: a reply would miss its case.
    if (!this.readModels.complete) throw new OfficeError('not-yet', 'read-models-being-built');
    await this.readModels.waitFor(await this.store.head());
  }

  /** What it is called, and what its latest mails were: a mail that comes back to an older one has a page between. */
  private async subjectsOf(caseId: string): Promise<readonly string[]> {
    const { index } = await this.streams.index(caseId);
    const { messages } = correspondencePage(index);
    const events = await this.streams.at(caseId, [0, 1, index.subject, ...messages]);
    return [...events.values()].flatMap(({ data }) => ('subject' in data && data.subject ? [data.subject] : []));
  }
}

const writerOf = (author: IncomingMessage['author']) => ({
  name: author?.name ?? author?.address ?? UNKNOWN_SENDER,
  ...(author && { email: author.address }),
});

const recipientsOf = ({ envelopeTo, message: { to, cc } }: ArrivedMail): readonly string[] =>
  envelopeTo ?? [...to.kept, ...cc.kept].map(({ address }) => address);

const caseIdOf = (messageId: string): string => deriveId('case', messageId);

/** The case that a mail becomes, by the intake's id. */
export const caseIdOfMail = (intakeId: string): string => caseIdOf(deriveId('mail', intakeId));

const addressLine = ({ name, address }: { readonly name?: string; readonly address: string }): string =>
  name ? `${name} <${address}>` : address;
