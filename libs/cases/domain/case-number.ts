import { CASE_KINDS, type CaseKind } from './kinds.js';

/** What stands before the numbers of a kind, so that numbers of two registers are never the same text. */
const PREFIXES: Readonly<Record<CaseKind, string>> = {
  pressInquiry: '',
  publicInformationRequest: 'DIP/',
  pressCriticism: 'KP/',
  rectification: 'SP/',
  quoteAuthorisation: 'AU/',
  intervention: 'ZI/',
  complaint: 'SK/',
  suggestion: 'WN/',
  petition: 'PE/',
  application: 'PO/',
  appeal: 'OD/',
  urgingMotion: 'PN/',
  mpIntervention: 'IP/',
  councillorQuestion: 'RA/',
  accessibilityRequest: 'ZD/',
  dataSubjectRequest: 'DO/',
  accreditation: 'AK/',
  pressReview: 'PP/',
  other: 'IN/',
  unclassified: 'NS/',
};

/** Each kind has a register of its own; its numbers restart each year. */
export const caseRegister = (kind: CaseKind): string => `cases-${kind}`;
export const CASE_REGISTERS: readonly string[] = CASE_KINDS.map(caseRegister);

/**
 * `2026/000123` for a press inquiry, `PE/2026/000123` for a petition: what stands in letters and subjects until an office configures
 * its case numbers. The kind is the one at registration.
 */
export const caseNumber = (kind: CaseKind, year: number, sequence: number): string =>
  `${PREFIXES[kind]}${year}/${String(sequence).padStart(6, '0')}`;
