import { Module, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ContactHistoryModule } from '#libs/contact-history';
import { ContactsModule } from '#libs/contacts';
import { Database } from '#libs/postgres';
import { ContactImporter } from './commands/contact-importer.js';
import { Importers } from './commands/importers.js';
import { ImportPersonData } from './commands/import-person-data.js';
import { StartImportHandler } from './commands/imports.js';
import { ImportsController } from './http/imports.controller.js';
import { ImportsPolicy } from './policies/imports.js';
import { ImportFiles } from './queries/import-files.js';
import { ImportQueries } from './queries/import-queries.js';
import { ImportLines, migrateImports } from './tables/import-lines.js';

/** What comes in from spreadsheets. `Journal`, `ReadTables` and `NameBook` come from modules that the application declares global. */
@Module({
  imports: [CqrsModule, ContactsModule, ContactHistoryModule],
  controllers: [ImportsController],
  providers: [
    ContactImporter,
    Importers,
    ImportFiles,
    ImportPersonData,
    ImportQueries,
    ImportsPolicy,
    StartImportHandler,
    { provide: ImportLines, inject: [Database], useFactory: ({ pool }: Database) => new ImportLines(pool) },
  ],
  exports: [ImportsPolicy],
})
export class ImportsModule implements OnModuleInit {
  constructor(private readonly database: Database) {}

  onModuleInit(): Promise<void> {
    return migrateImports(this.database.pool);
  }
}
