export { CoverageFeeds } from './commands/feeds.js';
export { Covering, type WrittenCoverage } from './commands/covering.js';
export { CoverageModule } from './coverage.module.js';
export { CoverageQueries } from './queries/coverage-queries.js';
