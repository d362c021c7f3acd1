import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import type { PhotoBucket, PhotoBucketEvent } from './bucket-events.js';
import { bucketFault } from './bucket-faults.js';
import { accountOf } from './bucket-secret.js';
import { addressOf, libraryIdOf, photoBucketDecider } from './photo-bucket.js';

const bucket: PhotoBucket = {
  ...{ endpoint: 'https://s3.example.pl', bucket: 'zdjecia', prefix: 'prasa/', region: 'pl-1', keyId: 'AKIDEXAMPLE' },
};
const set = (more: Partial<PhotoBucket> = {}, secretSet = true): PhotoBucketEvent => ({
  type: 'PhotoBucketSet',
  data: { ...bucket, ...more, secretSet },
});
const asks = (more: Partial<PhotoBucket> = {}, secretSet = false) =>
  ({ kind: 'set', bucket: { ...bucket, ...more }, secretSet }) as const;

describe('the bucket that the office picks pictures from', () => {
  it('is set with its secret, and changed without it where server and key stay', () => {
    given(photoBucketDecider, []).when(asks({}, true)).then([set()]);
    given(photoBucketDecider, [set()])
      .when(asks({ prefix: '2026/', region: 'pl-2' }))
      .then([set({ prefix: '2026/', region: 'pl-2' }, false)]);
    given(photoBucketDecider, [set()]).when(asks()).thenNothing();
    given(photoBucketDecider, [set()]).when(asks({}, true)).then([set()]);
  });

  it.each<[string, readonly PhotoBucketEvent[], Partial<PhotoBucket>]>([
    ['at first', [], {}],
    ['for another server', [set()], { endpoint: 'https://inny.example.pl' }],
    ['for another key', [set()], { keyId: 'AKIDOTHER' }],
    ['after it was removed', [set(), { type: 'PhotoBucketRemoved', data: {} }], {}],
  ])('asks for its secret %s', (_when, events, more) => {
    given(photoBucketDecider, events).when(asks(more)).thenRefused('photo-bucket-secret-needed');
  });

  it('is read encrypted, but on this machine', () => {
    given(photoBucketDecider, [])
      .when(asks({ endpoint: 'http://s3.example.pl' }, true))
      .thenRefused('photo-bucket-needs-encryption');
    const here = { endpoint: 'http://127.0.0.1:9000' };
    given(photoBucketDecider, [])
      .when(asks(here, true))
      .then([set(here)]);
  });

  it('is removed once', () => {
    given(photoBucketDecider, [set()])
      .when({ kind: 'remove' })
      .then([{ type: 'PhotoBucketRemoved', data: {} }]);
    given(photoBucketDecider, []).when({ kind: 'remove' }).thenNothing();
  });

  it('is another library where it is another place, and not where its key is another', () => {
    expect(addressOf({ ...bucket, prefix: 'prasa/2026 maj' })).toBe('https://s3.example.pl/zdjecia/prasa/2026%20maj');
    expect(libraryIdOf({ ...bucket, keyId: 'AKIDOTHER', region: 'pl-2' })).toBe(libraryIdOf(bucket));
    expect(libraryIdOf({ ...bucket, prefix: '' })).not.toBe(libraryIdOf(bucket));
    expect(accountOf(bucket)).toEqual({ host: 's3.example.pl', port: 443, security: 'https', user: 'AKIDEXAMPLE' });
  });
});

const said = (code: string, more = '') => `<?xml version="1.0"?><Error><Code>${code}</Code>${more}</Error>`;

it.each<[number, string, string | undefined]>([
  [403, said('InvalidAccessKeyId'), 'photo-bucket-key-unknown'],
  [403, said('SignatureDoesNotMatch'), 'photo-bucket-secret-wrong'],
  [403, said('AccessDenied'), 'photo-bucket-forbidden'],
  [403, '', 'photo-bucket-forbidden'],
  [403, said('RequestTimeTooSkewed'), 'photo-bucket-clock'],
  [404, said('NoSuchBucket'), 'photo-bucket-missing'],
  [404, said('NoSuchKey'), undefined],
  [301, said('PermanentRedirect'), 'photo-bucket-elsewhere'],
  [400, said('AuthorizationQueryParametersError', '<Region>eu-central-1</Region>'), 'photo-bucket-region-wrong'],
  [400, said('AuthorizationHeaderMalformed', '<Region>"><script></Region>'), 'photo-bucket-elsewhere'],
  [503, said('SlowDown'), undefined],
  [500, said('toString'), undefined],
])('a refusal of %s, %s, is named as what it means', (status, words, code) => {
  expect(bucketFault(status, words)?.code).toBe(code);
});
