import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { FileStore } from '#libs/attachments';
import { Journal, type CommandContext, type Outcome } from '#libs/journal';
import { fold, notFound } from '#libs/kernel';
import { IntakeSpool } from '#libs/mail-intake';
import { asideDecider, asideStream } from '../domain/aside.js';
import type { RecordedAsideEvent } from '../domain/events.js';

/**
 * Has a mail of the side list registered as a case after all, whatever its signs. It goes through intake again, under its old id and
 * date. @throws OfficeError mail-not-found, file-missing, file-erased
 */
export class ResubmitMail extends Command<Outcome> {
  constructor(
    readonly mailId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ResubmitMail)
export class ResubmitMailHandler implements ICommandHandler<ResubmitMail> {
  constructor(
    private readonly journal: Journal,
    private readonly files: FileStore,
    private readonly spool: IntakeSpool,
  ) {}

  /** Into the spool first: after a crash in between the mail is registered, and still shows in the side list. */
  async execute({ mailId, context }: ResubmitMail): Promise<Outcome> {
    const stream = asideStream(mailId);
    const mail = fold(asideDecider, (await this.journal.read(stream)) as readonly RecordedAsideEvent[]);
    if (!mail) throw notFound('mail-not-found');
    if (mail.state === 'aside') {
      const raw = await this.files.get(mail.rawHash, mail);
      await this.spool.put({
        id: mailId,
        receivedAt: mail.receivedAt,
        envelopeFrom: '',
        envelopeTo: [],
        raw,
        asOrdinary: true,
      });
    }
    return this.journal.execute({ stream, decider: asideDecider, command: { kind: 'resubmit' }, context });
  }
}
