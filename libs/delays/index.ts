export { DelaysModule } from './delays.module.js';
export type { ClockLine } from './domain/way.js';
export { Delays } from './queries/delays.js';
