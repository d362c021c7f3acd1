import { Injectable } from '@nestjs/common';
import { Documents, type ReportDocument } from '#libs/documents';
import { EventStore } from '#libs/event-store';
import type { Viewer } from '#libs/http';
import { Clock, type Language } from '#libs/kernel';
import { ReadModels } from '#libs/projections';
import { Letterheads } from '#libs/settings';
import { paperReport, printedPages, requireSubject, type PaperReport } from '../domain/paper-reports.js';
import { printedFigure } from '../domain/printed-figure.js';
import type { ReportPage } from '../domain/report-pages.js';
import { petitionsPart, petitionWords } from '../domain/settled-petitions.js';
import { HandledPetitions } from './handled-petitions.js';
import { Reports, type ShownFigure } from './reports.js';

export interface PaperAsked {
  readonly name: string;
  /** Days in Warsaw, both included. */
  readonly from: string;
  readonly to: string;
  /** Of which unit or employee, where the report is of one. */
  readonly unit?: string | undefined;
  readonly employee?: string | undefined;
  readonly language: Language;
}

/** What stands below the title: which cases, and what the numbers in brackets are. */
export const PAPER_SUBJECT: Readonly<Record<Language, string>> = {
  pl: 'Sprawy z okresu według dnia wpływu; w nawiasach: okres przed nim i ten sam rok wcześniej.',
  en: 'Cases of the period by the day of receipt; in brackets: the period before, and the same a year ago.',
};
export const periodWords = ({ from, to }: Pick<PaperAsked, 'from' | 'to'>, language: Language): string =>
  language === 'pl' ? `${from} – ${to}` : `${from} to ${to}`;

const READ_MODELS_MILLISECONDS = 30_000;
/** Whoever runs the command line sees every case, but no confidential one: what it writes goes to others. */
const OPERATOR: Viewer = { id: 'command-line', roles: ['coordinator'], unitId: '', reach: 'office' };

/** Reports on paper: the same figures as on the report pages, of one period, beside the one before and the same a year ago. */
@Injectable()
export class PaperReports {
  constructor(
    private readonly reports: Reports,
    private readonly documents: Documents,
    private readonly letterheads: Letterheads,
    private readonly store: EventStore,
    private readonly readModels: ReadModels,
    private readonly clock: Clock,
    private readonly petitions: HandledPetitions,
  ) {}

  /**
   * For whoever runs the office's command line: with the figures of an employee too.
   * @throws OfficeError report-not-found, report-of-whom, not-yet, documents-busy, document-failed, and as `Reports.page`
   */
  async pdf(asked: PaperAsked): Promise<Buffer> {
    const { language } = asked;
    const report = paperReport(asked.name);
    requireSubject(report, asked, true);
    const upTo = await this.store.head();
    await this.readModels.waitFor(upTo, { timeoutMs: READ_MODELS_MILLISECONDS });
    const parts: ReportDocument['parts'][number][] = [];
    if (report.namesPetitions)
      parts.push(petitionsPart(petitionWords(await this.petitions.of(asked, OPERATOR), language), language));
    for (const page of printedPages(report)) {
      const figures = await this.figures(report, page, asked);
      parts.push({
        heading: page.name[language],
        figures: figures.map(({ figure, rows }) => printedFigure(figure, rows, language)),
      });
    }
    return this.documents.pdf({
      ...{ template: 'report', language, madeAt: this.clock.nowIso(), office: await this.letterheads.now() },
      ...{ kind: report.title[language], number: periodWords(asked, language), parts },
      subject: PAPER_SUBJECT[language],
      note: language === 'pl' ? `stan do zdarzenia nr ${upTo}` : `up to event no. ${upTo}`,
    });
  }

  /** What of a page stands on paper. @throws OfficeError as `Reports.page` */
  async figures(
    { kind, of }: PaperReport,
    page: ReportPage,
    { from, to, unit, employee, language }: Omit<PaperAsked, 'name'>,
  ): Promise<readonly ShownFigure[]> {
    const asked = { from, to, ...(kind && { kind }), ...(unit && { unit }), ...(employee && { employee }) };
    const shown = await this.reports.page(page.id, asked, { staff: of === 'employee', language });
    return shown.figures.filter(({ figure }) => page.figures.some(({ id }) => id === figure.id));
  }
}
