import { definePublicModule } from '#libs/public-pages';
import { confirming, subscribing } from './subscribing.js';

export const subscriptionsPublic = definePublicModule({
  name: 'subscriptions',
  pages: [confirming],
  forms: [subscribing],
});
