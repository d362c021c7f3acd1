/** What a case can be, as the API names it. What the law and the office hang on each stands in a file of its own (libs/cases/kinds). */
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

export const OUTCOMES = [
  'answered',
  'refused',
  'notHeld',
  'forwarded',
  'withdrawn',
  'leftUnexamined',
  'discontinued',
  'published',
  'authorised',
  'changed',
  'deemedAuthorised',
  'founded',
  'unfounded',
  'notPublicInformation',
  'upheld',
  'reversed',
  'done',
  'accredited',
  'partlyAccredited',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
