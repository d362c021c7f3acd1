import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { Replay, type Then } from '#libs/manifest';
import { CoverageQueries } from './coverage-queries.js';

/** A publication as it was known. */
@Injectable()
export class CoverageReplay extends Replay {
  constructor(private readonly coverage: CoverageQueries) {
    super();
  }

  asOf(id: string, then: Then, viewer: Viewer): Promise<object> {
    return this.coverage.asOf(id, then, viewer);
  }
}
