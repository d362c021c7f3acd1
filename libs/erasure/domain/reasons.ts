/** On which ground a person is erased (GDPR art. 17 sec. 1 a to d). Stands in the metadata of `SubjectErased`. */
export const ERASURE_REASONS = ['no-longer-needed', 'consent-withdrawn', 'objection', 'unlawful-processing'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];
