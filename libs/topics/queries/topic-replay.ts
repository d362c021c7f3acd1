import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { Replay, type Then } from '#libs/manifest';
import { TopicQueries } from './topic-queries.js';

/** A topic as it was: its lines, its people, and which cases stood under it. */
@Injectable()
export class TopicReplay extends Replay {
  constructor(private readonly topics: TopicQueries) {
    super();
  }

  asOf(id: string, then: Then, viewer: Viewer): Promise<object> {
    return this.topics.asOf(id, then, viewer);
  }
}
