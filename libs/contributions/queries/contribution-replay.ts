import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { onlooker, Replay, type Then } from '#libs/manifest';
import { ContributionQueries } from './contribution-queries.js';

/** A question to a unit as it was. */
@Injectable()
export class ContributionReplay extends Replay {
  constructor(private readonly contributions: ContributionQueries) {
    super();
  }

  asOf(id: string, then: Then, viewer: Viewer): Promise<object> {
    return this.contributions.asOf(then).view(id, viewer, onlooker(viewer));
  }
}
