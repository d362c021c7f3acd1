import { isDeepStrictEqual } from 'node:util';
import { ruleBroken, type Decider } from '#libs/kernel';
import type { PhotoBucket, PhotoBucketEvent } from './bucket-events.js';
import { referenceOf } from './library.js';

export type PhotoBucketCommand =
  | { readonly kind: 'set'; readonly bucket: PhotoBucket; readonly secretSet: boolean }
  | { readonly kind: 'remove' };

/** Of this machine: whether it may be reached at all, the guarded way says (ADR 109). */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** @throws OfficeError photo-bucket-needs-encryption, photo-bucket-secret-needed */
export const photoBucketDecider: Decider<PhotoBucket | null, PhotoBucketCommand, PhotoBucketEvent> = {
  initialState: null,
  decide(command, before) {
    if (command.kind === 'remove') return before ? [{ type: 'PhotoBucketRemoved', data: {} }] : [];
    const { bucket, secretSet } = command;
    const { protocol, hostname } = new URL(bucket.endpoint);
    if (protocol !== 'https:' && !LOOPBACK.has(hostname)) throw ruleBroken('photo-bucket-needs-encryption');
    // A secret is used at no server, and for no key, but those that it was given for.
    const isSameAccount = before?.endpoint === bucket.endpoint && before.keyId === bucket.keyId;
    if (!secretSet && !isSameAccount) throw ruleBroken('photo-bucket-secret-needed');
    if (!secretSet && isDeepStrictEqual(before, bucket)) return [];
    return [{ type: 'PhotoBucketSet', data: { ...bucket, secretSet } }];
  },
  evolve(_before, event) {
    if (event.type === 'PhotoBucketRemoved') return null;
    const { secretSet: _, ...bucket } = event.data;
    return bucket;
  },
};

/** As a library is addressed: `https://s3.example.pl/bucket/press/`. */
export function addressOf({ endpoint, bucket, prefix }: PhotoBucket): string {
  const parts = [bucket, ...prefix.split('/')].map((part) => encodeURIComponent(part));
  return `${endpoint}/${parts.join('/')}`;
}

/** One that changes is another library: what was taken from the one before is not there, and was not withdrawn. */
export const libraryIdOf = (bucket: PhotoBucket): string => `bucket-${referenceOf(addressOf(bucket)).slice(0, 16)}`;
