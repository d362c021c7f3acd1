import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Office } from '#libs/configuration';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { Clock, deriveId, isoInstant, officeDay, OfficeError, ruleBroken } from '#libs/kernel';
import { ownMessageId, replySubject } from '#libs/mail-format';
import type { Case } from '../domain/case.js';
import type { RecordedCaseEvent, Via } from '../domain/events.js';
import { tidyRecipients } from '../domain/recipients.js';
import { refuseIfClosed } from '../domain/slice.js';
import { happensBy, type Disclosure, type LetterAct } from '../domain/slices/letter-acts.js';
import { subjectOf } from '../queries/case-file.js';
import { CaseStreams } from '../queries/case-streams.js';
import { CaseRecipients } from '../queries/recipients.js';
import { Receipts } from '../queries/receipts.js';
import { SubjectTokens } from '../subject-tokens.js';
import { decideOnCase } from './decide-on-case.js';
import { InputGate } from './input-gate.js';
import { LetterWords } from './letter-words.js';
import { arrivedAt, deliveredAt } from './delivered-at.js';
import { ReplyAttachments } from './reply-attachments.js';
import { ReplyWriting } from './reply-words.js';

export interface ReplyDraft {
  /** As it was given already, where what is written down was a draft before. */
  readonly replyId?: string;
  /** Of a letter of law: as it was approved; as the office writes it where left out. */
  readonly text?: string;
  /** Not sanitised yet. */
  readonly html?: string;
  /** As suggested where left out. */
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly attachmentIds?: readonly string[];
  /** Whether it stops the clock. */
  readonly final: boolean;
  readonly holdSeconds: number;
  readonly via: Via;
  /** The day on which it was posted or delivered (`YYYY-MM-DD`), where no mail goes out; today where left out. */
  readonly postedOn?: string;
  readonly deliveredOn?: string;
  /** What it is in law besides an answer: the office's own letter is then its text. */
  readonly letter?: LetterAct;
  /** Of a final answer to a request for public information: as the office presets it where left out; null: it discloses none. */
  readonly disclosure?: Partial<Disclosure> | null;
  /** Why a final answer does not wait for units that were asked: wanted where some have not answered. */
  readonly pastContributionsReason?: string;
}

/**
 * Writes an answer down: one by mail goes out by itself after that, one by another way has reached whoever asked.
 * @throws OfficeError case-closed, sender-unknown, contact-has-no-address, too-many-recipients, attachment-unavailable, message-too-large, html-too-complex, text-too-long,
 * reply-empty, interim-after-final, contributions-open, what its letter is refused for (letter-acts.ts), delivered-in-future, delivered-before-receipt, delivered-before-sent,
 * mail-has-no-day, copies-need-mail
 */
export class RecordReply extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly draft: ReplyDraft,
    readonly context: CommandContext,
    readonly seenRevision?: number,
  ) {
    super();
  }
}

