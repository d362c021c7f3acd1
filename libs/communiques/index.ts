export { Communiquing } from './commands/communiquing.js';
export { ReleaseDue } from './commands/release-due.js';
export { CommuniquesModule } from './communiques.module.js';
export { communiqueEvents, type CommuniqueKind } from './domain/events.js';
