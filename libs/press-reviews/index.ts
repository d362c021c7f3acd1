export { onPressReview } from './commands/on-press-review.js';
export type { PublicationDetails } from './domain/press-review.js';
