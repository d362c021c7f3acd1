import { createHash, createHmac } from 'node:crypto';

export interface BucketKeys {
  readonly id: string;
  readonly secret: string;
  readonly region: string;
}

/** How long an address is good for. */
const SECONDS = 300;

/**
 * An address by which whoever has it reads one thing of a bucket, as AWS Signature Version 4 has it (query parameters, "Authenticating Requests: Using
 * Query Parameters" of the Amazon S3 API Reference). The secret stands in no address and in no header.
 * @param url of the bucket or an object in it, its query with what is asked for
 * @param now ISO 8601
 */
export function presigned(url: URL, { id, secret, region }: BucketKeys, now: string, seconds = SECONDS): URL {
  const stamp = `${now.replaceAll(/[-:]/g, '').slice(0, 15)}Z`;
  const scope = `${stamp.slice(0, 8)}/${region}/s3/aws4_request`;
  const query = new Map([
    ...url.searchParams,
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', `${id}/${scope}`],
    ['X-Amz-Date', stamp],
    ['X-Amz-Expires', `${seconds}`],
    ['X-Amz-SignedHeaders', 'host'],
  ]);
  const asked = [...query]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted()
    .join('&');
  const path = url.pathname
    .split('/')
    .map((part) => encoded(decodeURIComponent(part)))
    .join('/');
  const request = ['GET', path, asked, `host:${url.host}\n`, 'host', 'UNSIGNED-PAYLOAD'].join('\n');
  const digest = createHash('sha256').update(request).digest('hex');
  const key = [scope.slice(0, 8), region, 's3', 'aws4_request'].reduce<Buffer>(
    (before, word) => createHmac('sha256', before).update(word).digest(),
    Buffer.from(`AWS4${secret}`),
  );
  const signature = createHmac('sha256', key)
    .update(['AWS4-HMAC-SHA256', stamp, scope, digest].join('\n'))
    .digest('hex');
  return new URL(`${url.origin}${path}?${asked}&X-Amz-Signature=${signature}`);
}

/** Every byte but letters, digits and `-._~` (RFC 3986, 2.3). */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
