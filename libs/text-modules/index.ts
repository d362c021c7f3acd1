export { onTextModules } from './commands/text-modules.js';
