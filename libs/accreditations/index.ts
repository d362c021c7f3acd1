export { NameJournalist } from './commands/name-journalist.js';
export { onAccreditation } from './commands/on-accreditation.js';
