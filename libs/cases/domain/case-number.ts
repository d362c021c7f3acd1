import { CASE_KINDS, type CaseKind } from './kinds.js';

/** Each kind has a register of its own; its numbers restart each year. How they are written, number-scheme.ts says. */
export const caseRegister = (kind: CaseKind): string => `cases-${kind}`;
export const CASE_REGISTERS: readonly string[] = CASE_KINDS.map(caseRegister);
