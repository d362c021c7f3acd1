import type { CaseKind } from '#libs/cases';
import type { Language } from '#libs/kernel';

/** A report on paper: pages of the reports, one after the other. */
export interface PaperReport {
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  /** Of `REPORT_PAGES`, in their order on paper. */
  readonly pages: readonly string[];
  readonly kind?: CaseKind;
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
    // Act on petitions of 11 July 2014, art. 14: number and manner of settlement; the subjects stand in the register.
    title: { pl: 'Petycje: dane do informacji z art. 14', en: 'Petitions: figures for the information of art. 14' },
    pages: OF_A_KIND,
    kind: 'petition',
  },
];
