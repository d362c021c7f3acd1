import { Module, type OnModuleInit } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Database, migrate } from '#libs/postgres';
import { AccessLogController } from './http/access-log.controller.js';
import { AccessLogQueries } from './queries/access-log-queries.js';
import { AccessReads } from './queries/access-reads.js';
import { AccessInterceptor } from './recording/access.interceptor.js';
import { AccessRecorder } from './recording/recorder.js';
import { RefusalRecorder } from './recording/refusals.js';
import { ACCESS_LOG_TABLES } from './tables/schema.js';
import { AccessDays } from './tables/access-days.js';
import { DayWatch } from './policies/day-watch.js';
import { SegmentKeys } from './tables/segment-keys.js';
import { Segments } from './tables/segments.js';

/**
 * Who read what: its interceptor is global. `Database`, `Secrets` and `Clock` come from modules that the application declares global.
 */
@Module({
  controllers: [AccessLogController],
  providers: [
    AccessReads,
    AccessLogQueries,
    SegmentKeys,
    Segments,
    AccessDays,
    AccessRecorder,
    RefusalRecorder,
    { provide: APP_INTERCEPTOR, useClass: AccessInterceptor },
  ],
  exports: [AccessReads, AccessDays],
})
export class AccessLogModule implements OnModuleInit {
  constructor(private readonly database: Database) {}

  onModuleInit(): Promise<void> {
    return migrate(this.database.pool, 'access_log', [ACCESS_LOG_TABLES]);
  }
}

/** The workers' part: days are closed, and let go. */
@Module({ imports: [AccessLogModule], providers: [DayWatch] })
export class AccessLogWorkerModule {}
