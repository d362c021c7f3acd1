import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { attachmentDecider } from './attachment.js';
import type { AttachmentEvent } from './events.js';

const file = {
  attachmentId: 'a',
  caseId: null,
  personId: 'anna',
  name: 'umowa.pdf',
  mediaType: 'application/pdf',
  size: 3,
  sha256: 'plain',
  hash: 'sealed',
};
const resealed = { ...file, caseId: 'case', personId: 'contact', hash: 'sealed-anew' };
const uploaded: AttachmentEvent = { type: 'AttachmentStored', data: { ...file, origin: 'upload' } };
const received: AttachmentEvent = { type: 'AttachmentStored', data: { ...file, origin: 'message' } };

describe('an attachment', () => {
  it('is stored once', () => {
    given(attachmentDecider, []).when({ kind: 'store', file, origin: 'upload' }).then([uploaded]);
    given(attachmentDecider, [uploaded]).when({ kind: 'store', file: resealed, origin: 'upload' }).thenNothing();
  });

  it('that was uploaded is adopted by a case, once', () => {
    const adopted: AttachmentEvent = { type: 'AttachmentAdopted', data: resealed };
    given(attachmentDecider, [uploaded]).when({ kind: 'adopt', file: resealed }).then([adopted]);
    given(attachmentDecider, [uploaded, adopted]).when({ kind: 'adopt', file: resealed }).thenNothing();
    given(attachmentDecider, [uploaded, adopted])
      .when({ kind: 'adopt', file: { ...resealed, caseId: 'other' } })
      .thenRefused('attachment-belongs-to-a-case');
  });

  it('that was uploaded and never used is discarded, and is not there any more', () => {
    const discarded: AttachmentEvent = {
      type: 'UploadDiscarded',
      data: { attachmentId: 'a', caseId: null, personId: 'anna' },
    };
    given(attachmentDecider, [uploaded]).when({ kind: 'discard' }).then([discarded]);
    given(attachmentDecider, [received]).when({ kind: 'discard' }).thenNothing();
    given(attachmentDecider, [uploaded, { type: 'AttachmentAdopted', data: resealed }])
      .when({ kind: 'discard' })
      .thenNothing();
    given(attachmentDecider, [uploaded, discarded])
      .when({ kind: 'adopt', file: resealed })
      .thenRefused('attachment-not-found');
  });

  it('of a message stays with its person', () =>
    given(attachmentDecider, [received])
      .when({ kind: 'adopt', file: resealed })
      .thenRefused('attachment-belongs-to-a-case'));

  it('that is not there cannot be adopted', () =>
    given(attachmentDecider, []).when({ kind: 'adopt', file: resealed }).thenRefused('attachment-not-found'));
});
