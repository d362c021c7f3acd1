/** What the routes name, imported together: all are small. */
export { CoverageFeedsPage } from './feeds-page';
export { CoveragePanel } from './case-panel';
export { CoverageList } from './coverage-list';
export { PublicationPage } from './publication-page';
export { Suggestions } from './suggestions';
export { SuggestionsDesk } from './suggestions-desk';
