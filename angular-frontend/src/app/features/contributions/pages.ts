/** All that the feature shows, in one file: the first page of the console names it once. */
export { ContributionsPanel } from './case-panel';
export { ContributionPage } from './contribution-page';
export { ContributionsDesk } from './contributions-desk';
export { Contributions } from './contributions';
