import { Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '#libs/postgres';
import { IntakeSpool } from './intake/intake-spool.js';
import { migrateMailIntake } from './intake/tables.js';

/** What waits to be registered. `Database` comes from a module that the application declares global. */
@Module({
  providers: [{ provide: IntakeSpool, inject: [Database], useFactory: ({ pool }: Database) => new IntakeSpool(pool) }],
  exports: [IntakeSpool],
})
export class MailIntakeModule implements OnModuleInit {
  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    await migrateMailIntake(this.database.pool);
  }
}
