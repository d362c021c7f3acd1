import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Waits, type Waiting } from '#libs/manifest';
import { COVERAGE_RIGHTS } from '../domain/rights.js';
import { CoverageQueries } from './coverage-queries.js';

/** From then on a publication is no news any more. */
const LATE_DAYS = 3;

/** What feeds suggest and nobody took or dropped: a line for each feed. */
@Injectable()
export class SuggestionsWaiting extends Waits {
  override readonly words = { pl: 'Propozycje publikacji do przejrzenia', en: 'Suggested publications to look at' };
  override readonly roles = COVERAGE_RIGHTS.keepCoverage;

  constructor(
    private readonly coverage: CoverageQueries,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async of(_viewer: unknown, most: number): Promise<Waiting> {
    const late = this.clock.today().subtract({ days: LATE_DAYS }).toString();
    const feeds = await this.coverage.suggestedByFeeds();
    const things = feeds
      .slice(0, most)
      .map(({ name, count, oldest }) => ({ label: `${name}: ${count}`, dueAt: null, late: oldest < late }));
    return { things, more: feeds.length > most };
  }
}
