import type { CommandBus } from '@nestjs/cqrs';
import { AdoptAttachment } from '#libs/attachments';
import type { CommandContext } from '#libs/journal';
import type { KeyScope } from '#libs/kernel';
import type { AttachmentReference } from '../domain/events.js';

/** The files become part of the case, sealed under the key of case and person. @throws OfficeError attachment-not-found */
export async function adoptAttachments(
  commands: CommandBus,
  ids: readonly string[],
  scope: KeyScope,
  context: CommandContext,
): Promise<AttachmentReference[]> {
  const references: AttachmentReference[] = [];
  for (const id of ids) {
    const { attachmentId, name, mediaType, size, sha256 } = await commands.execute(
      new AdoptAttachment(id, scope, context),
    );
    references.push({ attachmentId, name, mediaType, size, sha256 });
  }
  return references;
}
