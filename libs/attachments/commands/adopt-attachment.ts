import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext } from '#libs/journal';
import { deriveId, type KeyScope } from '#libs/kernel';
import { attachmentDecider, isSameScope, type Attachment } from '../domain/attachment.js';
import { attachmentStream } from '../domain/events.js';
import { FileStore } from '../files/file-store.js';
import { AttachmentQueries } from '../queries/attachment-queries.js';

/**
 * Makes a file part of what is said in a case: it is sealed under the key of that case and person, so that it goes with either. An upload moves and
 * keeps its id; a file of another case, or of another person's in the same one, is copied, under an id of its own. @throws OfficeError
 * attachment-not-found, file-missing, file-erased, subject-erased, case-disposed
 */
export class AdoptAttachment extends Command<Attachment> {
  constructor(
    readonly attachmentId: string,
    readonly scope: KeyScope,
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

  async execute({ attachmentId, scope, context }: AdoptAttachment): Promise<Attachment> {
    const attachment = await this.queries.find(attachmentId);
    // Of a case that is being registered nobody can tell yet who sees it.
    if (isSameScope(attachment, scope)) {
      await this.forget(attachment);
      return attachment;
    }
    return this.sealAnew(await this.queries.findFor(attachmentId, context.actor), scope, context);
  }

  private async sealAnew(
    attachment: Attachment,
    { caseId, personId }: KeyScope,
    context: CommandContext,
  ): Promise<Attachment> {
    const moves = attachment.origin === 'upload';
    const attachmentId = moves
      ? attachment.attachmentId
      : deriveId('attachment-copy', attachment.attachmentId, caseId ?? '', personId ?? '');
    const {
      attachment: { name, mediaType },
      bytes,
    } = await this.queries.read(attachment.attachmentId);
    const scope = { caseId, personId };
    const file = { attachmentId, ...scope, name, mediaType, ...(await this.files.put(bytes, scope)) };
    await this.journal.execute({
      stream: attachmentStream(attachmentId),
      decider: attachmentDecider,
      command: moves ? { kind: 'adopt', file } : { kind: 'store', file, origin: 'message' },
      context: { ...context, commandId: deriveId('adopt-attachment', attachmentId, caseId ?? '', personId ?? '') },
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
