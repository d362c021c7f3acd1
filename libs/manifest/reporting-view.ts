import type { Language } from '#libs/kernel';

type Words = Readonly<Record<Language, string>>;

/**
 * A view of the schema `reporting`: stable names over the module's read models, for whoever asks in SQL. No personal column
 * stands in it: people are ids. Columns are added at the end, never renamed or removed without a note in docs/api-changes.md.
 */
export interface ReportingView {
  /** snake_case, unique in the office. */
  readonly name: string;
  /** What one row is. */
  readonly about: Words;
  /** Names employees: it stands in the schema `reporting_staff`, which needs a right of its own. */
  readonly staff?: true;
  /** By name, in their order: what it means, with the rule by which it is counted. */
  readonly columns: Readonly<Record<string, Words>>;
  /** Its rows, with these columns: over tables of the schema `read` and views declared before it. */
  readonly select: string;
}
