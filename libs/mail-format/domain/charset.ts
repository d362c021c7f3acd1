import { isUtf8 as isUtf8Bytes } from 'node:buffer';

export const isUtf8 = (bytes: Buffer): boolean => isUtf8Bytes(bytes);

/** Bytes that are Polish letters in one of the two old charsets, and nothing usual in the other. */
const ONLY_WINDOWS_1250 = new Set([0xa5, 0xb9, 0x8c, 0x9c, 0x8f, 0x9f]);
const ONLY_ISO_8859_2 = new Set([0xa1, 0xb1, 0xa6, 0xb6, 0xac, 0xbc]);

/**
 * The message with every byte above ASCII read as Polish: windows-1250 or ISO-8859-2, whichever its letters speak for. Old senders
 * write them without saying so.
 */
export function decodeGuessed(raw: Buffer): Buffer {
  let balance = 0;
  for (const byte of raw) {
    if (ONLY_WINDOWS_1250.has(byte)) balance++;
    else if (ONLY_ISO_8859_2.has(byte)) balance--;
  }
  return Buffer.from(new TextDecoder(balance < 0 ? 'iso-8859-2' : 'windows-1250').decode(raw));
}

/** The reading that has no replacement characters; the first where neither has or both have. */
export const legible = (declared = '', guessed = ''): string =>
  declared.includes('\ufffd') && guessed && !guessed.includes('\ufffd') ? guessed : declared;
