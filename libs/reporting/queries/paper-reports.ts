import { Injectable } from '@nestjs/common';
import { Documents, type PrintedFigure } from '#libs/documents';
import { EventStore } from '#libs/event-store';
import { Clock, notFound, type Language } from '#libs/kernel';
import { ReadModels } from '#libs/projections';
import { Letterheads } from '#libs/settings';
import { PAPER_REPORTS } from '../domain/paper-reports.js';
import { barsSvg, barsWords, numberWords } from '../domain/report-chart.js';
import { Reports, type Figure, type ShownFigure } from './reports.js';

export interface PaperAsked {
  readonly name: string;
  /** Days in Warsaw, both included. */
  readonly from: string;
  readonly to: string;
  readonly language: Language;
}

const READ_MODELS_MILLISECONDS = 30_000;

/** Reports as accessible PDF: the same figures as on the report pages, of one period, beside the one before and the same a year ago. */
@Injectable()
export class PaperReports {
  constructor(
    private readonly reports: Reports,
    private readonly documents: Documents,
    private readonly letterheads: Letterheads,
    private readonly store: EventStore,
    private readonly readModels: ReadModels,
    private readonly clock: Clock,
  ) {}

  /**
   * Employees are not named in it.
   * @throws OfficeError report-not-found, not-yet, documents-busy, document-failed, and as `Reports.page`
   */
  async pdf({ name, from, to, language }: PaperAsked): Promise<Buffer> {
    const report = PAPER_REPORTS.find((one) => one.name === name);
    if (!report) throw notFound('report-not-found');
    const upTo = await this.store.head();
    await this.readModels.waitFor(upTo, { timeoutMs: READ_MODELS_MILLISECONDS });
    const parts = [];
    for (const id of report.pages) {
      const { page, figures } = await this.reports.page(
        id,
        { from, to, kind: report.kind },
        { staff: false, language },
      );
      // Of one kind, nothing is to be told apart by kind.
      const shown = figures.filter(({ figure }) => report.kind === undefined || figure.rowsAre !== 'kind');
      parts.push({ heading: page.name[language], figures: shown.map((one) => printed(one, language)) });
    }
    return this.documents.pdf({
      ...{ template: 'report', language, madeAt: this.clock.nowIso(), office: await this.letterheads.now() },
      ...{ kind: report.title[language], number: language === 'pl' ? `${from} – ${to}` : `${from} to ${to}`, parts },
      subject:
        language === 'pl'
          ? 'Sprawy z okresu według dnia wpływu; w nawiasach: okres przed nim i ten sam rok wcześniej.'
          : 'Cases of the period by the day of receipt; in brackets: the period before, and the same a year ago.',
      note: language === 'pl' ? `stan do zdarzenia nr ${upTo}` : `up to event no. ${upTo}`,
    });
  }
}

function printed({ figure, columns, rows }: ShownFigure, language: Language): PrintedFigure {
  const name = figure.name[language];
  const bars = rows.map(({ words, now }) => ({ words, value: now[0] ?? 0 }));
  const svg = figure.chart === 'none' ? undefined : barsSvg(bars, language);
  return {
    heading: name,
    about: figure.about[language],
    chart: svg === undefined ? null : { svg, alternative: barsWords(name, bars, language) },
    headings: ['', ...columns.map(({ words }) => words[language])],
    rows: rows.map(({ words, now, before, yearAgo }) => [
      figure.rowsAre === 'all' ? (language === 'pl' ? 'razem' : 'together') : words,
      ...columns.map((_, place) => cell([now[place], before[place], yearAgo[place]], language)),
    ]),
  };
}

function cell([now, before, yearAgo]: readonly (Figure | undefined)[], language: Language): string {
  const said = (figure: Figure | undefined) =>
    figure === null || figure === undefined ? '–' : numberWords(figure, language);
  return `${said(now)} (${said(before)}; ${said(yearAgo)})`;
}
