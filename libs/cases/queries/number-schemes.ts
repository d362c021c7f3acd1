import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import type { CaseKind } from '../domain/kinds.js';
import { NUMBER_SCHEMES_STREAM, numberSchemes, schemeOf, writeNumber } from '../domain/number-scheme.js';

/** How registers write their numbers, as the schemes' own stream has it. */
@Injectable()
export class CaseNumbers {
  constructor(private readonly journal: Journal) {}

  /** The number of a case, as its register writes it now. It is written once and never changes. */
  async write(kind: CaseKind, year: number, sequence: number): Promise<string> {
    const { state } = await this.schemes();
    return writeNumber(schemeOf(state, kind, year), year, sequence);
  }

  schemes() {
    return this.journal.folded(NUMBER_SCHEMES_STREAM, numberSchemes);
  }
}
