export { AccessLogModule } from './access-log.module.js';
export { AccessReads, type AccessPage, type AccessRead, type DayOfReading } from './queries/access-reads.js';
export { AccessDays, type AccessDay, type CheckedDay } from './tables/access-days.js';
