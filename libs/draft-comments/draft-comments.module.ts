import { Module } from '@nestjs/common';
import { CasesModule } from '#libs/cases';
import { Commenting } from './commands/commenting.js';
import { DraftCommentsController } from './http/draft-comments.controller.js';
import { DraftComments } from './queries/draft-comments.js';

/** What people say of drafts among themselves. */
@Module({
  imports: [CasesModule],
  controllers: [DraftCommentsController],
  providers: [Commenting, DraftComments],
})
export class DraftCommentsModule {}
