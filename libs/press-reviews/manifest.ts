import { defineModule } from '#libs/manifest';
import { describePressReview } from './domain/describe.js';
import { pressReviewEvents } from './domain/events.js';
import { pressReview } from './domain/kind.js';
import { PRESS_REVIEWS_PROBLEMS } from './domain/problems.js';
import { PRESS_REVIEW_RIGHTS } from './domain/rights.js';
import { PressReviewsModule } from './press-reviews.module.js';

export const pressReviewsManifest = defineModule({
  name: 'press-reviews',
  uses: ['cases'],
  kinds: [pressReview],
  events: pressReviewEvents,
  describe: describePressReview,
  problems: PRESS_REVIEWS_PROBLEMS,
  rights: PRESS_REVIEW_RIGHTS,
  modules: [PressReviewsModule],
});
