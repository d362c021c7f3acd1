import type { CommandBus } from '@nestjs/cqrs';
import { AdoptAttachment } from '#libs/attachments';
import type { CommandContext } from '#libs/journal';
import type { AttachmentReference } from '../domain/events.js';

/** The files become part of the case, under its person. @throws OfficeError attachment-not-found */
export async function adoptAttachments(
  commands: CommandBus,
  ids: readonly string[],
  contactId: string,
  context: CommandContext,
): Promise<AttachmentReference[]> {
  const references: AttachmentReference[] = [];
  for (const id of ids) {
    const { attachmentId, name, mediaType, size, sha256 } = await commands.execute(
      new AdoptAttachment(id, contactId, context),
    );
    references.push({ attachmentId, name, mediaType, size, sha256 });
  }
  return references;
}
