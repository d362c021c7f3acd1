import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { canonicalJson, type Json } from '#libs/kernel';
import { CorruptSealedValue } from './errors.js';

/** A personal value as it stands in an event: sealed under version `k` of the key `s`. */
export interface SealedValue {
  readonly $enc: 1;
  readonly s: string;
  readonly k: number;
  /** Nonce, 12 bytes in base64. */
  readonly n: string;
  /** Ciphertext and its tag of 16 bytes, in base64. */
  readonly c: string;
}

/** Where a sealed value belongs. Moved to any other place, it does not open. */
export interface FieldBinding {
  readonly eventId: string;
  readonly stream: string;
  readonly type: string;
  /** JSON Pointer (RFC 6901) into the event's data as it was written: `/attachments/0/name`. */
  readonly field: string;
}

export const ALGORITHM = 'aes-256-gcm';
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
export const KEY_BYTES = 32;

export function isSealed(value: unknown): value is SealedValue {
  return typeof value === 'object' && value !== null && '$enc' in value;
}

/** `value` is sealed under `key`, bound to its place, its key and the key's version. */
export function sealValue(
  key: Buffer,
  keyId: string,
  version: number,
  binding: FieldBinding,
  value: Json,
): SealedValue {
  const { nonce, ciphertext } = encrypt(key, Buffer.from(canonicalJson(value)), fieldContext(binding, keyId, version));
  return { $enc: 1, s: keyId, k: version, n: nonce.toString('base64'), c: ciphertext.toString('base64') };
}

/** @throws CorruptSealedValue */
export function openValue(key: Buffer, sealed: SealedValue, binding: FieldBinding): Json {
  const plain = decrypt(
    key,
    Buffer.from(sealed.n, 'base64'),
    Buffer.from(sealed.c, 'base64'),
    fieldContext(binding, sealed.s, sealed.k),
  );
  if (!plain) throw new CorruptSealedValue(sealed.s, `field ${binding.field} of event ${binding.eventId}`);
  return JSON.parse(plain.toString('utf8')) as Json;
}

/**
 * The associated data: canonical JSON of event id, field, key id, stream, type and key version. Put together by hand, because
 * projections open tens of thousands of fields a second; a test holds it equal to `canonicalJson`.
 */
export const fieldContext = (binding: FieldBinding, keyId: string, version: number): string =>
  `{"event":${JSON.stringify(binding.eventId)},"field":${JSON.stringify(binding.field)},"key":${JSON.stringify(keyId)},"stream":${JSON.stringify(
    binding.stream,
  )},"type":${JSON.stringify(binding.type)},"version":${version}}`;

/** Ciphertext ends with its tag. */
export function encrypt(key: Buffer, plain: Buffer, context: string): { nonce: Buffer; ciphertext: Buffer } {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  cipher.setAAD(Buffer.from(context));
  return { nonce, ciphertext: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
}

/** The plain bytes, or undefined where key, nonce, ciphertext and context do not belong together. */
export function decrypt(key: Buffer, nonce: Buffer, ciphertext: Buffer, context: string): Buffer | undefined {
  if (nonce.length !== NONCE_BYTES || ciphertext.length < TAG_BYTES) return undefined;
  const end = ciphertext.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(ciphertext.subarray(end));
  const plain = decipher.update(ciphertext.subarray(0, end));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return plain;
}
