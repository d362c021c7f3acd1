import { Module } from '@nestjs/common';
import { AuditController } from './http/audit.controller.js';
import { ContactHistoryExport } from './queries/contact-history-export.js';
import { EmployeeAuditExport } from './queries/audit-export.js';
import { AuditQueries } from './queries/audit-queries.js';
import { OffHours } from './queries/off-hours.js';
import { SettingsHistory } from './queries/settings-history.js';

/** Who did what; the history of contact. `ReadTables` comes from a module that the application declares global. */
@Module({
  controllers: [AuditController],
  providers: [AuditQueries, ContactHistoryExport, EmployeeAuditExport, OffHours, SettingsHistory],
  exports: [OffHours],
})
export class AuditModule {}
