import type { PhotoBucket } from './bucket-events.js';

/** Under which it stands in the table of secrets. */
export const BUCKET_SECRET = 'photo bucket';

/** For whom it is: at another server, or for another key, it is not used. */
export function accountOf({ endpoint, keyId }: PhotoBucket) {
  const { hostname: host, port, protocol } = new URL(endpoint);
  const security = protocol.slice(0, -1);
  return { host, port: Number(port) || (security === 'https' ? 443 : 80), security, user: keyId };
}
