export * from './projection.js';
export { described, mayPass } from './failures.js';
export { openWith, UnreadableEvent, type EventOpener } from './event-opener.js';
export { ReadModels, type ReadModelChange } from './read-models.js';
export { ProjectionsAdministration, type EditionStatus, type ParkedKey } from './administration.js';
export type { Difference, Verification } from './verify.js';
export { ProjectionsRuntime, type RuntimeOptions } from './runtime.js';
export { ProjectionsModule, type ProjectionsModuleOptions } from './projections.module.js';
export { ProjectionsHttpModule } from './http/projections-http.module.js';
