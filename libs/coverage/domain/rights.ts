import type { Rights } from '#libs/kernel';

export const COVERAGE_RIGHTS = {
  readCoverage: ['coordinator', 'officer', 'registrar', 'auditor'],
  /** Recording publications; taking and dropping what feeds suggest. */
  keepCoverage: ['coordinator', 'officer', 'registrar'],
  /** Which feeds are read. */
  keepCoverageFeeds: ['coordinator'],
  /** Beginning a case because of a publication. */
  followUpCoverage: ['coordinator', 'officer'],
} as const satisfies Rights;
