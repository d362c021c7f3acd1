import { createHmac, timingSafeEqual } from 'node:crypto';

/** Crockford's base 32 in lower case: no i, l, o, u, that a person could misread aloud. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const CODE_LENGTH = 8;

/** Of a case's number, however the office writes it: capitals, digits and separators, a year among them (libs/cases/domain/number-scheme.ts). */
const TOKEN = /\[#((?=[a-z0-9./-]{0,40}\d{4})[a-z0-9]+(?:[./-][a-z0-9]+){1,10})-([0-9a-z]{8})\]/gi;

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

export const withoutTokens = (subject: string): string => subject.replace(TOKEN, '').replace(/\s+/g, ' ').trim();

export type TokenReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'genuine'; readonly number: string }
  /** Looks like ours, but the code is not the number's: another office's, or made up. */
  | { readonly kind: 'foreign' };

/** The first genuine token of a subject. Codes are compared in constant time. */
export function readToken(subject: string, key: Buffer): TokenReading {
  let seen = false;
  for (const [, written = '', code = ''] of subject.matchAll(TOKEN)) {
    seen = true;
    const number = written.toUpperCase();
    if (timingSafeEqual(Buffer.from(codeOf(number, key)), Buffer.from(code.toLowerCase())))
      return { kind: 'genuine', number };
  }
  return { kind: seen ? 'foreign' : 'none' };
}
