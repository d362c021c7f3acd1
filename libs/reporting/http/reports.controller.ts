import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { csvText } from '#libs/csv';
import { CurrentEmployee, languageOf, Records, Roles, type Caller } from '#libs/http';
import { notFound, type Language } from '#libs/kernel';
import { PAPER_REPORTS } from '../domain/paper-reports.js';
import { REPORTING_RIGHTS } from '../domain/rights.js';
import { Reports, type ReportReader, type ShownFigure, type ShownReport } from '../queries/reports.js';
import { PaperReportsDto, ReportDto, ReportPagesDto, ReportQuery } from './reports.dto.js';

/** Report pages: charts and tables of a period, beside the one before and the same a year ago. */
@ApiTags('reporting')
@Controller('api/reports')
@Roles(...REPORTING_RIGHTS.askQuestions)
export class ReportsController {
  constructor(private readonly reports: Reports) {}

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

  /** One figure's table as CSV. */
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
    const reader = readerOf(caller, request, response);
    const report = await this.reports.page(id, asked, reader);
    const shown = report.figures.find(({ figure }) => figure.id === figureId);
    if (!shown) throw notFound('report-not-found');
    response
      .status(200)
      .type('text/csv; charset=utf-8')
      .set('Content-Disposition', `attachment; filename="${id}-${figureId}.csv"`)
      .send(csvText(recordsOf(report, shown, reader.language), { isBeginning: true }));
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
  rows: rows.map(({ key, words, now, before, yearAgo, cases }) => ({
    ...{ key, words, now: [...now], before: [...before], yearAgo: [...yearAgo], cases: cases && { ...cases } },
  })),
});

function recordsOf({ period, before, yearAgo }: ShownReport, { columns, rows }: ShownFigure, language: Language) {
  const periods = [period, before, yearAgo];
  return [
    ['', ...periods.flatMap(({ from, to }) => columns.map(({ words }) => `${words[language]} (${from} – ${to})`))],
    ...rows.map(({ words, now, before: earlier, yearAgo: last }) => [
      words,
      ...[...now, ...earlier, ...last].map((figure) => (figure === null ? null : String(figure))),
    ]),
  ];
}
