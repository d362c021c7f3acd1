import { Injectable } from '@nestjs/common';
import { Journal } from '#libs/journal';
import { Clock, commandOf, deriveId } from '#libs/kernel';
import { communiqueDecider } from '../domain/communique.js';
import { communiqueStream } from '../domain/events.js';
import { slugOf } from '../domain/slug.js';
import { communiqueEventsOf, communiqueOf, versionOf } from '../queries/communique-standing.js';
import { CommuniqueQueries } from '../queries/communique-queries.js';
import { ReleaseConditions } from '../queries/release-conditions.js';

/** How many one run releases at most; the next run takes the rest. */
const RELEASES_A_RUN = 50;

/** Releases what its minute has come for, once, whichever worker is first; after an outage at once. */
@Injectable()
export class ReleaseDue {
  constructor(
    private readonly journal: Journal,
    private readonly queries: CommuniqueQueries,
    private readonly conditions: ReleaseConditions,
    private readonly clock: Clock,
  ) {}

  /** Answers how many were looked at. */
  async run(): Promise<number> {
    const due = await this.queries.due(RELEASES_A_RUN);
    for (const id of due) await this.release(id);
    return due.length;
  }

  /** What it has to meet is looked at now, from its own words and files: nothing that was found earlier counts. */
  private async release(id: string): Promise<void> {
    const events = await communiqueEventsOf(this.journal, id);
    const schedule = communiqueOf(events)?.schedule;
    if (!schedule) return;
    const { version, appearsAt } = schedule;
    const kept = versionOf(events, version);
    await this.journal.execute({
      stream: communiqueStream(id),
      decider: communiqueDecider,
      command: {
        kind: 'appear',
        now: this.clock.nowIso(),
        appearsAt,
        faults: kept ? await this.conditions.faults(kept) : ['communique-altered'],
        slug: slugOf(kept?.headline ?? '', id),
      },
      context: commandOf(
        'clock',
        deriveId('communique-release', id, String(version), appearsAt, String(events.length)),
      ),
    });
  }
}
