import { z } from 'zod';
import { defineEvent, id, personalText, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/**
 * `subject` is the person under whose key the file and its names are sealed: a contact, or the employee who uploaded it. Of an upload, name and
 * SHA-256 stand in the sealed file and in no event: nobody knows yet whose they are, and the file goes when a case takes it.
 */
const file = {
  attachmentId: id(),
  subject: id(),
  name: personalText('subject'),
  mediaType: plain(),
  /** Bytes of the plain file. */
  size: z.int().nonnegative(),
  /** SHA-256 of the plain file, in hex. */
  sha256: personalText('subject'),
  /** SHA-256 of the stored, sealed bytes, in hex: where they stand. */
  hash: plain(),
};

export const AttachmentStored = defineEvent(
  'AttachmentStored',
  'A file was put into the store: it came with a message, or an employee uploaded it.',
  z.object({ ...file, origin: z.enum(['message', 'upload']) }),
);
export const UploadDiscarded = defineEvent(
  'UploadDiscarded',
  'A file that an employee uploaded was used in no case for so long that it was removed.',
  z.object({ attachmentId: id(), subject: id() }),
);
export const AttachmentAdopted = defineEvent(
  'AttachmentAdopted',
  'An uploaded file became part of a case: from now on it is sealed under the person of the case, and the upload is gone.',
  z.object(file),
);

export const attachmentEvents = { AttachmentStored, AttachmentAdopted, UploadDiscarded };
export type AttachmentEvent = AnyOf<typeof attachmentEvents>;
export type RecordedAttachmentEvent = AnyRecordedOf<typeof attachmentEvents>;

export const attachmentStream = (attachmentId: string) => `attachment-${attachmentId}`;
