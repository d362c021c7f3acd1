import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { attachmentDecider, type Attachment } from '../domain/attachment.js';
import { attachmentStream } from '../domain/events.js';
import { FileStore } from '../files/file-store.js';
import { AttachmentQueries } from '../queries/attachment-queries.js';

/**
 * Makes a file part of somebody's case: it is sealed under that person, so that it goes when they are erased. An upload moves and keeps its id;
 * a file that belongs to another person's case is copied, under an id of its own. @throws OfficeError attachment-not-found,
 * file-missing, file-erased, subject-erased
 */
export class AdoptAttachment extends Command<Attachment> {
  constructor(
    readonly attachmentId: string,
    readonly subject: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AdoptAttachment)
export class AdoptAttachmentHandler implements ICommandHandler<AdoptAttachment> {
  constructor(
    private readonly journal: Journal,
    private readonly files: FileStore,
    private readonly queries: AttachmentQueries,
  ) {}

  async execute({ attachmentId, subject, context }: AdoptAttachment): Promise<Attachment> {
    const attachment = await this.queries.find(attachmentId);
    if (attachment.subject !== subject) return this.sealAnew(attachment, subject, context);
    await this.forget(attachment);
    return attachment;
  }

  private async sealAnew(attachment: Attachment, subject: string, context: CommandContext): Promise<Attachment> {
    const moves = attachment.origin === 'upload';
    const attachmentId = moves
      ? attachment.attachmentId
      : deriveId('attachment-copy', attachment.attachmentId, subject);
    const {
      attachment: { name, mediaType },
      bytes,
    } = await this.queries.read(attachment.attachmentId);
    const file = { attachmentId, subject, name, mediaType, ...(await this.files.put(bytes, subject)) };
    await this.journal.execute({
      stream: attachmentStream(attachmentId),
      decider: attachmentDecider,
      command: moves ? { kind: 'adopt', file } : { kind: 'store', file, origin: 'message' },
      context: { ...context, commandId: deriveId('adopt-attachment', attachmentId, subject) },
    });
    const adopted = await this.queries.find(attachmentId);
    await this.forget(adopted);
    return adopted;
  }

  /** The upload's bytes go once the adoption is recorded; a crash in between is made good when the command is repeated. */
  private async forget({ formerHash }: Attachment): Promise<void> {
    if (formerHash) await this.files.remove(formerHash);
  }
}
