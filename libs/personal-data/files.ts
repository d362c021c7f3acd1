import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { inPieces, OfficeError } from '#libs/kernel';
import { CorruptSealedValue } from './errors.js';
import { ALGORITHM, NONCE_BYTES, TAG_BYTES } from './sealing.js';

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
export async function sealFileBytes(
  key: Buffer,
  keyId: string,
  version: number,
  fileId: string,
  plain: Buffer,
): Promise<Buffer> {
  if (plain.length > MAX_FILE_BYTES)
    throw new OfficeError('too-large', 'file-too-large', { bytes: plain.length, limit: MAX_FILE_BYTES });
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(fileContext(keyId, fileId, version)));
  const sealed = Buffer.allocUnsafe(HEADER_BYTES + plain.length + TAG_BYTES);
  MAGIC.copy(sealed);
  sealed.writeUInt32BE(version, MAGIC.length);
  nonce.copy(sealed, HEADER_BYTES - NONCE_BYTES);
  await inPieces(plain, (piece, from) => cipher.update(piece).copy(sealed, HEADER_BYTES + from));
  cipher.final();
  cipher.getAuthTag().copy(sealed, HEADER_BYTES + plain.length);
  return sealed;
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
export async function openFileBytes(
  key: Buffer,
  keyId: string,
  version: number,
  fileId: string,
  sealed: Buffer,
): Promise<Buffer> {
  const nonce = sealed.subarray(HEADER_BYTES - NONCE_BYTES, HEADER_BYTES);
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(fileContext(keyId, fileId, version))).setAuthTag(sealed.subarray(end));
  const plain = Buffer.allocUnsafe(end - HEADER_BYTES);
  await inPieces(sealed.subarray(HEADER_BYTES, end), (piece, from) => decipher.update(piece).copy(plain, from));
  try {
    decipher.final();
  } catch {
    throw new CorruptSealedValue(keyId, `file ${fileId}`);
  }
  return plain;
}
