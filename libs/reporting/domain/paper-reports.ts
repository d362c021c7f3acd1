import type { CaseKind } from '#libs/cases';
import { notFound, OfficeError, type Language } from '#libs/kernel';
import { REPORT_PAGES, type ReportFigure, type ReportPage } from './report-pages.js';

/** A report on paper: pages of the reports, one after the other. */
export interface PaperReport {
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  /** Of `REPORT_PAGES`, in their order on paper. */
  readonly pages: readonly string[];
  readonly kind?: CaseKind;
  /** Of whom it is: it is ordered with their id. */
  readonly of?: 'unit' | 'employee';
  /** Names each petition that was settled in the period. */
  readonly namesPetitions?: true;
}

const OF_A_KIND = ['volume', 'outcomes', 'times', 'terms'];

export const PAPER_REPORTS: readonly PaperReport[] = [
  {
    name: 'board',
    title: { pl: 'Sprawozdanie dla zarządu', en: 'Report for the board' },
    pages: ['volume', 'times', 'terms', 'who', 'contributions', 'approvals', 'outcomes', 'workload'],
  },
  {
    name: 'information-requests',
    // How many came, how they ended, how long they took: what offices are asked of their year under the act of 6 September 2001, Dz.U. 2022 poz. 902.
    title: { pl: 'Wnioski o informację publiczną', en: 'Public information requests' },
    pages: OF_A_KIND,
    kind: 'publicInformationRequest',
  },
  {
    name: 'petitions',
    // Act on petitions of 11 July 2014, art. 14: number, subjects and manner of settlement.
    title: { pl: 'Petycje: dane do informacji z art. 14', en: 'Petitions: figures for the information of art. 14' },
    pages: OF_A_KIND,
    kind: 'petition',
    namesPetitions: true,
  },
  {
    name: 'unit',
    title: { pl: 'Sprawozdanie komórki', en: 'Report of a unit' },
    pages: ['volume', 'times', 'terms', 'contributions', 'approvals', 'outcomes', 'workload'],
    of: 'unit',
  },
  {
    name: 'employee',
    title: { pl: 'Sprawozdanie pracownika', en: 'Report of an employee' },
    pages: ['volume', 'times', 'terms', 'contributions', 'approvals', 'outcomes', 'workload'],
    of: 'employee',
  },
];

/** @throws OfficeError report-not-found */
export function paperReport(name: string): PaperReport {
  const report = PAPER_REPORTS.find((one) => one.name === name);
  if (!report) throw notFound('report-not-found');
  return report;
}

/**
 * Whether it may be ordered so. @param staff may see figures of an employee
 * @throws OfficeError report-of-whom, report-of-staff
 */
export function requireSubject(
  { of }: PaperReport,
  { unit, employee }: { readonly unit?: string | undefined; readonly employee?: string | undefined },
  staff: boolean,
): void {
  if (Boolean(unit) !== (of === 'unit') || Boolean(employee) !== (of === 'employee'))
    throw new OfficeError('invalid', 'report-of-whom', { field: of ?? 'name' });
  if (of === 'employee' && !staff) throw new OfficeError('forbidden', 'report-of-staff');
}

/** The pages of a report, with what of them stands on paper: no names of employees, and nothing told apart by what all have in common. */
export const printedPages = ({ pages, kind, of }: PaperReport): readonly ReportPage[] =>
  pages.map((id) => {
    const page = REPORT_PAGES.find((one) => one.id === id)!;
    const isPrinted = ({ staff, rowsAre }: ReportFigure) =>
      !staff && !(kind && rowsAre === 'kind') && !(of === 'unit' && rowsAre === 'unit');
    return { ...page, figures: page.figures.filter(isPrinted) };
  });
