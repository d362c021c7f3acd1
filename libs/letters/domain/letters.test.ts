import { describe, expect, it } from '@jest/globals';
import { defineLetter, fillLetter } from '#libs/kernel';
import type { LetterEvent } from './events.js';
import { letters, type LetterCommand } from './letters.js';
import { inBuiltInWords, render } from './template.js';

const words = { pl: 'pole', en: 'field' };
const LETTER = defineLetter({
  id: 'receipt',
  name: words,
  sent: words,
  fields: {
    'case.number': { words, sample: words, required: true },
    'case.term': { words, sample: words },
    note: { words, sample: words },
  },
  builtIn: {
    pl: {
      subject: 'Sprawa {{case.number}}',
      text: 'Dzień dobry,\n\nsprawa {{case.number}}.\nTermin: {{case.term}}\n\n{{note}}\n\nUrząd',
    },
  },
});
const values = { 'case.number': '2026/1', 'case.term': null, note: null };
const own = (text: string, subject: string | null = 'Sprawa'): LetterCommand => ({
  type: 'Change',
  letter: LETTER,
  language: 'pl',
  words: { subject, text },
});
const decide = (command: LetterCommand, ...given: LetterEvent[]) =>
  letters.decide(command, given.reduce(letters.evolve, letters.initialState));

describe('a letter', () => {
  it('leaves out a line whose fields are empty, and the blank line that would stand double', () => {
    const { subject, text } = inBuiltInWords(fillLetter(LETTER, 'pl', values));
    expect(subject).toBe('Sprawa 2026/1');
    expect(text).toBe('Dzień dobry,\n\nsprawa 2026/1.\n\nUrząd');
  });

  it('never reads what stands in a field as a template', () => {
    const filled = fillLetter(LETTER, 'pl', { ...values, note: 'Kto? {{case.number}} $& <b>{\nDrugi wiersz' });
    const { text } = inBuiltInWords(filled);
    expect(text).toContain('Kto? {{case.number}} $& <b>{\nDrugi wiersz');
  });

  it('has a subject of one line', () => {
    const filled = fillLetter(LETTER, 'pl', { ...values, note: 'a\r\nBcc: obcy@urzad.example' });
    expect(render({ subject: '{{note}} {{ case.number }}', text: '' }, filled).subject).toBe(
      'a Bcc: obcy@urzad.example 2026/1',
    );
  });
});

describe('the words of a letter', () => {
  it.each([
    [
      'Numer {{case.number}}\nPilne: {{case.numer}}',
      'letter-field-unknown',
      { line: 2, column: 8, found: 'case.numer' },
    ],
    ['Numer {{case.number}} {{', 'letter-brace-open', { line: 1, column: 23, found: '{{' }],
    ['Numer {{case.number}\n}', 'letter-brace-open', { line: 1, column: 7, found: '{{' }],
    ['Numer {{case.number}} }}', 'letter-brace-stray', { line: 1, column: 23, found: '}}' }],
    ['Numer {case.number}', 'letter-brace-stray', { line: 1, column: 7, found: '{' }],
    ['{{case.number}} {{}}', 'letter-field-unknown', { line: 1, column: 17, found: '' }],
    ['{{case.number}} {{constructor}}', 'letter-field-unknown', { line: 1, column: 17, found: 'constructor' }],
    ['Bez numeru', 'letter-field-missing', { found: 'case.number' }],
    ['  \n', 'letter-empty', {}],
  ])('%j are refused, with the place', (text, code, place) => {
    const refuse = () => decide(own(text));
    expect(refuse).toThrow(code);
    expect(refuse).toThrow(
      expect.objectContaining({ parameters: expect.objectContaining({ ...place, field: 'text' }) }),
    );
  });

  it('may be none where none came with the office', () => {
    const footer = defineLetter({
      ...LETTER,
      fields: { note: LETTER.fields.note },
      builtIn: { pl: { subject: null, text: '' } },
    });
    const change = (text: string): LetterCommand => ({
      type: 'Change',
      letter: footer,
      language: 'pl',
      words: { subject: null, text },
    });
    const [changed] = decide(change('Urząd'));
    expect(decide(change(''), changed!)).toMatchObject([{ type: 'LetterReset' }]);
  });

  it('say in the subject what is wrong there', () =>
    expect(() => decide(own('{{case.number}}', 'Sprawa {{nic}}'))).toThrow(
      expect.objectContaining({ parameters: { field: 'subject', line: 1, column: 8, found: 'nic' } }),
    ));

  it('hold until the built-in ones are wanted back', () => {
    const [changed] = decide(own('Nowe: {{case.number}}'));
    expect(changed).toMatchObject({ type: 'LetterChanged', data: { letterId: 'receipt', language: 'pl' } });
    expect(decide(own('Nowe: {{case.number}}'), changed!)).toEqual([]);
    expect(decide({ type: 'Reset', letter: LETTER, language: 'pl' }, changed!)).toMatchObject([
      { type: 'LetterReset' },
    ]);
    expect(decide({ type: 'Reset', letter: LETTER, language: 'pl' })).toEqual([]);
    const { subject, text } = LETTER.builtIn.pl!;
    expect(decide(own(text, subject), changed!)).toMatchObject([{ type: 'LetterReset' }]);
  });
});
