import type { CsvRow } from '#libs/csv';
import type { CommandContext } from '#libs/journal';
import type { Columns } from './domain/columns.js';
import type { IMPORT_PROBLEMS } from './domain/problems.js';
import type { ImportPlan, PlannedLine } from './domain/plan.js';
import type { BroughtThing, LineOutcome } from './tables/import-lines.js';

/** Why something stays when its import is undone: a code of words. */
export type KeptBecause = Extract<keyof typeof IMPORT_PROBLEMS, `kept-${string}`>;

/** One kind of import: what its file looks like, what a line makes, and how that is taken back. */
export interface Importer<Column extends string = string, Planned extends PlannedLine = PlannedLine> {
  readonly columns: Columns<Column>;
  /** One of each group has to be in the file. */
  readonly required: readonly (readonly Column[])[];
  /** What it brings, in the order in which it can be taken back. */
  readonly brings: readonly string[];
  /** What the rows come to in the office as it is now. */
  plan(rows: readonly CsvRow<Column>[]): Promise<ImportPlan<Planned>>;
  /** May be done again with the same context, and then comes to the same. @throws what does not pass by itself, where it is no refusal */
  takeIn(planned: Planned, context: CommandContext): Promise<LineOutcome>;
  /** Ids of those that are in use by now, and why they stay. The read models are up to date. */
  inUse(kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, KeptBecause>>;
  /** @throws OfficeError changed, where somebody changed it since */
  takeBack(thing: BroughtThing, context: CommandContext): Promise<void>;
  /** What was taken back and turns out to be in use is there again as it was. @returns whether it is */
  bringBack(thing: BroughtThing, context: CommandContext): Promise<boolean>;
}
