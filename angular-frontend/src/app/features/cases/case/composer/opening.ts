import { escaped } from '../../../../shared/editor/escaped.js';

/** With what a new answer begins: how its reader is addressed, room for the words, and the signature. */
export function opening(salutation: string | null, signature: string): string {
  const greeting = salutation ? `<p>${escaped(salutation)},</p>` : '';
  if (!greeting && !signature) return '';
  return `${greeting}<p></p>${signature && '<p></p>'}${signature}`;
}

/** The salutation, where there is one, and the room for the words. */
const aboveSignature = /^(<p>[^<]+<\/p>)?(<p><\/p>)+/;

/** @param initial what an answer began with */
export const signatureIn = (initial: string): string => initial.replace(aboveSignature, '');

/** A letter's words above what is written already. A letter begins as it says itself: the salutation that stood there goes, and none stands there twice. */
export function withLetter(letter: string, html: string, initial: string): string {
  const begunWith = aboveSignature.exec(initial)?.[1];
  const first = /^<p>[^<]+<\/p>/.exec(letter)?.[0];
  const twice = [begunWith, first].find((greeting) => greeting && html.startsWith(greeting));
  return letter + (twice ? html.slice(twice.length) : html);
}
