import { Decide, type CommandContext } from '#libs/journal';
import { deriveId } from '#libs/kernel';
import { attachmentDecider } from '../domain/attachment.js';
import { attachmentStream } from '../domain/events.js';

/** Whoever sees the thing may read the file, whether they see its case or not. @throws OfficeError attachment-not-found */
export const shareAttachment = (
  attachmentId: string,
  thing: { readonly kind: string; readonly id: string },
  context: CommandContext,
) =>
  new Decide({
    stream: attachmentStream(attachmentId),
    decider: attachmentDecider,
    command: { kind: 'share', with: thing },
    context: { ...context, commandId: deriveId('share-attachment', attachmentId, thing.kind, thing.id) },
  });
