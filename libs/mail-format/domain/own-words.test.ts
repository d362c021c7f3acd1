import { describe, expect, it } from '@jest/globals';
import { ownWords } from './own-words.js';

const ANSWER = 'Remont kosztował 2 mln zł.\nProtokół w załączniku.';

describe('what somebody wrote themselves', () => {
  it.each([
    ['nothing is quoted', ANSWER],
    [
      'a Polish program quotes',
      `${ANSWER}\n\nW dniu 22.05.2026 o 10:12, Biuro Prasowe pisze:\n> Ile kosztował?\n> Pozdrawiam`,
    ],
    ['the line wraps', `${ANSWER}\n\nDnia 22 maja 2026 10:12 Biuro Prasowe <prasa@urzad.pl>\nnapisał(a):\n\n> Ile?`],
    ['Gmail quotes', `${ANSWER}\r\n\r\nOn Fri, 22 May 2026 at 10:12, Biuro <prasa@urzad.pl> wrote:\r\n> Ile?`],
    [
      'Outlook repeats the head',
      `${ANSWER}\n\nOd: Biuro Prasowe <prasa@urzad.pl>\nWysłano: 22 maja\nDo: ZDM\nTemat: Pytanie\n\nIle?`,
    ],
    ['Outlook in English', `${ANSWER}\n\n*From:* Biuro\n*Sent:* Friday\n\nIle?`],
    ['a line separates', `${ANSWER}\n-----Original Message-----\nIle?`],
    ['a signature follows', `${ANSWER}\n-- \nJan Kowalski\nZarząd Dróg`],
    ['the answer stands below without a head', `> Ile kosztował?\n\n${ANSWER}`],
  ])('is all that is left where %s', (_, text) => expect(ownWords(text)).toBe(ANSWER));

  it.each([
    ['answers between quoted lines', 'Odpowiadam niżej.\nOn Fri, Biuro wrote:\n> Ile?\n2 mln\n> Kiedy?\nW maju'],
    ['an answer below the quote', 'W dniu 22 maja Biuro pisze:\n> Ile kosztował?\n\n2 mln zł'],
    ['nothing but a quote', '> Ile?'],
    ['a sentence that begins as such a line does', 'W dniu 3 maja most zamknięto: od tego dnia jest objazd.'],
  ])('leaves %s as it is', (_, text) => expect(ownWords(text)).toBe(text));

  it('takes no longer for a long text of one line', () => {
    const text = `W dniu ${'napisał '.repeat(200_000)}`;
    expect(ownWords(text)).toBe(text.trim());
  });
});
