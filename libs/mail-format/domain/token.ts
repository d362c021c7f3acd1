import { createHmac, timingSafeEqual } from 'node:crypto';

/** Crockford's base 32 in lower case: no i, l, o, u, that a person could misread aloud. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const CODE_LENGTH = 8;

/** Of a case's number, however the office writes it: capitals, digits and separators, a year among them (libs/cases/domain/number-scheme.ts). */
const TOKEN = /\[#((?=[a-z0-9./-]{0,40}\d{4})[a-z0-9]+(?:[./-][a-z0-9]+){1,10})-([0-9a-z]{8})\]/gi;

/** Of a thing that has no number: its id, in 26 letters of the same alphabet. */
const ID_LENGTH = 26;
const ID_TOKEN = /\[w-([0-9a-z]{26})-([0-9a-z]{8})\]/gi;

/** The 8 characters (40 bits) that nobody can find for a number without the office's key. */
function codeOf(number: string, key: Buffer): string {
  const digest = createHmac('sha256', key).update(`subject-token ${number}`).digest();
  return Array.from(digest.subarray(0, CODE_LENGTH), (byte) => ALPHABET[byte & 31]).join('');
}

/** What stands in the subject of every mail about a case: `[#2026/000123-k7f3q2xd]`. */
export const subjectToken = (number: string, key: Buffer): string => `[#${number}-${codeOf(number, key)}]`;

/** The subject with the case's token, once. */
export const withToken = (subject: string, number: string, key: Buffer): string =>
  `${withoutTokens(subject)} ${subjectToken(number, key)}`.trim();

export const withoutTokens = (subject: string): string =>
  subject.replace(TOKEN, '').replace(ID_TOKEN, '').replace(/\s+/g, ' ').trim();

export type TokenReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'genuine'; readonly number: string }
  /** Looks like ours, but the code is not the number's: another office's, or made up. */
  | { readonly kind: 'foreign' };

/** The first genuine token of a subject. Codes are compared in constant time. */
export function readToken(subject: string, key: Buffer): TokenReading {
  // Of a question to a unit nothing is ever asked here: whoever knows its own mark takes the mail before.
  let seen = subject.search(ID_TOKEN) >= 0;
  for (const [, written = '', code = ''] of subject.matchAll(TOKEN)) {
    seen = true;
    const number = written.toUpperCase();
    if (timingSafeEqual(Buffer.from(codeOf(number, key)), Buffer.from(code.toLowerCase())))
      return { kind: 'genuine', number };
  }
  return { kind: seen ? 'foreign' : 'none' };
}

/** The subject with the mark of a question to a unit, once: `[w-3c8n…-k7f3q2xd]`. @param id a UUID */
export const withIdToken = (subject: string, id: string, key: Buffer): string =>
  `${withoutTokens(subject)} [w-${lettersOf(id)}-${codeOf(id, key)}]`.trim();

export type IdTokenReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'genuine'; readonly id: string }
  | { readonly kind: 'foreign' };

/** The first genuine mark of a question to a unit. Codes are compared in constant time. */
export function readIdToken(subject: string, key: Buffer): IdTokenReading {
  let seen = false;
  for (const [, letters = '', code = ''] of subject.matchAll(ID_TOKEN)) {
    seen = true;
    const id = idOf(letters.toLowerCase());
    if (id !== null && timingSafeEqual(Buffer.from(codeOf(id, key)), Buffer.from(code.toLowerCase())))
      return { kind: 'genuine', id };
  }
  return { kind: seen ? 'foreign' : 'none' };
}

function lettersOf(uuid: string): string {
  const bits = BigInt(`0x${uuid.replaceAll('-', '')}`);
  return Array.from({ length: ID_LENGTH }, (_, place) => {
    const shift = BigInt((ID_LENGTH - 1 - place) * 5);
    return ALPHABET[Number((bits >> shift) & 31n)];
  }).join('');
}

/** Null where the letters are no id's. */
function idOf(letters: string): string | null {
  let bits = 0n;
  for (const letter of letters) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return null;
    bits = (bits << 5n) | BigInt(value);
  }
  const hex = bits.toString(16).padStart(32, '0');
  return hex.length > 32 ? null : hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
