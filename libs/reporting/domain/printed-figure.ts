import type { Language } from '#libs/kernel';
import { barsSvg, barsWords, numberWords } from './report-chart.js';
import type { ReportFigure } from './report-pages.js';

/** Letters of a name: more of it would fill pages. Tables have it whole. */
const LONGEST_NAME = 200;

/** A row of a figure as it is printed: what the row is, and its numbers in the order of the columns. */
export interface PrintedRow {
  readonly words: string;
  readonly now: readonly (number | null)[];
  readonly before: readonly (number | null)[];
  readonly yearAgo: readonly (number | null)[];
}

/** A figure on paper: its chart with what it says in words, its table with the other two periods in brackets. */
export function printedFigure(figure: ReportFigure, all: readonly PrintedRow[], language: Language) {
  const rows = all.map((row) => ({ ...row, words: shortened(row.words) }));
  const name = figure.name[language];
  const bars = rows.map(({ words, now }) => ({ words, value: now[0] ?? 0 }));
  const svg = figure.chart === 'none' ? undefined : barsSvg(bars, language);
  return {
    heading: name,
    about: figure.about[language],
    chart: svg === undefined ? null : { svg, alternative: barsWords(name, bars, language) },
    headings: ['', ...figure.columns.map(({ words }) => words[language])],
    rows: rows.map(({ words, now, before, yearAgo }) => [
      figure.rowsAre === 'all' ? (language === 'pl' ? 'razem' : 'together') : words,
      ...figure.columns.map((_, place) => cell([now[place], before[place], yearAgo[place]], language)),
    ]),
  };
}

const shortened = (words: string) => (words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME - 1)}…` : words);

function cell([now, before, yearAgo]: readonly (number | null | undefined)[], language: Language): string {
  const said = (number: number | null | undefined) =>
    number === null || number === undefined ? '–' : numberWords(number, language);
  return `${said(now)} (${said(before)}; ${said(yearAgo)})`;
}
