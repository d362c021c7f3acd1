export { LiftRefusal, RecordRefusal } from './commands/refuse.js';
export { REFUSAL_SOURCES, type RefusalSource } from './domain/events.js';
export { Refusals, type StandingRefusal } from './queries/refusals.js';
export { RefusalsModule } from './refusals.module.js';
