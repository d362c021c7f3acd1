import { Module } from '@nestjs/common';
import { CasesModule } from '#libs/cases';
import { DraftsModule } from '#libs/drafts';
import { Keeping } from './commands/keeping.js';
import { ScratchPadsController } from './http/scratch-pads.controller.js';
import { OpenPads } from './live/open-pads.js';
import { DropPadsPolicy } from './policies/drop-pads.js';
import { Pads } from './tables/pads.js';

/** The texts of drafts while several write in them. */
@Module({
  imports: [CasesModule, DraftsModule],
  controllers: [ScratchPadsController],
  providers: [Pads, Keeping, OpenPads, DropPadsPolicy],
  exports: [DropPadsPolicy],
})
export class ScratchPadsModule {}
