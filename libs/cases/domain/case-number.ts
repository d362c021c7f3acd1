import { CASE_KINDS, type CaseKind } from './kinds.js';

/** Each kind has a register of its own; its numbers restart each year. How they are written, number-scheme.ts says. */
export const caseRegister = (kind: CaseKind): string => `cases-${kind}`;
export const CASE_REGISTERS: readonly string[] = CASE_KINDS.map(caseRegister);

/** Numbers in the order in which a person counts: 2 comes before 12, with filled-up zeros or without. */
export const naturalKey = (number: string): string =>
  number.replaceAll(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(9, '0'));
