import { Injectable } from '@nestjs/common';
import { PersonData, type Unfinished } from '#libs/manifest';
import { CaseQueries } from './case-queries.js';

/** Open cases: once the person is erased nobody can answer them. */
@Injectable()
export class CasePersonData extends PersonData {
  constructor(private readonly cases: CaseQueries) {
    super();
  }

  override async unfinished(personId: string, limit: number): Promise<{ items: readonly Unfinished[]; count: number }> {
    const { items, count } = await this.cases.openCasesOf(personId, limit);
    return { items: items.map((one) => ({ kind: 'case', ...one })), count };
  }
}
