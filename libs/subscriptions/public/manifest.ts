import { definePublicModule } from '#libs/public-pages';
import { choosing } from './choosing.js';
import { confirming, subscribing } from './subscribing.js';

export const subscriptionsPublic = definePublicModule({
  name: 'subscriptions',
  pages: [confirming, choosing],
  forms: [subscribing],
});
