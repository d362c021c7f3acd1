import { z } from 'zod';
import { defineEvent, plain, type AnyOf, type AnyRecordedOf, type EventOf } from '#libs/kernel';

export const PHOTO_BUCKET_STREAM = 'photoBucket';

const ofBucket = { about: () => ({ kind: 'photoBucket', id: PHOTO_BUCKET_STREAM }) };

/** The secret is no part of it: it stands in the table of secrets. */
export const PhotoBucketSet = defineEvent(
  'PhotoBucketSet',
  'The office named the bucket of the S3 protocol that its pictures are picked from.',
  z.object({
    /** Where the server is: scheme, host and port, without a slash at the end. */
    endpoint: plain(),
    bucket: plain(),
    /** With which the names of the pictures begin; empty for all of it. */
    prefix: plain(),
    region: plain(),
    keyId: plain(),
    /** A secret was given with it. */
    secretSet: z.boolean(),
  }),
  ofBucket,
);
export const PhotoBucketRemoved = defineEvent(
  'PhotoBucketRemoved',
  'The office picks no pictures from the bucket any more that it had named.',
  z.object({}),
  ofBucket,
);

export const photoBucketEvents = { PhotoBucketSet, PhotoBucketRemoved };
export type PhotoBucketEvent = AnyOf<typeof photoBucketEvents>;
export type RecordedPhotoBucketEvent = AnyRecordedOf<typeof photoBucketEvents>;
export type PhotoBucket = Omit<EventOf<typeof PhotoBucketSet>['data'], 'secretSet'>;
