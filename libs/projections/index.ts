export * from './projection.js';
export { openWith, UnreadableEvent, type EventOpener } from './event-opener.js';
export { ReadModels, type ReadModelChange } from './read-models.js';
export { ProjectionsRuntime, type RuntimeOptions } from './runtime.js';
export { described, mayPass } from './failures.js';
