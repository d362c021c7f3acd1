import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CaseQueries } from '#libs/cases';
import { csvText } from '#libs/csv';
import { tableAsWorkbook } from '#libs/exports';
import { CurrentEmployee, languageOf, Records, Roles, type Caller } from '#libs/http';
import { notFound, type Language } from '#libs/kernel';
import { PAPER_REPORTS } from '../domain/paper-reports.js';
import { REPORTING_RIGHTS } from '../domain/rights.js';
import { labelOf, NameBook } from '#libs/names';
import { MOST_CASES_BEHIND, NO_KEY, type ReportFigure } from '../domain/report-pages.js';
import { NAMED, restWords, rowWords } from '../domain/report-words.js';
import { Reports, type ReportReader, type ShownFigure, type ShownReport } from '../queries/reports.js';
import { BehindDto, BehindQuery, PaperReportsDto, ReportDto, ReportPagesDto, ReportQuery } from './reports.dto.js';

/** Report pages: charts and tables of a period, beside the one before and the same a year ago. */
@ApiTags('reporting')
@Controller('api/reports')
@Roles(...REPORTING_RIGHTS.askQuestions)
export class ReportsController {
  constructor(
    private readonly reports: Reports,
    private readonly cases: CaseQueries,
    private readonly names: NameBook,
  ) {}

  @Get()
  all(@CurrentEmployee() caller: Caller, @Req() request: Request): ReportPagesDto {
    const language = languageOf(request);
    return { items: this.reports.pages(seesStaff(caller)).map(({ id, name }) => ({ id, name: name[language] })) };
  }

  /** Reports that can be ordered on paper (`POST /api/exports`, `of: report`). */
  @Get('on-paper')
  onPaper(@CurrentEmployee() caller: Caller, @Req() request: Request): PaperReportsDto {
    const offered = PAPER_REPORTS.filter(({ of }) => of !== 'employee' || seesStaff(caller));
    return {
      items: offered.map(({ name, title, of = null }) => ({ name, title: title[languageOf(request)], of })),
    };
  }

