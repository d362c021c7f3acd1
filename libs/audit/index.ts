export { AuditModule } from './audit.module.js';
export { OffHours } from './queries/off-hours.js';
