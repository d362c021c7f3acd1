import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AbsencesModule } from '#libs/absences';
import { LettersModule } from '#libs/letters';
import { MentionMailsModule } from '#libs/mention-mails';
import { OrganizationModule } from '#libs/organization';
import { SendDigestsHandler } from './commands/send-digests.js';
import { DigestWatch } from './policies/digest-watch.js';

/** What waits for somebody, by mail each working morning: to those who wish so. */
@Module({
  imports: [AbsencesModule, CqrsModule, LettersModule, MentionMailsModule, OrganizationModule],
  providers: [SendDigestsHandler],
})
export class DigestsModule {}

/** The workers' part: the morning comes. */
@Module({ imports: [CqrsModule, DigestsModule], providers: [DigestWatch] })
export class DigestsWorkerModule {}
