import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';

/**
 * Sealing to a public key: whoever seals cannot open. An ephemeral X25519 key agrees with the recipient's (RFC 7748), HKDF-SHA-256 (RFC 5869) makes
 * of it a key and a nonce for AES-256-GCM that are used once. Written: `RZP1`, the ephemeral public key (32 bytes), the ciphertext, its tag (16 bytes).
 */
const MAGIC = Buffer.from('RZP1');
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = MAGIC.length + KEY_BYTES;
const ALGORITHM = 'aes-256-gcm';

/** RFC 8410: what stands before the 32 bytes of a private key. */
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** It was sealed to another key, for another context, or it was changed. */
export class NotSealedForUs extends Error {
  override readonly name = 'NotSealedForUs';

  constructor() {
    super('what was sealed does not open under this key');
  }
}

/** Both halves, 32 bytes each. */
export interface SealingKeys {
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

export function generateSealingKeys(): SealingKeys {
  const { privateKey } = generateKeyPairSync('x25519');
  return sealingKeysOf(privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8.length));
}

/** @param privateKey 32 bytes, of which every one will do */
export const sealingKeysOf = (privateKey: Buffer): SealingKeys => ({
  privateKey,
  publicKey: rawPublic(createPublicKey(privateObject(privateKey))),
});

/** @param context has to be the same when it is opened */
export function sealTo(publicKey: Buffer, context: string, plain: Buffer): Buffer {
  const ephemeral = generateKeyPairSync('x25519');
  const ephemeralPublic = rawPublic(ephemeral.publicKey);
  const { key, nonce } = agreed(ephemeral.privateKey, publicObject(publicKey), ephemeralPublic, publicKey, context);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  return Buffer.concat([MAGIC, ephemeralPublic, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws NotSealedForUs */
export function openSealed({ publicKey, privateKey }: SealingKeys, context: string, sealed: Buffer): Buffer {
  if (sealed.length < HEADER_BYTES + TAG_BYTES || !sealed.subarray(0, MAGIC.length).equals(MAGIC))
    throw new NotSealedForUs();
  try {
    const ephemeralPublic = sealed.subarray(MAGIC.length, HEADER_BYTES);
    const { key, nonce } = agreed(
      privateObject(privateKey),
      publicObject(ephemeralPublic),
      ephemeralPublic,
      publicKey,
      context,
    );
    const end = sealed.length - TAG_BYTES;
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(sealed.subarray(end));
    return Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES, end)), decipher.final()]);
  } catch {
    throw new NotSealedForUs();
  }
}

function agreed(
  ours: KeyObject,
  theirs: KeyObject,
  ephemeralPublic: Buffer,
  recipient: Buffer,
  context: string,
): { key: Buffer; nonce: Buffer } {
  const shared = diffieHellman({ privateKey: ours, publicKey: theirs });
  const salt = Buffer.concat([ephemeralPublic, recipient]);
  const made = Buffer.from(hkdfSync('sha256', shared, salt, `rzecznik sealing ${context}`, KEY_BYTES + NONCE_BYTES));
  return { key: made.subarray(0, KEY_BYTES), nonce: made.subarray(KEY_BYTES) };
}

const rawPublic = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x!, 'base64url');

const publicObject = (raw: Buffer): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: raw.toString('base64url') }, format: 'jwk' });

const privateObject = (raw: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, raw]), format: 'der', type: 'pkcs8' });
