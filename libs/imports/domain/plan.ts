/** What is wrong in a cell, by the code of its words. */
export interface LineFault {
  /** Of the file, from 1: the headings. */
  readonly line: number;
  /** Of which column; null: of the line as a whole. */
  readonly column: string | null;
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export interface PlannedLine {
  readonly line: number;
}

/** What a file comes to. A line is in one of the three. */
export interface ImportPlan<Planned extends PlannedLine> {
  readonly planned: readonly Planned[];
  /** Lines of what is there already. */
  readonly known: readonly number[];
  /** All that is wrong, in the order of the lines. */
  readonly faults: readonly LineFault[];
}

/** Notes faults of one line. */
export class Faults {
  readonly all: LineFault[] = [];

  on(line: number) {
    return (column: string | null, code: string, parameters: LineFault['parameters'] = {}): void =>
      void this.all.push({ line, column, code, parameters });
  }

  get lines(): ReadonlySet<number> {
    return new Set(this.all.map(({ line }) => line));
  }
}
