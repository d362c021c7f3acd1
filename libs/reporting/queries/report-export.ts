import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsDay, selvesOf, type Viewer } from '#libs/http';
import type { Language } from '#libs/kernel';
import {
  TableExport,
  type ExportCell,
  type ExportColumn,
  type ExportHead,
  type ExportOrder,
  type ExportPart,
  type ExportRows,
  type GatheredRows,
} from '#libs/manifest';
import { labelOf, NameBook } from '#libs/names';
import { PAPER_REPORTS, paperReport, printedPages, requireSubject } from '../domain/paper-reports.js';
import { printedFigure, type PrintedRow } from '../domain/printed-figure.js';
import { reportPeriod } from '../domain/report-period.js';
import { REPORTING_RIGHTS } from '../domain/rights.js';
import { petitionsPart, petitionWords, type PetitionWords } from '../domain/settled-petitions.js';
import { HandledPetitions } from './handled-petitions.js';
import { PAPER_SUBJECT, PaperReports, periodWords } from './paper-reports.js';
import type { ShownFigure } from './reports.js';

export class ReportFilter {
  @IsIn(PAPER_REPORTS.map(({ name }) => name)) name!: string;
  /** Days in Warsaw, both included. */
  @IsDay() from!: string;
  @IsDay() to!: string;
  /** Where the report is of a unit, or of an employee. */
  @IsOptional() @IsString() @MaxLength(200) unit?: string;
  @IsOptional() @IsString() @MaxLength(200) employee?: string;
}

/** A report on paper, or its numbers as a table: gathered page by page, each as it is shown at that moment. */
@Injectable()
export class ReportExport extends TableExport<ReportFilter> {
  override readonly of = 'report';
  override readonly roles = REPORTING_RIGHTS.askQuestions;
  override readonly filter = ReportFilter;

  constructor(
    private readonly reports: PaperReports,
    private readonly names: NameBook,
    private readonly petitions: HandledPetitions,
  ) {
    super();
  }

  override thing({ name }: ReportFilter) {
    return { kind: 'report', id: name };
  }

  /** @throws OfficeError report-of-whom, report-of-staff, report-period-backwards, report-period-too-long */
  override async require(filter: ReportFilter, viewer: Viewer): Promise<void> {
    requireSubject(paperReport(filter.name), filter, seesStaff(viewer));
    reportPeriod(filter.from, filter.to, filter.to);
  }

  override async head({ filter, language }: ExportOrder<ReportFilter>): Promise<ExportHead> {
    const report = paperReport(filter.name);
    const whose = filter.unit ?? filter.employee;
    const name = whose === undefined ? null : (labelOf((await this.names.of([whose])).get(whose)) ?? whose);
    return {
      title: report.title[language],
      label: [name, periodWords(filter, language)].filter(Boolean).join(', '),
      subject: PAPER_SUBJECT[language],
      columns: columns(language),
      // A page after the other: how many rows each has, nobody knows before.
      total: null,
    };
  }

  override async page(
    { filter, language, viewer }: ExportOrder<ReportFilter>,
    cursor: string | undefined,
  ): Promise<ExportRows> {
    const report = paperReport(filter.name);
    const pages = printedPages(report);
    const place = Number(cursor ?? 0);
    const page = pages[place];
    if (!page)
      return {
        rows: petitionRows(petitionWords(await this.petitions.of(filter, viewer), language), language),
        ...{ things: [], nextCursor: null },
      };
    const figures = await this.reports.figures(report, page, { ...filter, language });
    return {
      rows: figures.flatMap((figure) => rowsOf(page.id, figure, language)),
      things: [],
      nextCursor: place + 1 < pages.length + (report.namesPetitions ? 1 : 0) ? String(place + 1) : null,
    };
  }

  override async paper(
    { filter, language }: ExportOrder<ReportFilter>,
    gathered: GatheredRows,
  ): Promise<readonly ExportPart[]> {
    const rows = await rowsByFigure(gathered);
    const report = paperReport(filter.name);
    const pages = printedPages(report).map(({ id, name, figures }) => ({
      heading: name[language],
      figures: figures.map((figure) => printedFigure(figure, rows.get(`${id}/${figure.id}`) ?? [], language)),
    }));
    return report.namesPetitions ? [petitionsPart(gatheredPetitions(rows), language), ...pages] : pages;
  }
}

