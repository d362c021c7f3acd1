import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Journal } from '#libs/journal';
import { commandOf, fold, isoInstant, newId, type Clock, type KeyScope, type RecordedEvent } from '#libs/kernel';
import { composeMessage, type OfficeMailbox, type OutgoingAttachment } from '#libs/mail-format';
import { mailStream, type MailKind, type RecordedMailEvent } from '../domain/events.js';
import { mailDecider, type MailCommand, type OutgoingMail } from '../domain/mail.js';
import { DELIVERY_CLAIM_SECONDS, type DeliveryClaims } from './delivery-claims.js';
import type { MailSenders } from './mail-senders.js';
import { DeliveryFailed, type Accepted, type MailToDeliver, type MailTransport } from './mail-transport.js';

export interface DeliveryWorkerParts {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly claims: DeliveryClaims;
  readonly transport: MailTransport;
  readonly senders: Pick<MailSenders, 'of'>;
  readonly office: OfficeMailbox & { readonly name: string };
  /** Ids of mails whose time has come, oldest first; may lag. */
  readonly due: (now: string, limit: number, except: readonly string[]) => Promise<readonly string[]>;
  readonly readAttachment: (attachmentId: string) => Promise<Buffer>;
  /** A file of the store, by its hash. */
  readonly readFile: (hash: string, scope: KeyScope) => Promise<Buffer>;
  /** Whether the erasure of its person, or the disposal of its case, has begun, in whichever process. */
  readonly isErased: (mail: KeyScope) => Promise<boolean>;
  /** Whether a failure says nothing of the mail: the database or the store is away. */
  readonly mayPass: (error: unknown) => boolean;
  readonly describe: (error: unknown) => string;
  readonly log: (line: { readonly message: string } & Record<string, unknown>) => void;
  readonly count: (outcome: 'sent' | 'failed' | 'givenUp') => void;
  readonly pollMilliseconds?: number;
}

/** Minutes from one attempt to the next; after the last one, two days after the first, the mail is given up. */
const DELAYS_MINUTES = [1, 5, 15, 60, 240, 240, 480, 480, 480, 480, 480];
const AT_ONCE = 16;
/** How long a mail rests whose own events cannot be read or written: the others must not wait for it. */
const REST_MILLISECONDS = 30_000;
const RECORD_AGAIN_MILLISECONDS = 200;

type Recorded = Extract<RecordedMailEvent, { type: 'MailRecorded' }>;

/**
 * Sends what was recorded. Several workers share the queue by claims; the events say what is still to be done, so that a queue that lags
 * sends nothing twice. A crash between the server's yes and our event sends the mail again, with the same Message-ID.
 */
export class DeliveryWorker {
  private readonly id = randomUUID();
  private running: Promise<void> = Promise.resolve();
  private busy = false;
  private stopping = false;
  /** Until when, by the process's own clock. */
  private readonly resting = new Map<string, number>();
  /** Ids of the mails that this worker has claimed and not given back. */
  private inHand: readonly string[] = [];
  private queueReadable = true;
  private poll: NodeJS.Timeout | undefined;
  private heartbeat: NodeJS.Timeout | undefined;

  constructor(private readonly parts: DeliveryWorkerParts) {}

  start(): void {
    this.poll = setInterval(() => this.kick(), this.parts.pollMilliseconds ?? 500).unref();
    this.heartbeat = setInterval(
      () => void this.renew().catch(() => undefined),
      (DELIVERY_CLAIM_SECONDS * 1_000) / 3,
    ).unref();
  }

  /** Looks into the queue now, unless it is being worked on. */
  kick(): void {
    if (this.busy || this.stopping) return;
    this.busy = true;
    this.running = this.round().finally(() => (this.busy = false));
  }

