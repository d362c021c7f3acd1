import { defineModule } from '#libs/manifest';
import { AuditModule } from './audit.module.js';
import { EmployeeAuditExport } from './queries/audit-export.js';
import { ContactHistoryExport } from './queries/contact-history-export.js';
import { auditProjection } from './projections/audit.js';
import { AUDIT_RIGHTS } from './domain/rights.js';
import { AUDIT_PROBLEMS } from './domain/problems.js';

export const auditManifest = defineModule({
  name: 'audit',
  problems: AUDIT_PROBLEMS,
  projections: (manifests) => [auditProjection(manifests)],
  exports: [ContactHistoryExport, EmployeeAuditExport],
  rights: AUDIT_RIGHTS,
  modules: [AuditModule],
});
