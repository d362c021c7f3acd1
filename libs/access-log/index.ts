export { AccessLogModule } from './access-log.module.js';
export { AccessReads, type AccessPage, type AccessRead, type DayOfReading } from './queries/access-reads.js';
export type { AccessEntry } from './domain/entry.js';
export { Segments } from './tables/segments.js';
export { AccessDays, type AccessDay, type CheckedDay } from './tables/access-days.js';
