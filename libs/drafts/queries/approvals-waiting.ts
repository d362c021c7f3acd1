import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { Waits, type Waiting } from '#libs/manifest';
import { DRAFT_RIGHTS } from '../domain/rights.js';
import { DraftQueries } from './draft-queries.js';

/** Drafts that somebody is to sign. */
@Injectable()
export class ApprovalsWaiting extends Waits {
  override readonly words = { pl: 'Pisma do podpisu', en: 'Letters to sign' };
  override readonly roles = DRAFT_RIGHTS.approveDrafts;
  override readonly approves = true;

  constructor(private readonly queries: DraftQueries) {
    super();
  }

  override async of(viewer: Viewer, most: number): Promise<Waiting> {
    const { items, nextCursor } = await this.queries.waiting(most, undefined, viewer);
    const things = items.map(({ number, levels }) => {
      const due = levels.find(({ open, dueAt }) => open && dueAt !== null);
      return { label: number ?? '—', dueAt: due?.dueAt ?? null, late: due?.late ?? false };
    });
    return { things, more: nextCursor !== null };
  }
}
