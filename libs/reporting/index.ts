export { PAPER_REPORTS } from './domain/paper-reports.js';
export { PaperReports } from './queries/paper-reports.js';
export { ReportingSchema } from './tables/reporting-schema.js';
