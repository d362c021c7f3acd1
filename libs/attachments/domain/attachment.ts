import { notFound, ruleBroken, type Decider, type EventOf, type KeyScope } from '#libs/kernel';
import type { AttachmentAdopted, AttachmentEvent } from './events.js';

type File = EventOf<typeof AttachmentAdopted>['data'];

/** A file as it stands in the store. `null`: there is none of this id. */
export interface Attachment extends File {
  readonly origin: 'message' | 'upload' | 'adopted';
  /** Where its bytes stood before it was adopted. */
  readonly formerHash: string | null;
}

export type AttachmentCommand =
  | { readonly kind: 'store'; readonly file: File; readonly origin: 'message' | 'upload' }
  /** The same file, sealed under another key. */
  | { readonly kind: 'adopt'; readonly file: File }
  /** An upload that nobody came for. */
  | { readonly kind: 'discard' };

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
    if (isSameScope(attachment, command.file)) return [];
    if (attachment.origin !== 'upload') throw ruleBroken('attachment-belongs-to-a-case');
    return [{ type: 'AttachmentAdopted', data: command.file }];
  },

  evolve(attachment, event) {
    switch (event.type) {
      case 'AttachmentStored':
        return { ...event.data, formerHash: null };
      case 'AttachmentAdopted':
        return { ...event.data, origin: 'adopted', formerHash: attachment?.hash ?? null };
      case 'UploadDiscarded':
        return null;
    }
  },
};
