/** All that the feature shows, in one file: the first page of the console names it once. */
export { TasksPanel } from './case-panel';
export { TasksDesk } from './tasks-desk';
export { TaskPage } from './task-page';
export { Tasks } from './tasks';
