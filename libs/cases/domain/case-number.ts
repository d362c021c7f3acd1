/** The register of press inquiries; its numbers restart each year. */
export const CASE_REGISTER = 'cases';

/** `2026/000123`: what stands in letters and subjects until an office configures its case numbers. */
export const caseNumber = (year: number, sequence: number): string => `${year}/${String(sequence).padStart(6, '0')}`;
