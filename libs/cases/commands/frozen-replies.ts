import { Injectable } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Office } from '#libs/configuration';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { Clock, officeDay, ruleBroken, type EventOf } from '#libs/kernel';
import { Letters } from '#libs/letters';
import { ownMessageId, replySubject } from '#libs/mail-format';
import { MailSenders } from '#libs/mail-outgoing';
import type { Case } from '../domain/case.js';
import type { AttachmentReference, ReplyRecorded } from '../domain/events.js';
import { dataProtectionNotice } from '../domain/letters.js';
import { tidyRecipients } from '../domain/recipients.js';
import { refuseIfClosed } from '../domain/slice.js';
import { deadlineToDelay } from '../domain/slices/clock-acts.js';
import { happensBy, type Disclosure, type LetterAct } from '../domain/slices/letter-acts.js';
import { wasNoticed } from '../domain/slices/replies.js';
import { subjectOf } from '../queries/case-file.js';
import { CaseStreams } from '../queries/case-streams.js';
import { CaseRecipients } from '../queries/recipients.js';
import { Receipts } from '../queries/receipts.js';
import { SubjectTokens } from '../subject-tokens.js';
import { decideOnCase } from './decide-on-case.js';
import { deliveredAt, type Delivery } from './delivered-at.js';
import { LetterWords } from './letter-words.js';
import { threadOf } from './record-reply.js';
import { ReplyAttachments } from './reply-attachments.js';
import { ReplyWriting, type ReplyWords } from './reply-words.js';

/** A letter of law that is written in drafts. */
export type DraftedLetter = Extract<LetterAct, { act: 'delayNotice' | 'callToRemedy' | 'refuse' }>;

/** What a frozen letter is in law. Information is disclosed on the day on which it leaves, unless somebody names another. */
export type FrozenLetter =
  | DraftedLetter
  | ({ readonly act: 'disclose'; readonly on: string | null } & Omit<Disclosure, 'on'>);

export interface ReplyToFreeze {
  readonly text?: string | undefined;
  /** Not sanitised yet. */
  readonly html?: string | undefined;
  /** As suggested where left out. */
  readonly to?: readonly string[] | undefined;
  readonly cc?: readonly string[] | undefined;
  readonly bcc?: readonly string[] | undefined;
  readonly attachmentIds?: readonly string[] | undefined;
  /** The office's own words of it are then its text. */
  readonly letter?: DraftedLetter | undefined;
  /** Of a final answer to a request for public information: as the office presets it where left out; null: it discloses none. */
  readonly disclosure?: Partial<Disclosure> | null | undefined;
}

/** All that leaves by mail with an answer, but for the date and what servers add. */
export interface FrozenReply extends ReplyWords {
  /** Of the answer, and of its mail: the header that names it and the boundaries follow from it. */
  readonly replyId: string;
  readonly subject: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly mailMessageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly attachments: readonly AttachmentReference[];
  readonly leaves: NonNullable<EventOf<typeof ReplyRecorded>['data']['leaves']>;
  /** What happens by it once it leaves, besides that it is an answer. */
  readonly letter?: FrozenLetter;
}

/** Makes of what somebody wrote the answer as it would leave now, and keeps it so. */
@Injectable()
export class ReplyFreezer {
  constructor(
    private readonly streams: CaseStreams,
    private readonly recipients: CaseRecipients,
    private readonly receipts: Receipts,
    private readonly attachments: ReplyAttachments,
    private readonly writing: ReplyWriting,
    private readonly letterWords: LetterWords,
    private readonly clock: Clock,
    private readonly tokens: SubjectTokens,
    private readonly office: Office,
    private readonly letters: Letters,
    private readonly senders: MailSenders,
  ) {}

