export { onIntervention } from './commands/on-intervention.js';
export { onAreas, onBoundaries, onCategories, onPublication } from './commands/on-registers.js';
export {
  interventionCase,
  type Intervention,
  type InterventionCommand,
  type PlaceDetails,
} from './domain/intervention.js';
export { PublishedReports } from './publishing/published-reports.js';
export type { Area, Category, InterventionEvent, Moment, Step } from './domain/events.js';
