import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { Replay, type Then } from '#libs/manifest';
import { DraftQueries } from './draft-queries.js';

/** A draft as it was. */
@Injectable()
export class DraftReplay extends Replay {
  constructor(private readonly drafts: DraftQueries) {
    super();
  }

  async asOf(id: string, then: Then, viewer: Viewer): Promise<object> {
    const draft = await this.drafts.asOf(then).view(id, viewer);
    const levels = draft.levels.map((level) => ({ ...level, signatories: [] }));
    return { ...draft, levels, mayApprove: false, signsAs: [], mayEditAndSign: false };
  }
}
