import { domainToUnicode } from 'node:url';
import type { MailAddress } from './message.js';

/** What about a sender's name or address is made to mislead. */
export type NameMark = 'hidden-letters' | 'look-alike-letters';

/** Letters that nobody sees: soft hyphens, zero-width ones, those that turn the direction of writing, fillers, tags. */
const HIDDEN =
  /\u00ad|\u034f|\u061c|\u115f|\u1160|[\u17b4\u17b5]|[\u180b-\u180e]|\u200b|[\u200e\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|\u3164|\ufeff|\uffa0|[\u{e0000}-\u{e007f}]/u;
/** Joiners belong to Indic and Arabic writing and to emoji; beside a letter of these alphabets they hide. */
const JOINER =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\u200c\u200d]|[\u200c\u200d][\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];
/** Words of Cyrillic and Greek letters that each look like a Latin one (of the confusables of UTS 39, those that names use). */
const LIKE_LATIN = /^[АВЕЅІЈКМНОРСТУХԚԜаеѕіјорсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]+$/u;

/**
 * The signs in the name and the address under which somebody writes. A word of two alphabets, a word of another alphabet that reads as a Latin one beside
 * Latin words, or a letter that is only another form of a Latin one (mathematical, full-width) is there to look like something else; a name that is
 * Cyrillic or Greek throughout is a name (after UTS 39, restriction level "highly restrictive").
 * @param written the headers that name them, decoded
 */
export function nameMarks(written: string, author: MailAddress | undefined): readonly NameMark[] {
  const name = author?.name ?? '';
  const [, domain = ''] = author?.address.split('@') ?? [];
  const hidden = HIDDEN.test(written) || JOINER.test(written);
  const alike = looksAlike(name) || looksAlike(domainToUnicode(domain) || domain);
  return [...(hidden ? (['hidden-letters'] as const) : []), ...(alike ? (['look-alike-letters'] as const) : [])];
}

function looksAlike(text: string): boolean {
  // Most names by far: nothing to look for.
  if (/^[\p{ASCII}\p{Script=Latin}]*$/u.test(text) && text.normalize('NFKC') === text) return false;
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const isLatin = (word: string) => /\p{Script=Latin}/u.test(word);
  return words.some(
    (word) =>
      ALPHABETS.filter((alphabet) => alphabet.test(word)).length > 1 ||
      (LIKE_LATIN.test(word) && words.some(isLatin)) ||
      (!/[A-Za-z]/.test(word) && /^[A-Za-z]+$/.test(word.normalize('NFKC'))),
  );
}
