import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Journal, type CommandContext } from '#libs/journal';
import { fold, type KeyScope } from '#libs/kernel';
import { attachmentDecider, type Attachment } from '../domain/attachment.js';
import { attachmentStream, type RecordedAttachmentEvent } from '../domain/events.js';
import { safeFileName, tidyMediaType } from '../domain/safe-name.js';
import { FileStore } from '../files/file-store.js';
import { packUpload } from '../files/upload.js';

export interface NewFile {
  /** As its sender named it. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Puts a file into the store, under a safe name. The same id again changes nothing. @throws OfficeError subject-erased, case-disposed, file-too-large */
export class StoreAttachment extends Command<Attachment> {
  constructor(
    readonly attachmentId: string,
    /** The case, and the person whose message it came with; or the employee who uploads it. */
    readonly scope: KeyScope,
    readonly origin: 'message' | 'upload',
    readonly file: NewFile,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(StoreAttachment)
export class StoreAttachmentHandler implements ICommandHandler<StoreAttachment> {
  constructor(
    private readonly journal: Journal,
    private readonly files: FileStore,
  ) {}

  async execute({ attachmentId, scope, origin, file, context }: StoreAttachment): Promise<Attachment> {
    const stream = attachmentStream(attachmentId);
    const name = safeFileName(file.name);
    const known = fold(attachmentDecider, (await this.journal.read(stream)) as readonly RecordedAttachmentEvent[]);
    if (known) return known;
    const details = {
      attachmentId,
      caseId: scope.caseId,
      personId: scope.personId,
      mediaType: tidyMediaType(file.mediaType),
      ...(await this.put(origin, name, file.bytes, scope)),
    };
    const { events } = await this.journal.execute({
      stream,
      decider: attachmentDecider,
      command: { kind: 'store', file: details, origin },
      context,
    });
    return (
      fold(attachmentDecider, events as readonly RecordedAttachmentEvent[]) ?? {
        ...details,
        origin,
        formerHash: null,
        sharedWith: [],
      }
    );
  }

  /** What an upload is called, and what tells a known file, is kept in the file itself. */
  private async put(origin: 'message' | 'upload', name: string, bytes: Buffer, scope: KeyScope) {
    if (origin === 'message') return { name, ...(await this.files.put(bytes, scope)) };
    const { hash } = await this.files.put(packUpload({ name, bytes }), scope);
    return { name: null, sha256: null, hash, size: bytes.length };
  }
}
