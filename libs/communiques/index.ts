export { Communiquing } from './commands/communiquing.js';
export { ReleaseDue } from './commands/release-due.js';
export { CommuniquesModule } from './communiques.module.js';
export { communiqueEvents } from './domain/events.js';
