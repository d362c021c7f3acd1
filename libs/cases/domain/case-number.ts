import { kindOf } from './kind.js';
import { CASE_KINDS, type CaseKind } from './kinds.js';

/** Each kind has a register of its own; its numbers restart each year. */
export const caseRegister = (kind: CaseKind): string => `cases-${kind}`;
export const CASE_REGISTERS: readonly string[] = CASE_KINDS.map(caseRegister);

/**
 * `2026/000123` for a press inquiry, `PE/2026/000123` for a petition: what stands in letters and subjects until an office configures
 * its case numbers. The kind is the one at registration.
 */
export const caseNumber = (kind: CaseKind, year: number, sequence: number): string =>
  `${kindOf(kind).numberPrefix}${year}/${String(sequence).padStart(6, '0')}`;
