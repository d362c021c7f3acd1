import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { Waits, type Waiting } from '#libs/manifest';
import { TOPIC_RIGHTS } from '../domain/rights.js';
import { WaitingTopicApprovals } from './waiting-topic-approvals.js';

/** Lines to take and holding statements that somebody is to approve. */
@Injectable()
export class TopicApprovalsWaiting extends Waits {
  override readonly words = { pl: 'Przekazy i oświadczenia do akceptacji', en: 'Lines and statements to approve' };
  override readonly roles = TOPIC_RIGHTS.approveLines;
  override readonly approves = true;

  constructor(private readonly approvals: WaitingTopicApprovals) {
    super();
  }

  override async of(viewer: Viewer, most: number): Promise<Waiting> {
    const { items, more } = await this.approvals.of(viewer);
    const things = items.slice(0, most).map(({ topic, dueAt, late }) => ({ label: topic.name ?? '—', dueAt, late }));
    return { things, more: more || items.length > most };
  }
}
