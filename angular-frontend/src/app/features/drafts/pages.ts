/** What people work with, in one file: the first page of the console names it once. */
export { Approvals } from './approvals';
export { ApprovalsDesk } from './approvals-desk';
export { DraftsPanel } from './case-panel';
export { DraftPage } from './draft-page';