  /**
   * The files become part of the case; nothing else is written.
   * @throws OfficeError case-not-found, case-closed, sender-unknown, contact-has-no-address, too-many-recipients, attachment-unavailable, message-too-large,
   * html-too-complex, text-too-long, reply-empty, nothing-to-disclose, and what its letter is refused for (letter-acts.ts)
   */
  async freeze(
    caseId: string,
    replyId: string,
    { text, html, to, cc = [], bcc = [], attachmentIds = [], letter: asked, disclosure }: ReplyToFreeze,
    final: boolean,
    context: CommandContext,
  ): Promise<FrozenReply> {
    const { index } = await this.streams.index(caseId);
    const { theCase } = index;
    const { contactId, number } = theCase.registration;
    refuseIfClosed(theCase);
    if (contactId === null) throw ruleBroken('sender-unknown');
    const events = await this.streams.at(caseId, [index.subject, ...index.mails, ...index.receipted]);
    // A decision is served on paper: it goes to no address.
    const written =
      asked?.act === 'refuse'
        ? { to: [], cc: [], bcc: [] }
        : { to: to ?? (await this.recipients.suggested(index, events)).to, cc, bcc };
    const lists = tidyRecipients(written, this.recipients.isOwn);
    const isServed = asked?.act === 'refuse';
    if (lists.to.length === 0 && !isServed) throw ruleBroken('contact-has-no-address');
    const now = this.clock.nowIso();
    const letter = asked && meaning(theCase, asked);
    if (letter) happensBy(theCase, replyId, letter, now, now);
    const own = letter && (await this.letterWords.of(theCase, letter));
    const words = await this.writing.read(own ?? text, own === undefined ? html : undefined);
    const disclosed =
      final && !letter ? await this.letterWords.disclosure(theCase, disclosure, context.actor) : undefined;
    await this.attachments.check(attachmentIds, context.actor);
    const noticed = isServed || wasNoticed(theCase) || (await this.receipts.reached(index, events));
    const scope = { caseId, personId: contactId };
    return {
      replyId,
      ...lists,
      ...threadOf(index.mails.map((revision) => events.get(revision))),
      subject: this.tokens.mark(replySubject(subjectOf(index, events) ?? ''), number),
      mailMessageId: ownMessageId(replyId, this.office),
      leaves: { ...this.sender(await this.streams.reachedBy(caseId)), footer: noticed ? null : await this.notice() },
      ...(await this.writing.keep(words, scope)),
      attachments: await this.attachments.adopt(attachmentIds, scope, context),
      ...(letter && { letter }),
      ...(disclosed && { letter: { act: 'disclose', ...disclosed, on: disclosure?.on ?? null } }),
    };
  }

  /** Before it is given to be sent: a date that it announces may have passed meanwhile. @throws OfficeError case-not-found, what its letter is refused for (letter-acts.ts) */
  async refuseWhatCannotHappen(caseId: string, { replyId, letter }: FrozenReply): Promise<void> {
    const { theCase } = (await this.streams.index(caseId)).index;
    const now = this.clock.nowIso();
    happensBy(theCase, replyId, letter && asOf(letter, now), now, now);
  }

  /**
   * A decision is served by somebody, not sent: what the case would say to that, and whether the signed document is there.
   * @throws OfficeError case-not-found, attachment-unavailable, what its letter is refused for, delivered-in-future, delivered-before-receipt, delivered-before-sent
   */
  async refuseToServe(
    caseId: string,
    { replyId, letter }: FrozenReply,
    served: Delivery & { readonly attachmentIds: readonly string[] },
    employeeId: string,
  ): Promise<void> {
    const { theCase } = (await this.streams.index(caseId)).index;
    const now = this.clock.nowIso();
    const at = deliveredAt(served, theCase.registration.receivedAt, now);
    if (letter?.act === 'refuse')
      happensBy(theCase, replyId, { ...letter, via: served.via, documents: served.attachmentIds.length }, at, now);
    await this.attachments.check(served.attachmentIds, employeeId, Infinity);
  }

  private sender(reachedBy: string | undefined) {
    const { addresses, name } = this.office;
    const sender = this.senders.of(reachedBy);
    const from = { address: sender?.address ?? addresses[0], name: sender?.name ?? name };
    return { sender: reachedBy ?? null, from };
  }

  private notice() {
    return dataProtectionNotice(this.office, (filled) => this.letters.write(filled));
  }
}

/** Writes an answer down that was kept as it leaves: it goes out so, whatever the case has become since. @throws OfficeError case-closed, interim-after-final, what its letter is refused for (letter-acts.ts) */
export class RecordFrozenReply extends Command<Outcome> {
  constructor(
    readonly caseId: string,
    readonly reply: FrozenReply,
    readonly final: boolean,
    /** Why it does not wait for units that were asked; null where nobody had to say so. */
    readonly pastInputReason: string | null,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RecordFrozenReply)
export class RecordFrozenReplyHandler implements ICommandHandler<RecordFrozenReply> {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  execute({ caseId, reply, final, pastInputReason, context }: RecordFrozenReply): Promise<Outcome> {
    const now = this.clock.nowIso();
    const { letter, ...mail } = reply;
    const command = {
      kind: 'recordReply',
      ...mail,
      ...(letter && { letter: asOf(letter, now) }),
      ...(pastInputReason !== null && { pastInputReason }),
      final,
      holdUntil: null,
      now,
      receipted: true,
    } as const;
    return decideOnCase(this.journal, caseId, command, context);
  }
}

/** A notice of delay is about the clock that is meant now, whichever runs when it leaves. */
const meaning = (theCase: Case, letter: DraftedLetter): DraftedLetter =>
  letter.act === 'delayNotice'
    ? { ...letter, deadlineId: deadlineToDelay(theCase, letter.deadlineId).id, language: letter.language ?? 'pl' }
    : letter;

/** The letter on the day on which it leaves. */
const asOf = (letter: FrozenLetter, now: string): LetterAct =>
  letter.act === 'disclose' ? { ...letter, on: letter.on ?? officeDay(now).toString() } : letter;
