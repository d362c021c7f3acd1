import { Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Database } from '#libs/postgres';
import { IntakePersonData } from './intake/intake-person-data.js';
import { IntakeSpool } from './intake/intake-spool.js';
import { RefusedMailController } from './http/refused-mail.controller.js';
import { Refusals } from './intake/refused-mails.js';
import { migrateMailIntake } from './intake/tables.js';
import { MailReader } from './reading/mail-reader.js';

/** What waits to be registered. `Database` comes from a module that the application declares global. */
@Module({
  controllers: [RefusedMailController],
  providers: [
    { provide: IntakeSpool, inject: [Database], useFactory: ({ pool }: Database) => new IntakeSpool(pool) },
    { provide: MailReader, useFactory: () => new MailReader() },
    { provide: Refusals, inject: [Database], useFactory: ({ pool }: Database) => new Refusals(pool) },
    IntakePersonData,
  ],
  exports: [IntakeSpool, MailReader, Refusals],
})
export class MailIntakeModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly reader: MailReader,
  ) {}

  async onModuleInit(): Promise<void> {
    await migrateMailIntake(this.database.pool);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.reader.close();
  }
}
