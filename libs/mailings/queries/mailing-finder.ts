import { Injectable } from '@nestjs/common';
import { CommuniqueQueries } from '#libs/communiques';
import type { Viewer } from '#libs/http';
import { Finder, type Found } from '#libs/manifest';
import { MAILING_RIGHTS } from '../domain/rights.js';
import { MailingQueries } from './mailing-queries.js';

/** Mailings by the headline of their communiqué. */
@Injectable()
export class MailingFinder extends Finder {
  constructor(
    private readonly mailings: MailingQueries,
    private readonly communiques: CommuniqueQueries,
  ) {
    super();
  }

  async find(q: string, { roles }: Viewer, limit: number): Promise<readonly Found[]> {
    if (!MAILING_RIGHTS.readMailings.some((role) => roles.includes(role))) return [];
    const communiques = await this.communiques.search(q, limit);
    const found = await this.mailings.newestOf(
      communiques.map(({ id }) => id),
      limit,
    );
    return found.map(({ id, communique, sendAt, plannedAt }) => ({
      kind: 'mailing',
      id,
      number: null,
      name: communique.headline,
      detail: (sendAt ?? plannedAt).slice(0, 10),
    }));
  }
}
