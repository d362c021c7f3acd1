import { Injectable } from '@nestjs/common';
import { Clock, notFound, OfficeError, type Language } from '#libs/kernel';
import { pageStatement } from '../domain/page-statement.js';
import {
  casesBehind,
  NO_KEY,
  REPORT_PAGES,
  statementOf,
  type ReportColumn,
  type ReportFigure,
  type ReportPage,
} from '../domain/report-pages.js';
import {
  daysOfPiece,
  grainOf,
  periodAYearAgo,
  periodBefore,
  piecesOf,
  reportPeriod,
  type Grain,
  type ReportPeriod,
} from '../domain/report-period.js';
import { MOST_WORKING_DAYS, NAMED, pieceWords, restWords, rowWords, type RowOf } from '../domain/report-words.js';
import { QuestionRunner, type Parameter, type QuestionAnswer } from './question-runner.js';

export interface ReportAsked {
  readonly from?: string;
  readonly to?: string;
  readonly kind?: string;
  readonly channel?: string;
  readonly unit?: string;
  readonly newsroom?: string;
  readonly employee?: string;
}

export interface ReportReader {
  /** May see figures of employees. */
  readonly staff: boolean;
  readonly language: Language;
  /** Every row, for a file; else what a chart has no room for is one row. */
  readonly whole?: boolean;
  /** Whoever asked has gone. */
  readonly signal?: AbortSignal;
}

/** Null where there is no such figure: of no case there is no median. */
export type Figure = number | null;

export interface ReportRow {
  /** Null: what has none, and the rest. */
  readonly key: string | null;
  readonly words: string;
  /** In the order of the columns: in the period, in the one before, in the same a year ago. */
  readonly now: readonly Figure[];
  readonly before: readonly Figure[];
  readonly yearAgo: readonly Figure[];
  /** By which filter the list of cases shows what the row counts now; null: by none. */
  readonly cases: Readonly<Record<string, string>> | null;
  /** Where the cases behind its numbers are asked for, now, before and a year ago; null: no such piece. */
  readonly behind: readonly (BehindAsked | null)[];
}

/** Days, and the row of the figure; without one, all of them. */
export interface BehindAsked {
  readonly from: string;
  readonly to: string;
  readonly row?: string;
  /** Of the rest: the rows that are not meant, with commas between them. */
  readonly without?: string;
}

/** The cases behind one number. */
export interface CasesBehind {
  readonly page: ReportPage;
  readonly figure: ReportFigure;
  readonly column: ReportColumn;
  readonly period: ReportPeriod;
  /** Those that came in last, at most MOST_CASES_BEHIND. */
  readonly caseIds: readonly string[];
  /** All of them. */
  readonly count: number;
}

export interface ShownFigure {
  readonly figure: ReportFigure;
  readonly columns: readonly ReportColumn[];
  readonly sql: string;
  readonly rows: readonly ReportRow[];
}

export interface ShownReport {
  readonly page: ReportPage;
  readonly period: ReportPeriod;
  readonly before: ReportPeriod;
  readonly yearAgo: ReportPeriod;
  readonly grain: Grain;
  readonly parameters: readonly Parameter[];
  readonly figures: readonly ShownFigure[];
}

/** A chart with more rows shows these, and the rest as one. */
const MOST_ROWS = 30;
/** As many newsrooms and more are summed up. */
const MOST_FETCHED = 20_000;

type Rows = ReadonlyMap<string | null, { readonly name: string | null; readonly values: readonly Figure[] }>;

/** The report pages: fixed questions, with a period and filters as their parameters, each asked of three periods. */
@Injectable()
export class Reports {
  constructor(
    private readonly runner: QuestionRunner,
    private readonly clock: Clock,
  ) {}

  pages(staff: boolean): readonly ReportPage[] {
    return REPORT_PAGES.map((page) => ({ ...page, figures: page.figures.filter((one) => staff || !one.staff) }));
  }

