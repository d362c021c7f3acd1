import { Module, type OnModuleInit } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CasesModule } from '#libs/cases';
import { ContactHistoryModule } from '#libs/contact-history';
import { ContactsModule } from '#libs/contacts';
import { OrganizationModule } from '#libs/organization';
import { Database } from '#libs/postgres';
import { CaseImporter } from './commands/case-importer.js';
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
  imports: [CqrsModule, CasesModule, ContactsModule, ContactHistoryModule, OrganizationModule],
  controllers: [ImportsController],
  providers: [
    CaseImporter,
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
