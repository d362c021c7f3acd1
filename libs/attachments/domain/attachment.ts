import { notFound, ruleBroken, type Decider, type EventOf, type KeyScope } from '#libs/kernel';
import type { AttachmentAdopted, AttachmentEvent } from './events.js';

type File = EventOf<typeof AttachmentAdopted>['data'];

/** A file as it stands in the store. `null`: there is none of this id. */
export interface Attachment extends File {
  readonly origin: 'message' | 'upload' | 'adopted';
  /** Where its bytes stood before it was adopted. */
  readonly formerHash: string | null;
  /** What else it is part of: whoever sees that sees the file. */
  readonly sharedWith: readonly Thing[];
}

interface Thing {
  readonly kind: string;
  readonly id: string;
}

export type AttachmentCommand =
  | { readonly kind: 'store'; readonly file: File; readonly origin: 'message' | 'upload' }
  /** The same file, sealed under another key. */
  | { readonly kind: 'adopt'; readonly file: File }
  /** An upload that nobody came for. */
  | { readonly kind: 'discard' }
  | { readonly kind: 'share'; readonly with: Thing };

export const isSameScope = (one: KeyScope, other: KeyScope): boolean =>
  one.caseId === other.caseId && one.personId === other.personId;

export const attachmentDecider: Decider<Attachment | null, AttachmentCommand, AttachmentEvent> = {
  initialState: null,

  decide(command, attachment) {
    if (command.kind === 'store') {
      return attachment ? [] : [{ type: 'AttachmentStored', data: { ...command.file, origin: command.origin } }];
    }
    if (command.kind === 'discard') {
      if (attachment?.origin !== 'upload') return [];
      const { attachmentId, caseId, personId } = attachment;
      return [{ type: 'UploadDiscarded', data: { attachmentId, caseId, personId } }];
    }
    if (!attachment) throw notFound('attachment-not-found');
    if (command.kind === 'share') return share(command.with, attachment);
    if (isSameScope(attachment, command.file)) return [];
    if (attachment.origin !== 'upload') throw ruleBroken('attachment-belongs-to-a-case');
    return [{ type: 'AttachmentAdopted', data: command.file }];
  },

  evolve(attachment, event) {
    switch (event.type) {
      case 'AttachmentStored':
        return { ...event.data, formerHash: null, sharedWith: [] };
      case 'AttachmentAdopted':
        return { ...event.data, origin: 'adopted', formerHash: attachment?.hash ?? null, sharedWith: [] };
      case 'AttachmentShared': {
        const { withKind: kind, withId: id } = event.data;
        return attachment && { ...attachment, sharedWith: [...attachment.sharedWith, { kind, id }] };
      }
      case 'UploadDiscarded':
        return null;
    }
  },
};

function share(
  { kind, id }: Thing,
  { attachmentId, caseId, personId, sharedWith }: Attachment,
): readonly AttachmentEvent[] {
  if (sharedWith.some((thing) => thing.kind === kind && thing.id === id)) return [];
  return [{ type: 'AttachmentShared', data: { attachmentId, caseId, personId, withKind: kind, withId: id } }];
}
