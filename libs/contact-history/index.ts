export { NoteEncounter, type NewEncounter } from './commands/encounters.js';
export * from './domain/events.js';
