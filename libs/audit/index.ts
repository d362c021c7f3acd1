export { AuditModule } from './audit.module.js';
export { auditProjection } from './projections/audit.js';
