export * from './domain/belonging.js';
export * from './domain/events.js';
export type { KeptPositions } from './kept-positions.js';
export * from './office-guard.js';
export * from './recognise.js';
