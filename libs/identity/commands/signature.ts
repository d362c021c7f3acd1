import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext } from '#libs/journal';
import { OfficeError } from '#libs/kernel';
import { MailReader, ReadingTooCostly } from '#libs/mail-intake';
import { Signatures } from '../queries/signatures.js';
import { recordOnAccount } from './record-fact.js';

/** Bytes of HTML (UTF-8), before it is sanitised. */
export const LONGEST_SIGNATURE = 20_000;

/** What stands below one's own answers. Empty: nothing. @throws OfficeError signature-too-long */
export class ChangeSignature extends Command<void> {
  constructor(
    readonly employeeId: string,
    readonly html: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ChangeSignature)
export class ChangeSignatureHandler implements ICommandHandler<ChangeSignature> {
  constructor(
    private readonly journal: Journal,
    private readonly signatures: Signatures,
    private readonly reader: MailReader,
  ) {}

  async execute({ employeeId, html: source, context }: ChangeSignature): Promise<void> {
    const size = Buffer.byteLength(source);
    const tooLong = new OfficeError('too-large', 'signature-too-long', { size, limit: LONGEST_SIGNATURE });
    if (size > LONGEST_SIGNATURE) throw tooLong;
    const letter = await this.reader.letter(source).catch((error: unknown) => {
      throw error instanceof ReadingTooCostly ? tooLong : error;
    });
    if (!letter) throw tooLong;
    const html = letter.text === '' ? '' : letter.html;
    if (html === (await this.signatures.of(employeeId))) return;
    await recordOnAccount(this.journal, { type: 'SignatureChanged', data: { employeeId, html } }, context);
  }
}
