import { Module, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AttachmentsModule } from '#libs/attachments';
import { CasesModule } from '#libs/cases';
import { ContactsModule } from '#libs/contacts';
import { ForeignModule } from '#libs/foreign';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/postgres';
import { Covering } from './commands/covering.js';
import { CoverageFeeds } from './commands/feeds.js';
import { PageReader } from './commands/page-reader.js';
import { CoverageFeedsController } from './http/coverage-feeds.controller.js';
import { CoverageController } from './http/coverage.controller.js';
import { FeedWatch } from './policies/feed-watch.js';
import { CoverageFinder } from './queries/coverage-finder.js';
import { CoverageQueries } from './queries/coverage-queries.js';
import { CoverageReplay } from './queries/coverage-replay.js';
import { SuggestionsWaiting } from './queries/suggestions-waiting.js';
import { FeedPolls, migrateFeedPolls } from './tables/feed-polls.js';

/** What was published about the office: by hand, by a page's address, from feeds. */
@Module({
  imports: [AttachmentsModule, CasesModule, ContactsModule, CqrsModule, ForeignModule],
  controllers: [CoverageController, CoverageFeedsController],
  providers: [
    Covering,
    CoverageFeeds,
    CoverageFinder,
    CoverageQueries,
    CoverageReplay,
    PageReader,
    SuggestionsWaiting,
    {
      provide: FeedPolls,
      inject: [Database, Clock],
      useFactory: ({ pool }: Database, clock: Clock) => new FeedPolls(pool, clock),
    },
  ],
  exports: [CoverageFeeds, CoverageQueries, Covering],
})
export class CoverageModule implements OnModuleInit {
  constructor(private readonly database: Database) {}

  onModuleInit(): Promise<void> {
    return migrateFeedPolls(this.database.pool);
  }
}

/** The workers' part: feeds are read. */
@Module({ imports: [CoverageModule], providers: [FeedWatch] })
export class CoverageWorkerModule {}
