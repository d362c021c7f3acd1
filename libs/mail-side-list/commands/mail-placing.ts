import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RegisterMail } from '#libs/cases';
import { Journal, type CommandContext } from '#libs/journal';
import { deriveId, OfficeError, ruleBroken } from '#libs/kernel';
import type { IncomingMessage, Verdict } from '#libs/mail-format';
import { asideDecider, asideStream, type AsideMail } from '../domain/aside.js';
import type { RecordedAsideEvent } from '../domain/events.js';
import { AsideMails } from '../queries/aside-mails.js';

export type MailPlacedEvent = Extract<RecordedAsideEvent, { type: 'MailPlaced' }>;

export const isPlaced = (event: RecordedAsideEvent): event is MailPlacedEvent => event.type === 'MailPlaced';

/** Somebody has read it and says that it is a person's: it becomes a case, and gets no receipt. */
const A_PERSONS: Verdict = { kind: 'ordinary', sign: 'said-by-somebody', mayBeAnsweredAutomatically: false };
const NOTHING_READ: IncomingMessage = {
  inReplyTo: [],
  references: [],
  marks: [],
  listed: false,
  to: { kept: [], count: 0 },
  cc: { kept: [], count: 0 },
  text: '',
  htmlLeftOut: false,
  textTruncated: false,
  attachments: [],
  attachmentCount: 0,
  verdict: A_PERSONS,
  mentionsOwn: [],
  authentication: 'unknown',
};
const UNREAD = '(treści nie dało się odczytać; oryginał wiadomości można pobrać)';

/** Makes of a mail what somebody decided, in the stream of its case. */
@Injectable()
export class MailPlacing {
  constructor(
    private readonly commands: CommandBus,
    private readonly journal: Journal,
    private readonly mails: AsideMails,
  ) {}

  /**
   * Safe to repeat. Where the case does not take the mail, it waits for somebody again.
   * @throws OfficeError as `PlaceMail`
   */
  async carryOut(event: MailPlacedEvent): Promise<void> {
    const { mailId, caseId, place } = event.data;
    const mail = await this.mails.get(mailId);
    // Given up meanwhile.
    if (mail.caseId !== caseId) return;
    const context = contextOf(event);
    try {
      const { raw, message } = await this.messageOf(mail);
      const arrived = { intakeId: mailId, receivedAt: mail.receivedAt, raw, message };
      const registration =
        place === 'ownCase'
          ? await this.commands.execute(
              new RegisterMail({ ...arrived, message: { ...message, verdict: A_PERSONS } }, { context }),
            )
          : await this.commands.execute(new RegisterMail(arrived, { caseId, context }));
      if (registration.kind === 'duplicate') throw ruleBroken('mail-registered-before');
    } catch (error) {
      if (!(error instanceof OfficeError) || error.kind === 'not-yet') throw error;
      await this.journal.execute({
        stream: asideStream(mailId),
        decider: asideDecider,
        command: { kind: 'giveUpPlacing', caseId, reason: error.code },
        context: { ...context, commandId: deriveId(event.id, 'give-up-placing') },
      });
      throw error;
    }
  }

  /** Of what cannot be read, its sender and subject, with the raw message beside them. */
  private async messageOf(mail: AsideMail): Promise<{ readonly raw: Buffer; readonly message: IncomingMessage }> {
    const { raw, message, unread } = await this.mails.open(mail);
    const from = message?.from ?? (mail.from === null ? undefined : { address: mail.from });
    const read = { ...NOTHING_READ, ...message, ...(from && { from, author: message?.author ?? from }) };
    return { raw, message: unread ? { ...read, text: UNREAD } : read };
  }
}

/** Whoever placed the mail did what follows of it in the case. */
const contextOf = ({ id, metadata }: MailPlacedEvent): CommandContext => ({
  commandId: deriveId('place-mail', id),
  actor: metadata.actor,
  ...(metadata.actingFor !== undefined && { actingFor: metadata.actingFor }),
  ...(metadata.role !== undefined && { role: metadata.role }),
  ...(metadata.session !== undefined && { session: metadata.session }),
  client: metadata.client,
  correlationId: metadata.$correlationId,
  causationId: id,
});
