/** Words of a message that says nothing but thanks; "informację" is thanked for, "informacji" may be asked for. */
const THANKING = [
  ...[
    'dzień',
    'dobry',
    'dziękuję',
    'dziękujemy',
    'dzięki',
    'dziękować',
    'bardzo',
    'serdecznie',
    'uprzejmie',
    'pięknie',
  ],
  ...['za', 'odpowiedź', 'szybką', 'informację', 'informacje', 'pomoc', 'wyjaśnienie', 'wyjaśnienia', 'potwierdzam'],
  ...['otrzymałem', 'otrzymałam', 'otrzymaliśmy', 'to', 'wszystko', 'i', 'oraz', 'z', 'pozdrawiam', 'pozdrowienia'],
  ...[
    'pozdrowieniami',
    'poważaniem',
    'wyrazami',
    'szacunku',
    'miłego',
    'dnia',
    'życzę',
    'szanowni',
    'państwo',
    'pani',
    'panu',
  ],
  ...[
    'thank',
    'thanks',
    'you',
    'very',
    'much',
    'many',
    'a',
    'lot',
    'for',
    'the',
    'your',
    'answer',
    'reply',
    'quick',
    'help',
  ],
  ...[
    'information',
    'best',
    'kind',
    'regards',
    'dear',
    'sir',
    'madam',
    'hello',
    'hi',
    'received',
    'with',
    'and',
    'cheers',
  ],
];
const WORDS: ReadonlySet<string> = new Set(THANKING);
const THANKS = /(^|[^\p{L}])(dzięk|thank|cheers)/u;

/** Names may follow the words of farewell, and only there. */
const FAREWELL =
  /^(pozdrawiam|pozdrowienia|z pozdrowieniami|z poważaniem|z wyrazami szacunku|(best |kind )?regards)[^\p{L}]*/u;
const QUOTE = /^(>|-- ?$|_{5,}|-{5,}|(W dniu|Dnia|On|Od:|From:)(?=.*(:|pisze|napisał|wrote)))/u;
const LONGEST = 600;

/**
 * Whether a message only thanks, so that the key "needs no answer" can be preset, and no more. It errs on the safe side: a word that it does not
 * know, a figure or a question mark may ask for something. After a farewell a signature of two short lines may stand.
 */
export function onlyThanks(text: string | null): boolean {
  if (text === null) return false;
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const end = lines.findIndex((line) => QUOTE.test(line));
  const own = (end < 0 ? lines : lines.slice(0, end)).filter((line) => line !== '').map((line) => line.toLowerCase());
  if (own.join(' ').length > LONGEST || own.some((line) => /[?\d]/.test(line))) return false;
  const farewell = own.findIndex((line) => FAREWELL.test(line));
  const said = farewell < 0 ? own : own.slice(0, farewell);
  const signature = farewell < 0 ? [] : own.slice(farewell);
  const isName = signature.every((line) => wordsOf(line.replace(FAREWELL, '')).length <= 3) && signature.length <= 3;
  return isName && THANKS.test(said.join('\n')) && said.flatMap(wordsOf).every((word) => WORDS.has(word));
}

const wordsOf = (line: string): string[] => line.split(/[^\p{L}]+/u).filter((word) => word !== '');
