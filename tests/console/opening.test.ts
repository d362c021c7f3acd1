import { describe, expect, it } from '@jest/globals';
import {
  opening,
  signatureIn,
  withLetter,
} from '../../angular-frontend/src/app/features/cases/case/composer/opening.js';

const GREETING = '<p>Szanowna Pani Redaktor,</p>';
const SIGNATURE = '<p>Olga Lis<br>Biuro Prasowe</p>';
const LETTER = `${GREETING}<p>potrzebujemy doprecyzowania:</p>`;
const FORMAL = '<p>Biuro Prasowe<br>2026/000123</p><p>Uzasadnienie:</p>';

describe('what a new answer begins with', () => {
  it.each([
    ['Szanowna Pani Redaktor', SIGNATURE, `${GREETING}<p></p><p></p>${SIGNATURE}`],
    ['Szanowna Pani Redaktor', '', `${GREETING}<p></p>`],
    [null, SIGNATURE, `<p></p><p></p>${SIGNATURE}`],
    [null, '', ''],
  ])('%s and %j make %j, of which the signature is found again', (salutation, signature, html) => {
    expect(opening(salutation, signature)).toBe(html);
    expect(signatureIn(html)).toBe(signature);
  });
});

describe('a letter that is put above', () => {
  const begun = opening('Szanowna Pani Redaktor', SIGNATURE);
  const below = `<p></p><p></p>${SIGNATURE}`;

  it.each([
    ['takes the place of the salutation', LETTER, begun, begun, LETTER + below],
    ['brings its own beginning, whatever that is', FORMAL, begun, begun, FORMAL + below],
    [
      'leaves what was typed',
      LETTER,
      `${GREETING}<p>Most będzie w maju.</p>${SIGNATURE}`,
      begun,
      `${LETTER}<p>Most będzie w maju.</p>${SIGNATURE}`,
    ],
    [
      'does not repeat that of another letter',
      LETTER,
      LETTER + SIGNATURE,
      '',
      `${LETTER}<p>potrzebujemy doprecyzowania:</p>${SIGNATURE}`,
    ],
    [
      'leaves another beginning',
      FORMAL,
      `<p>Dzień dobry,</p>${SIGNATURE}`,
      begun,
      `${FORMAL}<p>Dzień dobry,</p>${SIGNATURE}`,
    ],
    ['stands alone where nothing was', LETTER, '', '', LETTER],
  ])('%s', (_, letter, html, initial, after) => expect(withLetter(letter, html, initial)).toBe(after));
});
