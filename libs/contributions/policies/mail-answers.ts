import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { StoreAttachment } from '#libs/attachments';
import { CaseAdmission, fingerprint, MailClaim } from '#libs/cases';
import { Office } from '#libs/configuration';
import { Journal, Reservations, type CommandContext } from '#libs/journal';
import { Clock, commandOf, deriveId, OfficeError, type KeyScope } from '#libs/kernel';
import { chainOf, fitInto, mailIdOf, ownWords, type IncomingAttachment, type IncomingMessage } from '#libs/mail-format';
import type { MailRegistration, ReceivedMail } from '#libs/mail-intake';
import { mailStream, type RecordedMailEvent } from '#libs/mail-outgoing';
import { ContributionFiles, filesOf } from '../commands/contribution-files.js';
import { contributionDecider, type Contribution, type HeardMail } from '../domain/contribution.js';
import { contributionStream, type ContributionFile, type HeldBecause } from '../domain/events.js';
import { ContributionMarks } from '../queries/contribution-marks.js';
import { contributionAt } from '../queries/contribution-standing.js';
import { UnitAddresses } from '../queries/unit-addresses.js';

/** Bytes (as JSON) of an answer: what is longer is cut off here, and whole in the mail itself. */
const LONGEST_TEXT = 60_000;
const LONGEST_REASON = 1_000;
const NO_SUBJECT = '(bez tematu)';
const NO_TEXT = '(bez treści)';
const CASE_IS_GONE = new Set(['subject-erased', 'case-disposed']);

interface Answered {
  readonly contribution: Contribution;
  /** The mail of ours that it answers, where its chain names one. */
  readonly mailId: string | null;
  readonly otherMark: boolean;
}

