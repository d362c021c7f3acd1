import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { Finder, type Found } from '#libs/manifest';
import { CaseQueries } from './case-queries.js';

/** Cases by number, subject or person. */
@Injectable()
export class CaseFinder extends Finder {
  constructor(private readonly cases: CaseQueries) {
    super();
  }

  async find(q: string, viewer: Viewer, limit: number): Promise<readonly Found[]> {
    const found = await this.cases.search(q, viewer, limit);
    return found.map(({ id, number, subject, contactName }) => ({
      kind: 'case',
      id,
      number,
      name: subject,
      detail: contactName,
    }));
  }
}
