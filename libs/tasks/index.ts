export { SetTask } from './commands/set-task.js';
export { ActOnTask } from './commands/act-on-task.js';
