import { Module, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Database } from '#libs/postgres';
import { SettingsModule } from '#libs/settings';
import { RecordMailHandler } from './commands/record-mail.js';
import { MailSenders } from './delivery/mail-senders.js';
import { ReceiptLimits } from './delivery/receipt-limits.js';
import { migrateMailOutgoing } from './delivery/tables.js';
import { TestMail } from './delivery/test-mail.js';
import { WayOut } from './delivery/way-out.js';
import { OutgoingMailQueries } from './queries/outgoing-mail-queries.js';

/** Mails that go out. `Database`, `Journal`, `KeyRing` and `Office` come from modules that the application declares global. */
@Module({
  imports: [CqrsModule, SettingsModule],
  providers: [MailSenders, OutgoingMailQueries, ReceiptLimits, RecordMailHandler, TestMail, WayOut],
  exports: [MailSenders, OutgoingMailQueries, ReceiptLimits, TestMail, WayOut],
})
export class MailOutgoingModule implements OnModuleInit {
  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    await migrateMailOutgoing(this.database.pool);
  }
}
