import { Module, type OnModuleInit } from '@nestjs/common';
import { DocumentsModule } from '#libs/documents';
import { Database, migrate } from '#libs/postgres';
import { SettingsModule } from '#libs/settings';
import { ExportPersonData } from './commands/export-person-data.js';
import { ExportSources } from './commands/export-sources.js';
import { MakeExport } from './commands/make-export.js';
import { ExportsController } from './http/exports.controller.js';
import { ExportWatch } from './policies/export-watch.js';
import { ExportOrders } from './tables/export-orders.js';
import { CUT_FILES, EXPORT_TABLES } from './tables/schema.js';
import { FileWriter } from './writing/write-file.js';

/** Files of what somebody may see. `KeyRing`, `NameBook`, `Viewers`, `ReadModels` and `Clock` come from modules that the application declares global. */
@Module({
  imports: [DocumentsModule, SettingsModule],
  controllers: [ExportsController],
  providers: [ExportOrders, ExportPersonData, ExportSources, FileWriter, MakeExport],
  exports: [ExportOrders, MakeExport],
})
export class ExportsModule implements OnModuleInit {
  constructor(private readonly database: Database) {}

  onModuleInit(): Promise<void> {
    return migrate(this.database.pool, 'exports', [EXPORT_TABLES, CUT_FILES]);
  }
}

/** The workers' part: files are made, and let go. */
@Module({ imports: [ExportsModule], providers: [ExportWatch] })
export class ExportsWorkerModule {}
