import { OfficeError } from '#libs/kernel';
import { CorruptSealedValue } from './errors.js';
import { decrypt, encrypt, NONCE_BYTES, TAG_BYTES } from './sealing.js';

/**
 * Attachments and raw mails on disk. A sealed file is `RZF1`, the key's version (4 bytes, big-endian), the nonce (12 bytes), and
 * the ciphertext with its tag. It is opened as a whole: no byte of it is believed before the tag was checked.
 */
const MAGIC = Buffer.from('RZF1');
const HEADER_BYTES = MAGIC.length + 4 + NONCE_BYTES;

/** More than the largest mail that intake takes. */
export const MAX_FILE_BYTES = 40 * 1024 * 1024;

const fileContext = (keyId: string, fileId: string, version: number): string =>
  JSON.stringify({ file: fileId, key: keyId, version });

/** @throws OfficeError too-large */
export function sealFileBytes(key: Buffer, keyId: string, version: number, fileId: string, plain: Buffer): Buffer {
  if (plain.length > MAX_FILE_BYTES)
    throw new OfficeError('too-large', 'file-too-large', { bytes: plain.length, limit: MAX_FILE_BYTES });
  const { nonce, ciphertext } = encrypt(key, plain, fileContext(keyId, fileId, version));
  const keyVersion = Buffer.alloc(4);
  keyVersion.writeUInt32BE(version);
  return Buffer.concat([MAGIC, keyVersion, nonce, ciphertext]);
}

/** @throws CorruptSealedValue */
export function fileKeyVersion(sealed: Buffer, keyId: string, fileId: string): number {
  const bytes = sealed.length;
  if (
    bytes < HEADER_BYTES + TAG_BYTES ||
    bytes > MAX_FILE_BYTES + HEADER_BYTES + TAG_BYTES ||
    !sealed.subarray(0, MAGIC.length).equals(MAGIC)
  ) {
    throw new CorruptSealedValue(keyId, `file ${fileId}`);
  }
  return sealed.readUInt32BE(MAGIC.length);
}

/** @throws CorruptSealedValue */
export function openFileBytes(key: Buffer, keyId: string, version: number, fileId: string, sealed: Buffer): Buffer {
  const nonce = sealed.subarray(HEADER_BYTES - NONCE_BYTES, HEADER_BYTES);
  const plain = decrypt(key, nonce, sealed.subarray(HEADER_BYTES), fileContext(keyId, fileId, version));
  if (!plain) throw new CorruptSealedValue(keyId, `file ${fileId}`);
  return plain;
}
