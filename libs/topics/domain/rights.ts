import type { Rights } from '#libs/kernel';

export const TOPIC_RIGHTS = {
  /** With its lines; of its cases those that one sees. */
  readTopics: ['coordinator', 'officer', 'registrar', 'auditor'],
  /** Opening and changing topics, putting cases under them. */
  keepTopics: ['coordinator', 'officer', 'registrar'],
  writeLines: ['coordinator', 'officer'],
  /** Of lines that others wrote: coordinators of all topics, officers of those that they own. Where a ladder covers lines: whoever it names. */
  approveLines: ['coordinator', 'officer'],
  /** Declaring and ending a crisis. */
  declareCrises: ['coordinator'],
  /** Its log, and its holding statement. */
  workOnCrises: ['coordinator', 'officer'],
  /** A holding statement that somebody else wrote: coordinators, or whoever a ladder names. */
  approveStatements: ['coordinator', 'officer'],
} as const satisfies Rights;
