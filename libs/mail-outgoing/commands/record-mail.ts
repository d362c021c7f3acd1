import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Office } from '#libs/configuration';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { ownMessageId } from '#libs/mail-format';
import { mailStream, type MailKind } from '../domain/events.js';
import { mailDecider, type MailToRecord } from '../domain/mail.js';

export interface MailDraft {
  /** The same id is the same mail: recorded once, with one Message-ID. */
  readonly mailId: string;
  /** Whose words it holds: it is sealed under the key of that person in that case. */
  readonly personId: string;
  readonly kind: MailKind;
  readonly about: { readonly kind: string; readonly id: string };
  readonly caseId: string | null;
  /** From which of the office's addresses; from the first one where left out. */
  readonly sender?: string | undefined;
  /** What stands in From; as the sender is called when it goes out, where left out. */
  readonly from?: MailToRecord['from'];
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** Sanitised. */
  readonly html?: string | null;
  readonly wholeHtml?: MailToRecord['wholeHtml'];
  readonly footer?: MailToRecord['footer'];
  readonly inReplyTo?: string | null;
  readonly references?: readonly string[];
  /** Where its reader gets no more such mails, by one POST. */
  readonly unsubscribe?: string | undefined;
  readonly attachments?: MailToRecord['attachments'];
}

/** Writes a mail down, to be sent: nothing goes out that was not recorded first. */
export class RecordMail extends Command<Outcome> {
  constructor(
    readonly mail: MailDraft,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RecordMail)
export class RecordMailHandler implements ICommandHandler<RecordMail> {
  constructor(
    private readonly journal: Journal,
    private readonly office: Office,
  ) {}

  execute({ mail, context }: RecordMail): Promise<Outcome> {
    const {
      to,
      cc = [],
      bcc = [],
      html = null,
      wholeHtml = null,
      footer = null,
      inReplyTo = null,
      references = [],
      attachments = [],
      sender,
      from,
      unsubscribe,
      ...rest
    } = mail;
    return this.journal.execute({
      stream: mailStream(mail.mailId),
      decider: mailDecider,
      history: [],
      command: {
        kind: 'record',
        mail: {
          ...rest,
          ...(sender !== undefined && { sender }),
          ...(from && { from }),
          ...(unsubscribe !== undefined && { unsubscribe }),
          to: [...to],
          cc: [...cc],
          bcc: [...bcc],
          html,
          wholeHtml,
          footer,
          inReplyTo,
          references: [...references],
          attachments,
          messageId: ownMessageId(mail.mailId, this.office),
        },
      },
      context,
    });
  }
}
