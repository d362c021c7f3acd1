import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { Finder, Visibility, type Found } from '#libs/manifest';
import { TopicQueries } from './topic-queries.js';

/** Topics by name. */
@Injectable()
export class TopicFinder extends Finder {
  constructor(
    private readonly topics: TopicQueries,
    private readonly visibility: Visibility,
  ) {
    super();
  }

  async find(q: string, viewer: Viewer, limit: number): Promise<readonly Found[]> {
    if (!this.visibility.seesAll(viewer, 'topic')) return [];
    const found = await this.topics.found(q, limit);
    return found.map(({ id, name }) => ({ kind: 'topic', id, number: null, name, detail: null }));
  }
}
