import { z } from 'zod';
import { defineEvent, id, personalText, plain, type AnyOf, type AnyRecordedOf } from '#libs/kernel';

/**
 * A file is sealed, as its names are, under the key of its case and of the person whose words it came with; an upload, which belongs to no case yet,
 * under that of the employee who uploaded it. Of an upload, name and SHA-256 stand in the sealed file and in no event: nobody knows yet whose they
 * are, and the file goes when a case takes it.
 */
const owner = { attachmentId: id(), caseId: id().nullable(), personId: id().nullable() };
const ofAttachment = {
  about: ({ attachmentId }: { attachmentId: string }) => ({ kind: 'attachment', id: attachmentId }),
  sealedUnder: { case: 'caseId', person: 'personId' },
};
const file = {
  ...owner,
  name: personalText(),
  mediaType: plain(),
  /** Bytes of the plain file. */
  size: z.int().nonnegative(),
  /** SHA-256 of the plain file, in hex. */
  sha256: personalText(),
  /** SHA-256 of the stored, sealed bytes, in hex: where they stand. */
  hash: plain(),
};

export const AttachmentStored = defineEvent(
  'AttachmentStored',
  'A file was put into the store: it came with a message, or an employee uploaded it.',
  z.object({ ...file, origin: z.enum(['message', 'upload']) }),
  ofAttachment,
);
export const UploadDiscarded = defineEvent(
  'UploadDiscarded',
  'A file that an employee uploaded was used in no case for so long that it was removed.',
  z.object(owner),
  ofAttachment,
);
export const AttachmentAdopted = defineEvent(
  'AttachmentAdopted',
  'An uploaded file became part of a case: from now on it is sealed under the key of the case, and the upload is gone.',
  z.object(file),
  ofAttachment,
);

export const AttachmentShared = defineEvent(
  'AttachmentShared',
  'A file of a case was added to something that is seen by more people than the case: whoever sees that may read the file.',
  z.object({ ...owner, withKind: plain(), withId: id() }),
  ofAttachment,
);

export const attachmentEvents = { AttachmentStored, AttachmentAdopted, AttachmentShared, UploadDiscarded };
export type AttachmentEvent = AnyOf<typeof attachmentEvents>;
export type RecordedAttachmentEvent = AnyRecordedOf<typeof attachmentEvents>;

export const attachmentStream = (attachmentId: string) => `attachment-${attachmentId}`;
