import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, fit for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** What is kept of a token. It needs no salt and no slow hash: nobody guesses 256 bits. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** By which an address is compared and not kept. */
export const hashAddress = (email: string): Buffer => createHash('sha256').update(email).digest();

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be typed once from a screen: 20 characters that are not mistaken for each other, 99 bits. */
export function newPassword(): string {
  const characters: string[] = [];
  while (characters.length < 20) {
    for (const byte of randomBytes(32)) {
      // Bytes past the last whole multiple would make the first letters likelier.
      if (byte < 256 - (256 % ALPHABET.length) && characters.length < 20)
        characters.push(ALPHABET[byte % ALPHABET.length]!);
    }
  }
  return [0, 5, 10, 15].map((at) => characters.slice(at, at + 5).join('')).join('-');
}
