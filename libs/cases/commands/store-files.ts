import type { CommandBus } from '@nestjs/cqrs';
import { StoreAttachment, type NewFile } from '#libs/attachments';
import type { CommandContext } from '#libs/journal';
import { deriveId, type KeyScope } from '#libs/kernel';
import type { AttachmentReference } from '../domain/events.js';

/** Of the file that came in this place with what a command did. */
export const fileIdOf = (commandId: string, caseId: string | null, index: number): string =>
  deriveId('attachment', commandId, caseId ?? '', String(index));

/** Files that came from outside with what `context` commands: stored first, so that no event names one that is not there. */
export async function storeFiles(
  commands: CommandBus,
  files: readonly NewFile[],
  scope: KeyScope,
  context: CommandContext,
): Promise<AttachmentReference[]> {
  const stored: AttachmentReference[] = [];
  for (const [index, file] of files.entries()) {
    const attachmentId = fileIdOf(context.commandId, scope.caseId, index);
    const storing = { ...context, commandId: deriveId('store-attachment', attachmentId) };
    const { name, mediaType, size, sha256 } = await commands.execute(
      new StoreAttachment(attachmentId, scope, 'message', file, storing),
    );
    stored.push({ attachmentId, name, mediaType, size, sha256 });
  }
  return stored;
}
