import { Injectable } from '@nestjs/common';
import { Clock, notFound, OfficeError, type Language } from '#libs/kernel';
import {
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
import { MOST_WORKING_DAYS, pieceWords, restWords, rowWords, type RowOf } from '../domain/report-words.js';
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

/** Their statements say a name behind the key. */
const NAMED: readonly RowOf[] = ['newsroom', 'unit', 'employee'];

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
  async page(id: string, asked: ReportAsked, { staff, language, signal }: ReportReader): Promise<ShownReport> {
    const page = this.pages(staff).find((one) => one.id === id);
    if (!page) throw notFound('report-not-found');
    if (asked.employee && !staff) throw new OfficeError('forbidden', 'report-of-staff');
    const period = reportPeriod(asked.from, asked.to, this.clock.today().toString());
    const periods = [period, periodBefore(period), periodAYearAgo(period)] as const;
    const grain = grainOf(period);
    const questions = page.figures.flatMap((figure) =>
      periods.map((one) => ({ sql: statementOf(figure, grain), parameters: parametersOf(one, asked) })),
    );
    const answers = await this.runner.runAll({ questions, staff, limit: MOST_FETCHED, signal });
    const shape = { periods, grain, asked, language };
    return {
      ...{ page, period, before: periods[1], yearAgo: periods[2], grain, parameters: questions[0]!.parameters },
      figures: page.figures.map((figure, place) => ({
        ...{ figure, columns: figure.columns, sql: statementOf(figure, grain) },
        rows: rowsOf(figure, answers.slice(place * periods.length, (place + 1) * periods.length), shape),
      })),
    };
  }
}

interface Shape {
  readonly periods: readonly [ReportPeriod, ReportPeriod, ReportPeriod];
  readonly grain: Grain;
  readonly asked: ReportAsked;
  readonly language: Language;
}

const parametersOf = ({ from, to }: ReportPeriod, asked: ReportAsked): readonly Parameter[] => [
  ...[from, to, asked.kind, asked.channel, asked.unit, asked.newsroom, asked.employee].map((one) => one || null),
];

function rowsOf(figure: ReportFigure, answers: readonly QuestionAnswer[], shape: Shape): readonly ReportRow[] {
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
    };
  });
  return rowsAre === 'period' || UP_TO[rowsAre] ? all : withRest(all, columns, shape.language);
}

function byKey({ rows }: QuestionAnswer, named: boolean): Rows {
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
function withRest(rows: readonly ReportRow[], columns: readonly ReportColumn[], language: Language) {
  if (rows.length <= MOST_ROWS) return rows;
  const rest = rows.slice(MOST_ROWS);
  const sums = (of: 'now' | 'before' | 'yearAgo') =>
    columns.map(({ measure }, place) =>
      measure === 'cases' ? rest.reduce((sum, row) => sum + (row[of][place] ?? 0), 0) : null,
    );
  const words = restWords(rest.length, language);
  return [
    ...rows.slice(0, MOST_ROWS),
    { key: null, words, now: sums('now'), before: sums('before'), yearAgo: sums('yearAgo'), cases: null },
  ];
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
