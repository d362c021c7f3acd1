/** What the first page of the console names at once: the list, and the panel of a case. */
export { TopicsPanel } from './case-panel';
export { Topics } from './topics';
export { TopicApprovals } from './topic-approvals';
