export { onIntervention } from './commands/on-intervention.js';
export { onAreas, onBoundaries, onCategories } from './commands/on-registers.js';
export type { PlaceDetails } from './domain/intervention.js';
export type { Area, Category, Step } from './domain/events.js';