  /** Ends the attempts that have begun. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearInterval(this.poll);
    await this.running;
    clearInterval(this.heartbeat);
    await this.parts.transport.close();
  }

  private async round(): Promise<void> {
    for (const [mailId, until] of this.resting) if (until < performance.now()) this.resting.delete(mailId);
    const { claims, clock, due, describe, log } = this.parts;
    try {
      const waiting = await due(clock.nowIso(), AT_ONCE, [...this.resting.keys()]);
      const ours = waiting.length > 0 ? await claims.take(waiting, this.id) : [];
      this.queueReadable = true;
      if (ours.length === 0) return;
      this.inHand = ours;
      await Promise.all(ours.map((mailId) => this.attend(mailId)));
      await claims.release(ours, this.id);
    } catch (error) {
      if (this.queueReadable)
        log({ message: 'the queue of outgoing mail cannot be worked on; it is tried again', reason: describe(error) });
      this.queueReadable = false;
    } finally {
      this.inHand = [];
    }
  }

  private async renew(): Promise<void> {
    if (this.inHand.length > 0) await this.parts.claims.renew(this.inHand, this.id);
  }

  private async attend(mailId: string): Promise<void> {
    try {
      await this.send(mailId);
    } catch (error) {
      this.resting.set(mailId, performance.now() + REST_MILLISECONDS);
      this.parts.log({
        message: 'a mail could not be attended to; it is tried again',
        mailId,
        reason: this.parts.describe(error),
      });
    }
  }

  private async send(mailId: string): Promise<void> {
    const events = (await this.parts.journal.read(mailStream(mailId))) as readonly RecordedMailEvent[];
    const mail = fold(mailDecider, events);
    const recorded = events.find((event): event is Recorded => event.type === 'MailRecorded');
    if (!mail || !recorded || !this.isDue(mail)) return;
    let accepted: Accepted;
    try {
      accepted = await this.parts.transport.deliver(await this.compose(recorded));
    } catch (error) {
      if (this.parts.mayPass(error)) throw error;
      return this.reportFailure(events, mail, recorded, error);
    }
    const sentAt = this.parts.clock.nowIso();
    await this.untilRecorded(async () => {
      // Whoever is being erased in this very moment: the policy that empties the outbox may have looked into it just before.
      const erased = await this.parts.isErased(recorded.data);
      if (erased) await this.parts.transport.recall([mailId]);
      const { acceptedBy, response } = accepted;
      await this.decide(events, recorded, {
        kind: 'confirmSent',
        sentAt,
        acceptedBy,
        response: erased ? null : response,
      });
    });
    this.parts.count('sent');
  }

  /** What is out must not go out again because the database is away: it is written down as soon as it is back, under the same claim. */
  private async untilRecorded(record: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await record();
      } catch (error) {
        if (this.stopping || !this.parts.mayPass(error)) throw error;
        await pause(RECORD_AGAIN_MILLISECONDS);
      }
    }
  }

  private isDue({ state, nextAttemptAt }: OutgoingMail): boolean {
    return state === 'recorded' && (nextAttemptAt === null || nextAttemptAt <= this.parts.clock.nowIso());
  }

  private async compose({ data, metadata }: Recorded): Promise<MailToDeliver> {
    const { mailId, kind, to, cc, bcc, subject, text, footer, messageId, inReplyTo, references } = data;
    const [first, ...others] = [...(to ?? []), ...(cc ?? []), ...(bcc ?? [])];
    if (!first || subject === null || text === null || (await this.parts.isErased(data))) throw new RecipientErased();
    const { addresses, name } = this.parts.office;
    // A mailbox that was removed meanwhile sends no more: the office does.
    const sender = this.parts.senders.of(data.sender);
    const from = data.from ?? { address: sender?.address ?? addresses[0], name: sender?.name ?? name };
    const html = await this.htmlOf(data);
    const raw = await composeMessage({
      mailId,
      messageId,
      date: metadata.occurredAt,
      from,
      to: (to ?? []).map((address) => ({ address })),
      cc: (cc ?? []).map((address) => ({ address })),
      subject,
      text: text + (footer?.text ?? ''),
      ...(html && { html: html + (footer?.html ?? '') }),
      references: references ?? [],
      attachments: await this.attachmentsOf(data),
      ...(inReplyTo && { inReplyTo }),
      ...automatic(kind),
      ...(data.unsubscribe && { unsubscribeUrl: data.unsubscribe }),
    });
    return {
      mailId,
      recordedAt: metadata.occurredAt,
      envelopeFrom: kind === 'receipt' ? '' : from.address,
      sender,
      recipients: [first, ...others],
      raw,
    };
  }

  private async htmlOf({ html, wholeHtml, caseId, personId }: Recorded['data']): Promise<string | null> {
    return wholeHtml ? (await this.parts.readFile(wholeHtml.hash, { caseId, personId })).toString() : html;
  }

  private async attachmentsOf({ attachments }: Recorded['data']): Promise<OutgoingAttachment[]> {
    const files: OutgoingAttachment[] = [];
    for (const { attachmentId, name, mediaType } of attachments) {
      files.push({ name: name ?? attachmentId, mediaType, bytes: await this.parts.readAttachment(attachmentId) });
    }
    return files;
  }

  private async reportFailure(
    events: readonly RecordedEvent[],
    mail: OutgoingMail,
    recorded: Recorded,
    error: unknown,
  ): Promise<void> {
    const delay = DELAYS_MINUTES[mail.attempts];
    const permanent = error instanceof RecipientErased || (error instanceof DeliveryFailed && error.permanent);
    const nextAttemptAt =
      permanent || delay === undefined ? null : isoInstant(this.parts.clock.now().add({ minutes: delay }));
    // An attempt may have been cut off between writing the mail and saying so.
    if (error instanceof RecipientErased) await this.parts.transport.recall([mail.mailId]);
    const reason =
      error instanceof RecipientErased
        ? null
        : error instanceof DeliveryFailed
          ? error.reason
          : this.parts.describe(error);
    await this.decide(events, recorded, { kind: 'reportFailure', reason, nextAttemptAt });
    this.parts.count(nextAttemptAt === null ? 'givenUp' : 'failed');
    this.parts.log({ message: 'a mail was not taken', mailId: mail.mailId, attempt: mail.attempts + 1, nextAttemptAt });
  }

  private async decide(
    history: readonly RecordedEvent[],
    { id, stream, metadata }: Recorded,
    command: MailCommand,
  ): Promise<void> {
    await this.parts.journal.execute({
      stream,
      decider: mailDecider,
      command,
      history,
      context: commandOf('mail', newId(), { id, metadata }),
    });
  }
}

/** Nothing is left of the mail to send. */
class RecipientErased extends Error {
  override readonly name = 'RecipientErased';
}

/** What a machine wrote says so (RFC 3834 §5); an answer, a forwarded message and a question to a unit are a person's. */
const automatic = (kind: MailKind): { autoSubmitted?: 'auto-replied' | 'auto-generated' } => {
  if (kind === 'reply' || kind === 'forward' || kind === 'contribution') return {};
  return { autoSubmitted: kind === 'receipt' ? 'auto-replied' : 'auto-generated' };
};
