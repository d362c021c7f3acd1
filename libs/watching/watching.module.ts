import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { WatchedCases } from '#libs/cases';
import { WatchingController } from './http/watching.controller.js';
import { WatchersPolicy } from './policies/watchers.js';
import { CaseWatchers } from './queries/case-watchers.js';

/** Who watches which case. The list of cases asks it for those that somebody watches. */
@Global()
@Module({
  imports: [CqrsModule],
  controllers: [WatchingController],
  providers: [CaseWatchers, WatchersPolicy, { provide: WatchedCases, useExisting: CaseWatchers }],
  exports: [WatchedCases, WatchersPolicy],
})
export class WatchingModule {}
