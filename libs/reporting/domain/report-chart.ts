import type { Language } from '#libs/kernel';

export interface Bar {
  readonly words: string;
  readonly value: number;
}

const MOST_BARS = 24;
const ROW = 18;
const WIDTH = 640;
const NAMES = 210;
const NUMBERS = 60;
const LONGEST_NAME = 34;

/** Horizontal bars as SVG, for paper: grey enough to be copied, each with its number. Undefined where there is nothing to draw. */
export function barsSvg(all: readonly Bar[], language: Language): string | undefined {
  const bars = all.slice(0, MOST_BARS);
  const most = Math.max(0, ...bars.map(({ value }) => value));
  if (most === 0) return undefined;
  const height = bars.length * ROW + 4;
  const room = WIDTH - NAMES - NUMBERS;
  const rows = bars.map(({ words, value }, place) => {
    const y = place * ROW + 2;
    const width = Math.round((value / most) * room);
    return [
      `<text x="${NAMES - 8}" y="${y + 12}" text-anchor="end">${escaped(shortened(words))}</text>`,
      `<rect x="${NAMES}" y="${y + 2}" width="${width}" height="${ROW - 5}" fill="#1d5c63"/>`,
      `<text x="${NAMES + width + 6}" y="${y + 12}">${numberWords(value, language)}</text>`,
    ].join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="IBM Plex Sans" font-size="11">${rows.join('')}</svg>`;
}

/** What the bars say, for whoever does not see them: the largest, and how many there are. */
export function barsWords(name: string, bars: readonly Bar[], language: Language): string {
  const largest = bars.reduce((one, other) => (other.value > one.value ? other : one));
  const value = numberWords(largest.value, language);
  return language === 'pl'
    ? `Wykres: ${name}. Najwięcej: ${largest.words}, ${value}. Wszystkie liczby stoją w tabeli pod wykresem.`
    : `Chart: ${name}. The largest: ${largest.words}, ${value}. All numbers stand in the table below.`;
}

export const numberWords = (value: number, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);

const shortened = (words: string) => (words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME - 1)}…` : words);
/** Also without what XML cannot hold. */
const escaped = (text: string) =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
