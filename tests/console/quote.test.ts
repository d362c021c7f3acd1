import { describe, expect, it } from '@jest/globals';
import { growthTenfold, MUCH_LESS_THAN_SQUARE } from '../support/growth.js';
import { withoutQuote } from '../../angular-frontend/src/app/features/cases/case/quote.js';

const LETTER = 'Szanowny Panie,\n\nmost będzie gotowy w maju.\nZ poważaniem\nBiuro Prasowe';
const marked = (text: string) =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** What mail programs put over a letter that they repeat; `marked` ones put `>` before its lines. */
const PROGRAMS: readonly (readonly [string, string])[] = [
  [
    'Outlook, Polish',
    `-----Original Message-----\nFrom: Biuro Prasowe <prasa@urzad.example>\nSent: Monday, March 2, 2026 9:15 AM\nTo: Jan\nSubject: RE: Most\n\n${LETTER}`,
  ],
  [
    'Outlook, translated',
    `-----Wiadomość oryginalna-----\nOd: Biuro Prasowe\nWysłano: poniedziałek, 2 marca 2026 09:15\nDo: Jan\nTemat: RE: Most\n\n${LETTER}`,
  ],
  [
    'Outlook, German',
    `-----Ursprüngliche Nachricht-----\nVon: Biuro Prasowe\nGesendet: Montag, 2. März 2026 09:15\nAn: Jan\nBetreff: AW: Most\n\n${LETTER}`,
  ],
  [
    'Outlook on the web (divRplyFwdMsg)',
    `________________________________\nOd: Biuro Prasowe <prasa@urzad.example>\nWysłane: poniedziałek, 2 marca 2026 09:15\nDo: Jan <jan@gazeta.example>\nTemat: RE: Most\n\n${LETTER}`,
  ],
  [
    'Outlook with a border and no ruler',
    `From: Biuro Prasowe <prasa@urzad.example>\nDate: Monday, 2 March 2026 at 09:15\nTo: Jan <jan@gazeta.example>\nCc: Redakcja <redakcja@gazeta.example>\nSubject: Re: Most\n\n${LETTER}`,
  ],
  [
    'Outlook with bold heads',
    `*Od:* Biuro Prasowe\n*Wysłano:* poniedziałek, 2 marca 2026 09:15\n*Do:* Jan\n*Temat:* RE: Most\n\n${LETTER}`,
  ],
  [
    'Outlook, German, with a border',
    `Von: Biuro Prasowe\nGesendet: Montag, 2. März 2026 09:15\nAn: Jan\nBetreff: AW: Most\n${LETTER}`,
  ],
  [
    'Outlook, with a copy and a signature',
    `Od: Biuro\nWysłano: 2 marca 2026\nDo: Jan\nDW: Redakcja\nTemat: Most\n${LETTER}\nNIP: 1234567890`,
  ],
  [
    'Interia',
    `Od: "Biuro Prasowe" <prasa@urzad.example>\nDo: "Jan" <jan@interia.example>;\nWysłane: 9:15 Poniedziałek 2026-03-02\nTemat: Re: Most\n\n${LETTER}`,
  ],
  ['Gmail', `On Mon, Mar 2, 2026 at 9:15 AM Biuro Prasowe <prasa@urzad.example> wrote:\n\n${marked(LETTER)}`],
  ['Gmail, Polish', `pon., 2 mar 2026 o 09:15 Biuro Prasowe <prasa@urzad.example> napisał(a):\n\n${marked(LETTER)}`],
  [
    'Gmail, Polish, broken into two lines',
    `pon., 2 mar 2026 o 09:15 Biuro Prasowe Urzędu Wojewódzkiego\n<prasa@urzad.example> napisał(a):\n\n${marked(LETTER)}`,
  ],
  ['Gmail, read from HTML', `pon., 2 mar 2026 o 09:15 Biuro Prasowe <prasa@urzad.example> napisał(a):\n${LETTER}`],
  ['Apple Mail', `On 2 Mar 2026, at 09:15, Biuro Prasowe <prasa@urzad.example> wrote:\n\n${marked(LETTER)}`],
  [
    'Apple Mail, Polish',
    `Wiadomość napisana przez Biuro Prasowe <prasa@urzad.example> w dniu 2 mar 2026, o godz. 09:15:\n\n${marked(LETTER)}`,
  ],
  ['Apple Mail, German', `Am 02.03.2026 um 09:15 schrieb Biuro Prasowe <prasa@urzad.example>:\n\n${marked(LETTER)}`],
  ['Thunderbird', `W dniu 2.03.2026 o 09:15, Biuro Prasowe pisze:\n${marked(LETTER)}`],
  ['Thunderbird, English', `On 02/03/2026 09:15, Biuro Prasowe wrote:\n${marked(LETTER)}`],
  ['Onet', `W dniu 2026-03-02 09:15:12 użytkownik Biuro Prasowe <prasa@urzad.example> napisał:\n${marked(LETTER)}`],
  ['Onet, unmarked', `W dniu 2026-03-02 09:15:12 użytkownik Biuro Prasowe <prasa@urzad.example> napisał:\n${LETTER}`],
  ['WP', `Dnia 2 marca 2026 09:15 Biuro Prasowe <prasa@urzad.example> napisał(a):\n\n${marked(LETTER)}`],
  ['WP, unmarked', `Dnia 2 marca 2026 09:15 Biuro Prasowe <prasa@urzad.example> napisał(a):\n\n${LETTER}`],
  ['o2', `Dnia 2 marca 2026 o 09:15 prasa@urzad.example napisał(a):\n${marked(LETTER)}`],
  ['without an attribution', marked(LETTER)],
];

