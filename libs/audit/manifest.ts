import { defineModule } from '#libs/manifest';
import { AuditModule } from './audit.module.js';
import { auditProjection } from './projections/audit.js';

export const auditManifest = defineModule({
  name: 'audit',
  projections: [auditProjection],
  modules: [AuditModule],
});
