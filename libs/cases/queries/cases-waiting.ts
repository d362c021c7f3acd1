import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { Waits, type Waiting } from '#libs/manifest';
import { CASE_RIGHTS } from '../domain/rights.js';
import { CaseQueries } from './case-queries.js';

/** Open cases that somebody has. */
@Injectable()
export class CasesWaiting extends Waits {
  override readonly words = { pl: 'Sprawy, które prowadzisz', en: 'Cases that you have' };
  override readonly roles = CASE_RIGHTS.readCases;

  constructor(private readonly queries: CaseQueries) {
    super();
  }

  override async of(viewer: Viewer, most: number): Promise<Waiting> {
    const { items, nextCursor } = await this.queries.list({ view: 'mine' }, 'dueAt', most, undefined, viewer);
    const things = items.map(({ number: label, dueAt, overdue: late }) => ({ label, dueAt, late }));
    return { things, more: nextCursor !== null };
  }
}