@CommandHandler(RecordReply)
export class RecordReplyHandler implements ICommandHandler<RecordReply> {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly streams: CaseStreams,
    private readonly recipients: CaseRecipients,
    private readonly receipts: Receipts,
    private readonly attachments: ReplyAttachments,
    private readonly writing: ReplyWriting,
    private readonly tokens: SubjectTokens,
    private readonly office: Office,
    private readonly letterWords: LetterWords,
    private readonly input: InputGate,
  ) {}

  async execute({ caseId, draft, context, seenRevision }: RecordReply): Promise<Outcome> {
    const { index } = await this.streams.index(caseId);
    const { theCase } = index;
    const events = await this.streams.at(caseId, [index.subject, ...index.mails, ...index.receipted]);
    const { attachmentIds = [], final, via } = draft;
    const isMail = via === 'email';
    const replyId = draft.replyId ?? deriveId('reply', context.commandId);
    refuseWhatDoesNotBelong(draft);
    // Before a file is touched; whoever repeats the command hears what they heard the first time.
    const isNew = !theCase.correspondence.replies.some(({ id }) => id === replyId);
    if (isNew) refuseIfClosed(theCase);
    if (isNew && final && draft.pastContributionsReason === undefined)
      await this.input.requireNoneOpen(theCase.input.awaited.map(({ id }) => id));
    const suggested = await this.recipients.suggested(index, events);
    const { to = suggested.to, cc = [], bcc = [] } = draft;
    const lists = tidyRecipients({ to, cc, bcc }, this.recipients.isOwn);
    if (isMail && theCase.registration.contactId === null) throw ruleBroken('sender-unknown');
    if (isMail && lists.to.length === 0) throw ruleBroken('contact-has-no-address');
    const now = this.clock.nowIso();
    const delivered = isMail ? now : deliveredAt(draft, theCase.registration.receivedAt, now);
    const act = draft.letter ?? (await this.disclosure(theCase, draft, context.actor, now));
    const letter = act && asDelivered(act, draft, delivered, now);
    const pastInputReason = draft.pastContributionsReason;
    if (isNew) happensBy(theCase, replyId, letter, delivered, now);
    const text = draft.text ?? (letter && (await this.letterWords.of(theCase, letter)));
    const words = await this.writing.read(text, draft.html);
    await this.attachments.check(attachmentIds, context.actor, isMail ? undefined : Infinity);

    const scope = { caseId, personId: theCase.registration.contactId };
    const reply = {
      replyId,
      final,
      ...(pastInputReason !== undefined && { pastInputReason }),
      subject: this.tokens.mark(replySubject(subjectOf(index, events) ?? ''), theCase.registration.number),
      ...(await this.writing.keep(words, scope)),
      attachments: await this.attachments.adopt(attachmentIds, scope, context),
      ...(letter && { letter }),
    };
    const command = isMail
      ? ({
          kind: 'recordReply',
          ...reply,
          ...lists,
          ...threadOf(index.mails.map((revision) => events.get(revision))),
          mailMessageId: ownMessageId(replyId, this.office),
          holdUntil: draft.holdSeconds > 0 ? isoInstant(this.clock.now().add({ seconds: draft.holdSeconds })) : null,
          now,
          receipted: await this.receipts.reached(index, events),
        } as const)
      : ({
          kind: 'recordDelivered',
          ...reply,
          via,
          // Where it went is no mail address, unless somebody says so.
          to: draft.to ? lists.to : [],
          deliveredAt: delivered,
          ...(['post', 'eDelivery'].includes(via) && draft.deliveredOn && { deliveredOn: draft.deliveredOn }),
          now,
        } as const);
    return decideOnCase(this.journal, caseId, command, context, seenRevision);
  }

  /** What UDIP 12 wants, where nobody says otherwise. */
  private async disclosure(
    theCase: Case,
    { final, disclosure }: ReplyDraft,
    actor: string,
    now: string,
  ): Promise<LetterAct | undefined> {
    if (!final) return undefined;
    const disclosed = await this.letterWords.disclosure(theCase, disclosure, actor);
    return disclosed && { act: 'disclose', ...disclosed, on: disclosure?.on ?? officeDay(now).toString() };
  }
}

/** When a letter of law reached its reader. By mail that is when the server takes it, and of one that was posted nobody may know yet. */
function asDelivered(letter: LetterAct, { via, deliveredOn }: ReplyDraft, delivered: string, now: string): LetterAct {
  if (letter.act !== 'callToRemedy' || via === 'email') return letter;
  if (via !== 'post') return { ...letter, deliveredAt: delivered };
  if (deliveredOn === undefined) return letter;
  return { ...letter, deliveredAt: arrivedAt(deliveredOn, delivered, now) };
}

/** Nothing that was said is left aside: a day means that something was sent already, and only a mail has copies. */
function refuseWhatDoesNotBelong({ via, cc = [], bcc = [], postedOn, deliveredOn }: ReplyDraft): void {
  if (via === 'email' && (postedOn ?? deliveredOn) !== undefined) throw new OfficeError('invalid', 'mail-has-no-day');
  if (via !== 'email' && cc.length + bcc.length > 0) throw new OfficeError('invalid', 'copies-need-mail');
}

/** An answer answers the last message that a person outside wrote, and names those before it. */
export function threadOf(mails: readonly (RecordedCaseEvent | undefined)[]): {
  inReplyTo: string | null;
  references: string[];
} {
  let inReplyTo: string | null = null;
  const references: string[] = [];
  for (const mail of mails) {
    if ((mail?.type !== 'MessageReceived' && mail?.type !== 'ReplyRecorded') || !mail.data.mailMessageId) continue;
    references.push(mail.data.mailMessageId);
    if (mail.type === 'MessageReceived') inReplyTo = mail.data.mailMessageId;
  }
  return { inReplyTo, references };
}