  @Get(':page')
  @Records('report', { id: 'page' })
  async page(
    @Param('page') id: string,
    @Query() asked: ReportQuery,
    @CurrentEmployee() caller: Caller,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReportDto> {
    const reader = readerOf(caller, request, response);
    const report = await this.reports.page(id, asked, reader);
    return {
      ...{ id, name: report.page.name[reader.language] },
      ...{ period: report.period, before: report.before, yearAgo: report.yearAgo, grain: report.grain },
      parameters: report.parameters.map((one) => (one === null ? null : String(one))),
      figures: report.figures.map((one) => figureDto(one, reader.language)),
    };
  }

  /** One figure's table as CSV, with every row. */
  @Get(':page/:figure/csv')
  @Records('report', { id: 'page', act: 'exported' })
  async csv(
    @Param('page') id: string,
    @Param('figure') figureId: string,
    @Query() asked: ReportQuery,
    @CurrentEmployee() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { language, report, shown } = await this.figure(id, figureId, asked, readerOf(caller, request, response));
    response
      .status(200)
      .type('text/csv; charset=utf-8')
      .set('Content-Disposition', `attachment; filename="${id}-${figureId}.csv"`)

      .send(
        csvText(
          [
            headingsOf(report, shown, language),
            ...rowsOf(shown).map((row) => row.map((cell) => (cell === null ? null : String(cell)))),
          ],
          { isBeginning: true },
        ),
      );
  }

  /** The same as a workbook. */
  @Get(':page/:figure/xlsx')
  @Records('report', { id: 'page', act: 'exported' })
  async xlsx(
    @Param('page') id: string,
    @Param('figure') figureId: string,
    @Query() asked: ReportQuery,
    @CurrentEmployee() caller: Caller,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { language, report, shown } = await this.figure(id, figureId, asked, readerOf(caller, request, response));
    const columns = headingsOf(report, shown, language).map((heading, place) => ({
      ...{ key: String(place), heading, type: place === 0 ? ('text' as const) : ('number' as const) },
      width: place === 0 ? 32 : 18,
    }));
    const head = { title: shown.figure.name[language], label: '', subject: null, columns, total: null };
    response
      .status(200)
      .type(WORKBOOK)
      .set('Content-Disposition', `attachment; filename="${id}-${figureId}.xlsx"`)
      .send(await tableAsWorkbook(head, rowsOf(shown)));
  }

  private async figure(id: string, figureId: string, asked: ReportQuery, reader: ReportReader) {
    const report = await this.reports.page(id, asked, { ...reader, whole: true });
    const shown = report.figures.find(({ figure }) => figure.id === figureId);
    if (!shown) throw notFound('report-not-found');
    return { language: reader.language, report, shown };
  }

  /** The cases behind one number, those that came in last in front: as many of them as the caller may see. */
  @Get(':page/:figure/cases')
  @Records('report', { id: 'page' })
  async behind(
    @Param('page') id: string,
    @Param('figure') figureId: string,
    @Query() { column: columnName, row, without, limit, cursor, ...asked }: BehindQuery,
    @CurrentEmployee() caller: Caller,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BehindDto> {
    const reader = readerOf(caller, request, response);
    const { language } = reader;
    const number = [id, figureId, columnName] as const;
    const of = { ...(row !== undefined && { row }), ...(without && { without }) };
    const { page, figure, column, period, caseIds, count } = await this.reports.behind(number, of, asked, reader);
    const among = { view: 'all' as const, among: caseIds };
    const { items, nextCursor } = await this.cases.list(among, '-receivedAt', limit, cursor, caller);
    return {
      ...{ page: page.name[language], figure: figure.name[language], column: column.words[language] },
      row: row === undefined ? (without ? restWords(language) : null) : await this.rowName(figure, row, language),
      ...{ period, count, most: MOST_CASES_BEHIND, items: [...items], nextCursor },
    };
  }

  private async rowName({ rowsAre }: ReportFigure, row: string, language: Language): Promise<string> {
    const key = row === NO_KEY ? null : row;
    const name = key !== null && NAMED.includes(rowsAre) ? labelOf((await this.names.of([key])).get(key)) : null;
    return rowWords(rowsAre, key, name ?? null, language);
  }
}

const seesStaff = ({ roles }: Caller) => REPORTING_RIGHTS.askOfStaff.some((role) => roles.includes(role));

function readerOf(caller: Caller, request: Request, response: Response): ReportReader {
  const gone = new AbortController();
  response.once('close', () => response.writableFinished || gone.abort());
  return { staff: seesStaff(caller), language: languageOf(request), signal: gone.signal };
}

const figureDto = ({ figure, columns, sql, rows }: ShownFigure, language: Language) => ({
  ...{ id: figure.id, name: figure.name[language], about: figure.about[language] },
  ...{ rowsAre: figure.rowsAre, chart: figure.chart, sql },
  columns: columns.map(({ name, words, measure, cases }) => ({
    name,
    words: words[language],
    measure,
    cases: cases && { ...cases },
  })),
  rows: rows.map(({ key, words, now, before, yearAgo, cases, behind }) => ({
    ...{ key, words, now: [...now], before: [...before], yearAgo: [...yearAgo], cases: cases && { ...cases } },
    behind: behind.map((one) => one && { ...one }),
  })),
});

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const headingsOf = ({ period, before, yearAgo }: ShownReport, { columns }: ShownFigure, language: Language) => [
  '',
  ...[period, before, yearAgo].flatMap(({ from, to }) =>
    columns.map(({ words }) => `${words[language]} (${from} – ${to})`),
  ),
];

const rowsOf = ({ rows }: ShownFigure) =>
  rows.map(({ words, now, before, yearAgo }) => [words, ...now, ...before, ...yearAgo]);
