import { Module, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AttachmentsModule } from '#libs/attachments';
import { Database } from '#libs/postgres';
import { RecordMailHandler } from './commands/record-mail.js';
import { ResubmitMailHandler } from './commands/resubmit-mail.js';
import { SetMailAsideHandler } from './commands/set-mail-aside.js';
import { MailController } from './http/mail.controller.js';
import { IntakeSpool } from './intake/intake-spool.js';
import { migrateMail } from './intake/tables.js';
import { MailQueries } from './queries/mail-queries.js';
import { SubjectTokens } from './subject-tokens.js';

/** `Database`, `Journal`, `KeyRing` and `Office` come from modules that the application declares global. */
@Module({
  imports: [CqrsModule, AttachmentsModule],
  controllers: [MailController],
  providers: [
    { provide: IntakeSpool, inject: [Database], useFactory: ({ pool }: Database) => new IntakeSpool(pool) },
    MailQueries,
    SubjectTokens,
    RecordMailHandler,
    SetMailAsideHandler,
    ResubmitMailHandler,
  ],
  exports: [IntakeSpool, MailQueries, SubjectTokens],
})
export class MailModule implements OnModuleInit {
  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    await migrateMail(this.database.pool);
  }
}
