import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { Finder, Visibility, type Found } from '#libs/manifest';
import { CoverageQueries } from './coverage-queries.js';

/** Publications by words of their title and outlet. */
@Injectable()
export class CoverageFinder extends Finder {
  constructor(
    private readonly coverage: CoverageQueries,
    private readonly visibility: Visibility,
  ) {
    super();
  }

  async find(q: string, viewer: Viewer, limit: number): Promise<readonly Found[]> {
    if (!this.visibility.seesAll(viewer, 'publication')) return [];
    const { items } = await this.coverage.list({ state: 'recorded', q }, { limit }, viewer);
    return items.map(({ id, title, outlet, publishedOn }) => ({
      kind: 'publication',
      id,
      number: null,
      name: title,
      detail: [outlet, publishedOn].filter((part) => part !== null).join(', '),
    }));
  }
}