/** What answers a question that went to a unit by mail joins that question, whoever in the unit wrote it. */
@Injectable()
export class ContributionMailClaim extends MailClaim {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly reservations: Reservations,
    private readonly admission: CaseAdmission,
    private readonly marks: ContributionMarks,
    private readonly addresses: UnitAddresses,
    private readonly files: ContributionFiles,
    private readonly office: Office,
    private readonly clock: Clock,
  ) {
    super();
  }

  async take(mail: ReceivedMail): Promise<MailRegistration | undefined> {
    const { message } = mail;
    if (message.verdict.kind === 'own') return undefined;
    const answered = await this.answeredBy(message);
    if (!answered) return undefined;
    const isBounce = message.verdict.kind === 'bounce';
    // That a mail is late, or was read, is no news of the question.
    if (isBounce && (message.report?.action !== 'failed' || answered.mailId === null)) return undefined;

    const messageId = deriveId('mail', mail.intakeId);
    const context = commandOf('mail', messageId);
    const { won } = await this.reservations.reserve('mail', await fingerprint(mail), messageId, context, {
      likelyFree: true,
    });
    if (!won) return { kind: 'duplicate' };
    try {
      if (isBounce) await this.noteUndelivered(answered, message, context);
      else await this.hear(mail, messageId, answered, context);
      return { kind: 'joined' };
    } catch (error) {
      if (!(error instanceof OfficeError) || !CASE_IS_GONE.has(error.code)) throw error;
      // Nothing more can be written there: whoever looks at mail without a case decides.
      return { kind: 'set-aside', as: 'colleague' };
    }
  }

  /** By the mark in its subject, else by the mail in its chain with which we asked: mails of the case may stand beside it. */
  private async answeredBy(message: IncomingMessage): Promise<Answered | undefined> {
    const mark = this.marks.read(message.subject ?? '');
    const byChain = await this.askedInChain(message);
    const id = mark.kind === 'genuine' ? mark.id : (byChain?.id ?? null);
    const contribution = id === null ? null : await contributionAt(this.journal, id);
    if (!contribution) return undefined;
    return {
      contribution,
      mailId: byChain?.id === contribution.id ? byChain.mailId : null,
      otherMark: mark.kind === 'foreign',
    };
  }

  private async askedInChain(
    message: IncomingMessage,
  ): Promise<{ readonly id: string; readonly mailId: string } | undefined> {
    for (const messageId of chainOf(message)) {
      const mailId = mailIdOf(messageId, this.office);
      const id = mailId === undefined ? null : await this.askedIn(mailId);
      if (mailId !== undefined && id !== null) return { id, mailId };
    }
    return undefined;
  }

  /** Of which question a mail of ours told; null where of none. */
  private async askedIn(mailId: string): Promise<string | null> {
    const [recorded] = (await this.journal.read(mailStream(mailId), { limit: 1 })) as readonly RecordedMailEvent[];
    if (recorded?.type !== 'MailRecorded') return null;
    const { kind, id } = recorded.data.about;
    return kind === 'contribution' ? id : null;
  }

  private async hear(
    mail: ReceivedMail,
    messageId: string,
    { contribution, otherMark }: Answered,
    context: CommandContext,
  ): Promise<void> {
    const { id, caseId } = contribution;
    const { contactId, over: caseOver } = await this.admission.asking(caseId);
    const because = otherMark ? 'otherMark' : await this.doubtOf(mail.message, contribution);
    const heard = await this.heardOf(mail, messageId, { caseId, personId: contactId }, context);
    // What is held is for whoever asked alone, until they take it.
    if (because === null) await this.files.share(id, filesOf(heard), context);
    await this.journal.execute({
      stream: contributionStream(id),
      decider: contributionDecider,
      command: { kind: 'hearMail', mail: heard, because, caseOver, now: this.clock.nowIso() },
      context,
    });
  }

  /** Why it is not sure that the unit wrote it; null where it is. */
  private async doubtOf(
    { author, authentication, verdict }: IncomingMessage,
    { unitId, mailTo }: Contribution,
  ): Promise<HeldBecause | null> {
    if (verdict.kind !== 'ordinary') return 'automatic';
    if (authentication === 'fail') return 'forged';
    return author && (await this.addresses.has(unitId, mailTo, author.address)) ? null : 'outside';
  }

  /** The files are stored first, so that an event never names one that is not there. Pictures of the HTML stay in the mail itself. */
  private async heardOf(
    { message, raw }: ReceivedMail,
    messageId: string,
    scope: KeyScope,
    context: CommandContext,
  ): Promise<HeardMail> {
    const documents = message.attachments.filter(({ inline }) => !inline);
    const attachments: ContributionFile[] = [];
    for (const [index, file] of documents.entries())
      attachments.push(await this.store(deriveId('attachment', messageId, String(index)), scope, file, context));
    const original = { name: 'wiadomość.eml', mediaType: 'message/rfc822', bytes: raw };
    const originalId = deriveId('attachment', messageId, 'original');
    await this.store(originalId, scope, original, context);
    const { text, truncated } = fitInto(ownWords(message.text), LONGEST_TEXT);
    const writer = message.author ?? message.from;
    return {
      heldId: messageId,
      subject: message.subject?.trim() || NO_SUBJECT,
      text: truncated ? `${text}\n[…]` : text || NO_TEXT,
      attachments,
      byMail: { from: writer ? addressLine(writer) : '—', originalId },
    };
  }

  private async store(
    attachmentId: string,
    scope: KeyScope,
    { name, mediaType, bytes }: Pick<IncomingAttachment, 'name' | 'mediaType' | 'bytes'>,
    context: CommandContext,
  ): Promise<ContributionFile> {
    const storing = { ...context, commandId: deriveId('store-attachment', attachmentId) };
    const file = { name: name ?? '', mediaType, bytes };
    const stored = await this.commands.execute(new StoreAttachment(attachmentId, scope, 'message', file, storing));
    const { name: safeName, mediaType: tidyType, size, sha256 } = stored;
    return { attachmentId, name: safeName, mediaType: tidyType, size, sha256 };
  }

  private async noteUndelivered(
    { contribution, mailId }: Answered,
    message: IncomingMessage,
    context: CommandContext,
  ): Promise<void> {
    const reason = fitInto(message.text, LONGEST_REASON).text || (message.report?.status ?? NO_TEXT);
    await this.journal.execute({
      stream: contributionStream(contribution.id),
      decider: contributionDecider,
      command: { kind: 'noteUndelivered', mailId: mailId!, reason },
      context,
    });
  }
}

const addressLine = ({ name, address }: { readonly name?: string; readonly address: string }): string =>
  name ? `${name} <${address}>` : address;
