import { describe, expect, it } from '@jest/globals';
import { readMessage } from './read-message.js';

const office = { addresses: ['prasa@urzad.example'] } as const;

/** The marks of a mail from somebody. */
function marksOf(from: string, ...heads: string[]): readonly string[] {
  const raw = Buffer.from([`From: ${from}`, ...heads, 'Subject: Pytanie', '', 'Kiedy?'].join('\r\n'));
  const reading = readMessage(raw, { office });
  if (reading.outcome !== 'read') throw new Error('unreadable');
  return reading.message.marks;
}

describe('a sender’s name', () => {
  it.each([
    ['Polish', 'Żółć Gęślą-Jaźń <a@gazeta.example>'],
    ['Ukrainian', 'Оксана Шевченко <a@gazeta.example>'],
    ['Ukrainian, of letters that look Latin', 'Осокор <a@gazeta.example>'],
    ['Greek', 'Νίκος Παπαδόπουλος <a@gazeta.example>'],
    ['in two scripts, word by word', 'Оксана Шевченко (Oksana Szewczenko) <a@gazeta.example>'],
    ['with emoji of several parts', 'Redakcja 👩‍💻 <a@gazeta.example>'],
    ['Persian, with a joiner that it needs', 'می‌خواهم <a@gazeta.example>'],
    ['absent', 'a@gazeta.example'],
  ])('is plain: %s', (_, from) => expect(marksOf(from)).toEqual([]));

  it.each([
    ['a zero-width space', 'Jan\u200bKowalski <a@gazeta.example>'],
    ['a joiner between Latin letters', 'Jan Kowal\u200dski <a@gazeta.example>'],
    ['a turn of direction', 'Jan \u202eikslawoK <a@gazeta.example>'],
    ['a soft hyphen', 'Rzecz\u00adnik <a@gazeta.example>'],
  ])('hides letters: %s', (_, from) => expect(marksOf(from)).toEqual(['hidden-letters']));

  it.each([
    ['a Cyrillic letter in a Latin word', 'Jan K\u043ewalski <a@gazeta.example>'],
    ['a Greek letter in a Latin word', '\u039fla Nowak <a@gazeta.example>'],
    ['a Cyrillic word that reads as Latin beside Latin ones', '\u0421\u041e\u041e Jan <a@gazeta.example>'],
    ['mathematical letters', '\u{1d409}\u{1d41a}\u{1d427} <a@gazeta.example>'],
    ['full-width letters', '\uff2a\uff41\uff4e <a@gazeta.example>'],
    ['a domain of two alphabets', 'Jan <a@xn--gzeta-4ve.example>'],
  ])('looks like another: %s', (_, from) => expect(marksOf(from)).toEqual(['look-alike-letters']));

  it('is looked at in Reply-To where that is who speaks', () =>
    expect(marksOf('no-reply@formularz.example', 'Reply-To: J\u0430n <jan@gazeta.example>')).toEqual([
      'look-alike-letters',
    ]));
});