const seesStaff = (viewer: Viewer): boolean =>
  selvesOf(viewer).some(({ roles }) => REPORTING_RIGHTS.askOfStaff.some((role) => roles.includes(role)));

const say = (language: Language, pl: string, en: string): string => (language === 'pl' ? pl : en);

const columns = (language: Language): readonly ExportColumn[] => [
  { key: 'page', heading: say(language, 'Strona', 'Page'), type: 'text', width: 16 },
  { key: 'figure', heading: say(language, 'Zestawienie', 'Figure'), type: 'text', width: 16 },
  { key: 'title', heading: say(language, 'Tytuł', 'Title'), type: 'text', width: 32 },
  { key: 'number', heading: say(language, 'Lp.', 'No.'), type: 'number', width: 6 },
  { key: 'row', heading: say(language, 'Wiersz', 'Row'), type: 'text', width: 28 },
  { key: 'measure', heading: say(language, 'Co', 'Measure'), type: 'text', width: 24 },
  { key: 'now', heading: say(language, 'W okresie', 'In the period'), type: 'number', width: 12 },
  { key: 'before', heading: say(language, 'W okresie przed nim', 'In the one before'), type: 'number', width: 12 },
  { key: 'yearAgo', heading: say(language, 'Rok wcześniej', 'A year ago'), type: 'number', width: 12 },
];

/** A row for each number. Rows of a figure are counted, since two of them may be called the same. */
const rowsOf = (pageId: string, { figure, rows }: ShownFigure, language: Language): ExportCell[][] =>
  rows.flatMap(({ words, now, before, yearAgo }, number) =>
    figure.columns.map((column, place): ExportCell[] => [
      ...[pageId, figure.id, figure.name[language], number + 1, words, column.words[language]],
      ...[now[place] ?? null, before[place] ?? null, yearAgo[place] ?? null],
    ]),
  );

const MANNERS = 'petitions/manners';
const HANDLED = 'petitions/handled';

/** A row for each manner of settlement, with how many; and one for each petition: its number as the title, its subject, how and when; no numbers. */
function petitionRows({ manners, petitions }: PetitionWords, language: Language): ExportCell[][] {
  const title = say(language, 'Liczba i sposób załatwienia', 'How many, and how they were settled');
  const measure = say(language, 'petycje', 'petitions');
  return [
    ...manners.map(([manner, count], place): ExportCell[] => [
      ...MANNERS.split('/'),
      ...[title, place + 1, manner, measure, count, null, null],
    ]),
    ...petitions.map(([number, manner, subject], place): ExportCell[] => [
      ...HANDLED.split('/'),
      ...[number, place + 1, subject, manner, null, null, null],
    ]),
  ];
}

const gatheredPetitions = (rows: ReadonlyMap<string, readonly GatheredRow[]>): PetitionWords => ({
  manners: (rows.get(MANNERS) ?? []).map(({ words, now }) => [words, now[0] ?? 0]),
  petitions: (rows.get(HANDLED) ?? []).map(({ title, measure, words }) => [title, measure, words]),
});

type Cell = number | null;
interface GatheredRow extends PrintedRow {
  /** As the columns of that name. */
  readonly title: string;
  readonly measure: string;
  readonly now: Cell[];
  readonly before: Cell[];
  readonly yearAgo: Cell[];
}

/** The rows of each figure, `volume/by-kind`: the columns of a row come one after the other. */
async function rowsByFigure(gathered: GatheredRows): Promise<ReadonlyMap<string, readonly GatheredRow[]>> {
  const figures = new Map<string, GatheredRow[]>();
  for await (const piece of gathered)
    for (const [page, figure, title, number, words, measure, now, before, yearAgo] of piece) {
      const id = `${page}/${figure}`;
      const rows = figures.get(id) ?? [];
      figures.set(id, rows);
      const row = (rows[Number(number) - 1] ??= {
        ...{ title: String(title), words: String(words), measure: String(measure) },
        ...{ now: [], before: [], yearAgo: [] },
      });
      row.now.push(now as Cell);
      row.before.push(before as Cell);
      row.yearAgo.push(yearAgo as Cell);
    }
  return figures;
}
