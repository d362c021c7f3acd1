import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { openSealed, sealingKeysOf, sealTo, type SealingKeys } from './sealing.js';

const SECRET_BYTES = 32;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** The secret in the address of a tracking page: 256 bits in base64url. The database knows its hash, and a key to which its page is sealed. */
export interface TrackingPage {
  /** 32 bytes: by which the page is found. */
  readonly hash: Buffer;
  /** To which the office seals what the page shows: only the secret opens it. */
  readonly publicKey: Buffer;
}

export const newTrackingSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

export const isTrackingSecret = (text: string): boolean => SECRET.test(text);

export const trackingPageOf = (secret: string): TrackingPage & { readonly keys: SealingKeys } => {
  const keys = sealingKeysOf(derived(secret, 'page key'));
  return { hash: derived(secret, 'page address'), publicKey: keys.publicKey, keys };
};

const derived = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', `rzecznik tracking ${purpose}`, 32));

/**
 * What a form that was sent is called, and where it is followed: by the form's own random token and by all that was typed into it. The same form sent
 * twice is one; changed and sent again it is another.
 */
export function identityOf(
  token: string,
  content: readonly (string | Buffer)[],
): { readonly id: string; readonly secret: string } {
  const digest = createHash('sha256');
  for (const part of content) digest.update(createHash('sha256').update(part).digest());
  const root = Buffer.from(hkdfSync('sha256', Buffer.from(token, 'base64url'), digest.digest(), 'rzecznik form', 48));
  return { id: uuidOf(root.subarray(0, 16)), secret: root.subarray(16).toString('base64url') };
}

/** RFC 9562 §5.8: bits of our own making. */
function uuidOf(bytes: Buffer): string {
  const own = Buffer.from(bytes);
  own[6] = (own[6]! & 0x0f) | 0x80;
  own[8] = (own[8]! & 0x3f) | 0x80;
  return own.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const contextOf = (hash: Buffer, what: string) => `tracking ${hash.toString('hex')} ${what}`;

/** @param what names the part: `page`, or a file's id */
export const sealToPage = ({ hash, publicKey }: TrackingPage, what: string, plain: Buffer): Buffer =>
  sealTo(publicKey, contextOf(hash, what), plain);

/** @throws NotSealedForUs */
export const openOfPage = (secret: string, what: string, sealed: Buffer): Buffer => {
  const { hash, keys } = trackingPageOf(secret);
  return openSealed(keys, contextOf(hash, what), sealed);
};
