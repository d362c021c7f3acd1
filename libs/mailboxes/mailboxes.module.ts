import { Logger, Module, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CasesModule } from '#libs/cases';
import { Periodic } from '#libs/kernel';
import { IntakeSpool, MailIntakeModule } from '#libs/mail-intake';
import { MailOutgoingModule } from '#libs/mail-outgoing';
import { OrganizationModule } from '#libs/organization';
import { Database } from '#libs/postgres';
import { described } from '#libs/projections';
import { MailboxSetting } from './commands/mailbox-setting.js';
import { MailboxSignIns } from './commands/mailbox-sign-ins.js';
import { MailboxTests } from './commands/mailbox-tests.js';
import { MailboxesController } from './http/mailboxes.controller.js';
import { TestMailController } from './http/test-mail.controller.js';
import { CurrentMailboxes } from './queries/current-mailboxes.js';
import { MailboxesHangOn } from './queries/mailboxes-hang-on.js';
import { MailboxGrants } from './sign-in/mailbox-grants.js';
import { MailboxProofs } from './sign-in/mailbox-proofs.js';
import { MailboxBook } from './tables/mailbox-book.js';
import { migrateMailboxes } from './tables/tables.js';

const LOOK_AGAIN_MILLISECONDS = 1_000;

/** The office's mailboxes. `Journal`, `Secrets`, `Office` and `MailboxAddresses` come from modules that the application declares global. */
@Module({
  imports: [CqrsModule, CasesModule, MailIntakeModule, MailOutgoingModule, OrganizationModule],
  controllers: [MailboxesController, TestMailController],
  providers: [
    CurrentMailboxes,
    MailboxesHangOn,
    MailboxSetting,
    MailboxTests,
    MailboxSignIns,
    MailboxGrants,
    MailboxProofs,
    {
      provide: MailboxBook,
      inject: [Database, IntakeSpool],
      useFactory: ({ pool }: Database, spool: IntakeSpool) => new MailboxBook(pool, spool),
    },
  ],
  exports: [CurrentMailboxes, MailboxBook, MailboxProofs],
})
export class MailboxesModule implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('Mailboxes');
  /** What another process changed counts here a second later. */
  private readonly looking = new Periodic({
    everyMilliseconds: LOOK_AGAIN_MILLISECONDS,
    work: () => this.current.all(),
    failed: (error) => this.logger.warn({ message: 'mailboxes cannot be read', reason: described(error) }),
  });

  constructor(
    private readonly database: Database,
    private readonly current: CurrentMailboxes,
  ) {}

  /** Before any mail is taken: the addresses of mailboxes are the office's. */
  async onModuleInit(): Promise<void> {
    await migrateMailboxes(this.database.pool);
    await this.current.all();
    this.looking.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.looking.stop();
  }
}
