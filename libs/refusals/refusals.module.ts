import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { LiftRefusalHandler, RecordRefusalHandler } from './commands/refuse.js';
import { RefusalsController } from './http/refusals.controller.js';
import { Refusals } from './queries/refusals.js';

/** Who does not want to be reached where; apart from contacts, so that nothing that becomes of them lifts it. */
@Module({
  imports: [CqrsModule],
  controllers: [RefusalsController],
  providers: [Refusals, RecordRefusalHandler, LiftRefusalHandler],
  exports: [Refusals],
})
export class RefusalsModule {}