  /** @throws OfficeError report-not-found, report-of-staff, report-period-backwards, report-period-too-long, and as `runAll` */
  async page(
    id: string,
    asked: ReportAsked,
    { staff, language, whole = false, signal }: ReportReader,
  ): Promise<ShownReport> {
    const page = this.pages(staff).find((one) => one.id === id);
    if (!page) throw notFound('report-not-found');
    if (asked.employee && !staff) throw new OfficeError('forbidden', 'report-of-staff');
    const period = reportPeriod(asked.from, asked.to, this.clock.today().toString());
    const periods = [period, periodBefore(period), periodAYearAgo(period)] as const;
    const grain = grainOf(period);
    const sql = pageStatement(page.figures, grain, MOST_FETCHED);
    // Before a whole year lies the same year ago.
    const distinct = periods.filter((one, place) => periods.findIndex((other) => isSame(one, other)) === place);
    const answers = await this.runner.runAll({
      questions: distinct.map((one) => ({ sql, parameters: parametersOf(one, asked) })),
      madeOf: page.figures.map((figure) => statementOf(figure, grain)),
      ...{ staff, limit: 1, signal },
    });
    const answerOf = (period: ReportPeriod, place: number) =>
      rowsOfAnswer(answers[distinct.findIndex((one) => isSame(one, period))]!, place);
    const shape = { periods, grain, asked, language, whole };
    return {
      ...{ page, period, before: periods[1], yearAgo: periods[2], grain, parameters: parametersOf(period, asked) },
      figures: page.figures.map((figure, place) => ({
        ...{ figure, columns: figure.columns, sql: statementOf(figure, grain) },
        rows: rowsOf(
          figure,
          periods.map((one) => answerOf(one, place)),
          shape,
        ),
      })),
    };
  }

  /**
   * @param of key of the figure's row, NO_KEY for the one that has none; or those that are left out of the rest
   * @throws OfficeError report-not-found, report-of-staff, report-period-backwards, report-period-too-long, and as `runAll`
   */
  async behind(
    [pageId, figureId, columnName]: readonly [page: string, figure: string, column: string],
    { row, without }: Pick<BehindAsked, 'row' | 'without'>,
    asked: ReportAsked,
    { staff, signal }: ReportReader,
  ): Promise<CasesBehind> {
    const page = this.pages(staff).find((one) => one.id === pageId);
    const figure = page?.figures.find((one) => one.id === figureId);
    const column = figure?.columns.find((one) => one.name === columnName);
    if (!page || !figure || !column) throw notFound('report-not-found');
    if (asked.employee && !staff) throw new OfficeError('forbidden', 'report-of-staff');
    const period = reportPeriod(asked.from, asked.to, this.clock.today().toString());
    const { key } = figure.behind;
    const keys = key === null ? [] : row === undefined ? (without?.split(',').slice(0, MOST_ROWS) ?? []) : [row];
    const rowsMeant = keys.length === 0 ? 'all' : row === undefined ? { allBut: keys.length } : 'one';
    const sql = casesBehind(figure, column, rowsMeant);
    const parameters = [...parametersOf(period, asked), ...keys];
    const [answer] = await this.runner.runAll({ questions: [{ sql, parameters }], staff, limit: MOST_FETCHED, signal });
    const { rows } = answer!;
    return {
      ...{ page, figure, column, period, caseIds: rows.map(([id]) => String(id)) },
      count: rows.length === 0 ? 0 : Number(rows[0]![1]),
    };
  }
}

interface Shape {
  readonly periods: readonly [ReportPeriod, ReportPeriod, ReportPeriod];
  readonly grain: Grain;
  readonly asked: ReportAsked;
  readonly language: Language;
  readonly whole: boolean;
}

const parametersOf = ({ from, to }: ReportPeriod, asked: ReportAsked): readonly Parameter[] => [
  ...[from, to, asked.kind, asked.channel, asked.unit, asked.newsroom, asked.employee].map((one) => one || null),
];

const isSame = (one: ReportPeriod, other: ReportPeriod) => one.from === other.from && one.to === other.to;

type AnswerRow = readonly (string | number | null)[];

/** Of the figure at that place. */
const rowsOfAnswer = ({ rows: [answer] }: QuestionAnswer, place: number): readonly AnswerRow[] =>
  answer === undefined || answer[place] === null ? [] : (JSON.parse(String(answer[place])) as AnswerRow[]);

