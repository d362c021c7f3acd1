export { NoteEncounter, type NewEncounter } from './commands/encounters.js';
export * from './domain/events.js';
export { ContactHistoryModule } from './contact-history.module.js';
export { TimelineQueries } from './queries/timeline-queries.js';