describe('the repeated end of a letter', () => {
  it.each(PROGRAMS)('is folded away as %s writes it', (_, quote) => {
    const written = 'Dziękuję. A objazd?\n\nJan';
    expect(withoutQuote(`${written}\n\n${quote}\n`, 'Re: Most')).toEqual({ text: written, quote });
  });

  it.each([
    ['nothing repeated', 'Dzień dobry,\nproszę o odpowiedź.'],
    ['too little to fold', 'Tak.\n> Czy mogę?'],
    ['an answer below the quoted lines', '> pierwsze\n> drugie\n> trzecie\nodpowiedź'],
    ['nothing else', '> a\n> b\n> c'],
    ['nothing above the repeated letter', PROGRAMS[1]![1]],
    [
      'a sentence like an attribution',
      'W dniu 2 marca 2026 r. minister napisał:\nBędziemy budować.\nA potem\nremontować.',
    ],
    ['a list of heads that is no letter', 'Proszę o dane:\nOd: kiedy trwa remont\ni jak długo\npotrwa\njeszcze'],
  ])('stays where there is %s', (_, text) => {
    expect(withoutQuote(text)).toEqual({ text, quote: '' });
  });

  it.each([
    [
      'between marked lines',
      `Dziękuję.\n\nW dniu 2.03.2026 o 09:15, Biuro Prasowe pisze:\n> Kiedy remont?\nW maju.\n> A objazd?\nPrzez las.`,
    ],
    [
      'between marked lines, from HTML',
      `Dnia 2 marca 2026 09:15 Biuro <prasa@urzad.example> napisał(a):\n> Kiedy remont?\n\nW maju.\n\n> A objazd?\n\nPrzez las.`,
    ],
    ['in Outlook, said above', `Odpowiedzi poniżej.\n\n${PROGRAMS[1]![1]}\nW maju.`],
    ['in Outlook, in red', `Odpowiadam na czerwono\n\n${PROGRAMS[4]![1]}\nW maju.`],
    ['in Outlook, inline', `See my answers inline\n\n${PROGRAMS[0]![1]}\nIn May.`],
    [
      'in Outlook, by number',
      `Dzień dobry\n\nOd: Biuro\nWysłano: 2 marca 2026\nTemat: Most\n1. Kiedy remont?\nAd 1. W maju.\n2. Objazd?\nAd 2. Przez las.`,
    ],
    [
      'in Outlook, by a word',
      `Dzień dobry\n\nOd: Biuro\nWysłano: 2 marca 2026\nTemat: Most\nKiedy remont?\nOdp.: W maju.`,
    ],
    [
      'in Outlook, by initials',
      `Dzień dobry\n\nOd: Biuro\nWysłano: 2 marca 2026\nTemat: Most\nKiedy remont?\n[JK] W maju.\nObjazd?`,
    ],
  ])('hides no answer that stands %s', (_, text) => {
    expect(withoutQuote(text, 'Re: Most')).toEqual({ text, quote: '' });
  });

  it('hides what is repeated after the last answer only', () => {
    const answered = 'W dniu 2.03 Biuro pisze:\n> Kiedy remont?\nW maju.';
    const rest = '> Z poważaniem\n> Biuro Prasowe\n> ul. Długa 1';
    expect(withoutQuote(`${answered}\n${rest}`)).toEqual({ text: answered, quote: rest });
  });

  it('shows what somebody forwards, which is what they have to say', () => {
    const text = `Czy to prawda?\n\n${PROGRAMS[1]![1]}`;
    for (const subject of ['PD: Most', 'Fwd: Most', 'FW: Most', 'WG: Most'])
      expect(withoutQuote(text, subject)).toEqual({ text, quote: '' });
    const passedOn = `Do wiadomości.\n\n---------- Forwarded message ---------\nOd: Jan\nDate: 2 mar 2026\nSubject: Most\n\n${LETTER}`;
    expect(withoutQuote(passedOn, 'PD: Most').quote).toBe('');
  });

  it.each([
    ['heads without end', (lines: number) => `Odp\n${'Od: ktoś\n'.repeat(lines)}`],
    ['a quote that ends', (lines: number) => `Odp\n\n${PROGRAMS[1]![1]}\n${'> wiersz\n'.repeat(lines)}koniec`],
    ['a quote to the end', (lines: number) => `Odp\n\n${PROGRAMS[1]![1]}\n${'> wiersz\n'.repeat(lines)}`],
  ])('is found in %s at the cost of the length of the text', (_, textOf) => {
    expect(growthTenfold((lines) => withoutQuote(textOf(lines)), 10_000)).toBeLessThan(MUCH_LESS_THAN_SQUARE);
  });
});
