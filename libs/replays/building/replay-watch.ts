import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { EventStore } from '#libs/event-store';
import { EventCodec } from '#libs/journal';
import { Periodic } from '#libs/kernel';
import { KeyRing } from '#libs/personal-data';
import { Database } from '#libs/postgres';
import { described, openWith } from '#libs/projections';
import { replayMetrics } from '../metrics.js';
import { Editions } from '../tables/editions.js';
import { Disk } from './disk.js';
import { ReplayBuilder, SLOTS } from './replay-builder.js';

const LOOK_MILLISECONDS = 500;
/** Of the slots that help: the first one is there for whoever waits. */
const HELP_MILLISECONDS = 2_000;
const TIDY_MILLISECONDS = 60_000;

/** Builds what is asked for, and drops what nobody reads any more. */
@Injectable()
export class ReplayWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Replays');
  private readonly rounds: readonly Periodic[];

  constructor(
    database: Database,
    store: EventStore,
    codec: EventCodec,
    editions: Editions,
    keyRing: KeyRing,
    disk: Disk,
  ) {
    const builder = new ReplayBuilder({
      pool: database.pool,
      store,
      opener: openWith(codec),
      editions,
      erasing: async () => (await keyRing.unfinishedErasures()).length > 0,
      requireRoom: (models) => disk.require(models, 0),
      log: (line) => this.logger.log(line),
      built: (rate) => replayMetrics.rate.set(rate),
    });
    const failed = (error: unknown) => this.logger.error(`replays wait: ${described(error)}`);
    this.rounds = [
      ...SLOTS.map(
        (slot, place) =>
          new Periodic({
            everyMilliseconds: place === 0 ? LOOK_MILLISECONDS : HELP_MILLISECONDS,
            work: (signal) => builder.work(slot, signal),
            failed,
          }),
      ),
      new Periodic({ everyMilliseconds: TIDY_MILLISECONDS, work: () => this.tidy(editions), failed }),
    ];
  }

  onApplicationBootstrap(): void {
    for (const round of this.rounds) round.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.rounds.map((round) => round.stop()));
  }

  private async tidy(editions: Editions): Promise<void> {
    const gone = await editions.dropStale();
    if (gone > 0) this.logger.log(`dropped ${gone} replays that nobody reads any more`);
    for (const [state, count] of Object.entries(await editions.count())) replayMetrics.standing.set({ state }, count);
  }
}
