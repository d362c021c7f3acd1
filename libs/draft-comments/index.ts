export { Commenting } from './commands/commenting.js';
