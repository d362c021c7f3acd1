import { Injectable } from '@nestjs/common';
import type { SignedInEmployee } from '#libs/http';
import { Finder, type Found } from '#libs/manifest';
import { CASE_RIGHTS } from '../domain/rights.js';
import { CaseQueries } from './case-queries.js';

/** Cases by number, subject or person. */
@Injectable()
export class CaseFinder extends Finder {
  constructor(private readonly cases: CaseQueries) {
    super();
  }

  async find(q: string, { roles }: SignedInEmployee, limit: number): Promise<readonly Found[]> {
    if (!CASE_RIGHTS.readCases.some((role) => roles.includes(role))) return [];
    const found = await this.cases.search(q, limit);
    return found.map(({ id, number, subject, contactName }) => ({
      kind: 'case',
      id,
      number,
      name: subject,
      detail: contactName,
    }));
  }
}
