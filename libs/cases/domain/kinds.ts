/** What a case can be, as the API names it. Which rules a kind has is said where the rules stand. */
export const CASE_KINDS = [
  'pressInquiry',
  'publicInformationRequest',
  'pressCriticism',
  'rectification',
  'quoteAuthorisation',
  'intervention',
  'complaint',
  'suggestion',
  'petition',
  'application',
  'appeal',
  'urgingMotion',
  'mpIntervention',
  'councillorQuestion',
  'accessibilityRequest',
  'dataSubjectRequest',
  'accreditation',
  'pressReview',
  'other',
  'unclassified',
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** What a case is where nobody says otherwise. */
export const DEFAULT_KIND: CaseKind = 'pressInquiry';
