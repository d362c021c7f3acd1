export { Communiquing } from './commands/communiquing.js';
export { PressEvents } from './commands/press-events.js';
export { ReleaseDue } from './commands/release-due.js';
export { CommuniquesModule } from './communiques.module.js';
export { contentOf } from './domain/content.js';
export type { Communique } from './domain/communique.js';
export { communiqueEvents, type CommuniqueKind, type KeptVersion } from './domain/events.js';
export { CommuniqueQueries } from './queries/communique-queries.js';
export { communiqueEventsOf, communiqueOf, versionOf } from './queries/communique-standing.js';