function rowsOf(figure: ReportFigure, answers: readonly (readonly AnswerRow[])[], shape: Shape): readonly ReportRow[] {
  const named = NAMED.includes(figure.rowsAre);
  const [now, before, yearAgo] = answers.map((answer) => byKey(answer, named)) as [Rows, Rows, Rows];
  const { columns, rowsAre } = figure;
  const [period] = shape.periods;
  const pieces = shape.periods.map((one) => piecesOf(one, shape.grain));
  const keys = rowsAre === 'period' ? pieces[0]! : keysOf(rowsAre, now, before, yearAgo);
  const empty = columns.map(({ measure }) => (measure === 'cases' ? 0 : null));
  const valuesOf = (rows: Rows, key: string | null | undefined) =>
    (key === undefined ? undefined : rows.get(key))?.values ?? empty;
  const all = keys.map((key, place): ReportRow => {
    const name = [now, before, yearAgo].map((rows) => rows.get(key)?.name).find(Boolean) ?? null;
    return {
      key,
      words:
        rowsAre === 'period' && key !== null
          ? pieceWords(key, shape.grain, shape.language)
          : rowWords(rowsAre, key, name, shape.language),
      now: valuesOf(now, key),
      before: valuesOf(before, rowsAre === 'period' ? pieces[1]![place] : key),
      yearAgo: valuesOf(yearAgo, rowsAre === 'period' ? pieces[2]![place] : key),
      cases: casesOf(rowsAre, key, period, shape),
      behind: shape.periods.map((one, which) =>
        behindOf(figure, rowsAre === 'period' ? pieces[which]![place] : key, one, shape.grain),
      ),
    };
  });
  return rowsAre === 'period' || UP_TO[rowsAre] || shape.whole ? all : withRest(all, columns, shape);
}

function byKey(rows: readonly AnswerRow[], named: boolean): Rows {
  const first = named ? 2 : 1;
  return new Map(
    rows.map((row) => [
      row[0] === null ? null : String(row[0]),
      { name: named ? (row[1] as string | null) : null, values: row.slice(first).map(numberOf) },
    ]),
  );
}

const numberOf = (cell: unknown): Figure => (cell === null ? null : Number(cell));

const UP_TO: Readonly<Partial<Record<RowOf, readonly [number, number]>>> = {
  hour: [0, 23],
  weekday: [1, 7],
  workingDays: [0, MOST_WORKING_DAYS],
  level: [1, 3],
};

/** Those of a scale all, in its order; else in the order of the period, then what only the other two have. */
function keysOf(rowsAre: RowOf, ...periods: readonly Rows[]): readonly (string | null)[] {
  const [first, last] = UP_TO[rowsAre] ?? [0, -1];
  const scale = Array.from({ length: last - first + 1 }, (_, place) => String(first + place));
  return [...new Set<string | null>([...scale, ...periods.flatMap((rows) => [...rows.keys()])])];
}

/** What a chart has no room for is one row; a sum where it counts cases, since medians and shares of it would be another question. */
function withRest(rows: readonly ReportRow[], columns: readonly ReportColumn[], { periods, language }: Shape) {
  if (rows.length <= MOST_ROWS) return rows;
  const rest = rows.slice(MOST_ROWS);
  const sums = (of: 'now' | 'before' | 'yearAgo') =>
    columns.map(({ measure }, place) =>
      measure === 'cases' ? rest.reduce((sum, row) => sum + (row[of][place] ?? 0), 0) : null,
    );
  const words = restWords(language, rest.length);
  const without = rows
    .slice(0, MOST_ROWS)
    .map(({ key }) => key ?? NO_KEY)
    .join(',');
  return [
    ...rows.slice(0, MOST_ROWS),
    {
      ...{ key: null, words, now: sums('now'), before: sums('before'), yearAgo: sums('yearAgo') },
      ...{ cases: null, behind: periods.map((period) => ({ ...period, without })) },
    },
  ];
}

/** @param key of the row; undefined: a period that has fewer pieces */
function behindOf(
  { rowsAre, behind }: ReportFigure,
  key: string | null | undefined,
  period: ReportPeriod,
  grain: Grain,
): BehindAsked | null {
  if (rowsAre === 'period') return key ? daysOfPiece(key, grain, period) : null;
  return behind.key === null ? period : { ...period, row: key ?? NO_KEY };
}

const FILTER: Readonly<Partial<Record<RowOf, string>>> = {
  channel: 'channel',
  kind: 'kind',
  newsroom: 'newsroom',
  unit: 'unit',
  employee: 'assignee',
  hour: 'receivedHour',
  weekday: 'receivedWeekday',
  outcome: 'outcome',
};

function casesOf(rowsAre: RowOf, key: string | null, period: ReportPeriod, { grain, asked }: Shape) {
  const { from, to } = rowsAre === 'period' && key !== null ? daysOfPiece(key, grain, period) : period;
  const { kind, channel, unit, newsroom, employee } = asked;
  const filter = {
    ...{ view: 'all', receivedFrom: from, receivedTo: to },
    ...{ kind, channel, unit, newsroom, assignee: employee },
  };
  const said = Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  if (rowsAre === 'period' || rowsAre === 'all') return said;
  const name = FILTER[rowsAre];
  // What has no newsroom, unit or outcome has no filter.
  return name === undefined || key === null ? null : { ...said, [name]: key };
}
