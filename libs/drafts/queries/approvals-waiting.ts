import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { Waits, type Waiting } from '#libs/manifest';
import { DRAFT_RIGHTS } from '../domain/rights.js';
import { WaitingApprovals } from './waiting-approvals.js';

/** Drafts that somebody is to sign. */
@Injectable()
export class ApprovalsWaiting extends Waits {
  override readonly words = { pl: 'Pisma do podpisu', en: 'Letters to sign' };
  override readonly roles = DRAFT_RIGHTS.approveDrafts;
  override readonly approves = true;

  constructor(private readonly approvals: WaitingApprovals) {
    super();
  }

  override async of(viewer: Viewer, most: number): Promise<Waiting> {
    const { items, nextCursor } = await this.approvals.page(most, undefined, viewer);
    const things = items.map(({ number, dueAt, late }) => ({ label: number ?? '—', dueAt, late }));
    return { things, more: nextCursor !== null };
  }
}
