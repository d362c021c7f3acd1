import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/http';
import { Finder, type Found } from '#libs/manifest';
import { COMMUNIQUE_RIGHTS } from '../domain/rights.js';
import { CommuniqueQueries } from './communique-queries.js';

/** Communiqués by words of their headline. */
@Injectable()
export class CommuniqueFinder extends Finder {
  constructor(private readonly communiques: CommuniqueQueries) {
    super();
  }

  async find(q: string, { roles }: Viewer, limit: number): Promise<readonly Found[]> {
    if (!COMMUNIQUE_RIGHTS.readCommuniques.some((role) => roles.includes(role))) return [];
    const found = await this.communiques.search(q, limit);
    return found.map(({ id, headline, releasedAt }) => ({
      kind: 'communique',
      id,
      number: null,
      name: headline,
      detail: releasedAt?.slice(0, 10) ?? null,
    }));
  }
}
