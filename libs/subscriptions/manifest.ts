import { defineModule } from '#libs/manifest';
import { SubscriptionPersonData } from './commands/subscription-person-data.js';
import { describeSubscription } from './domain/describe.js';
import { subscriptionEvents } from './domain/events.js';
import { SUBSCRIPTION } from './domain/letters.js';
import { subscriptionTopicsProjection } from './projections/subscription-topics.js';
import { SubscriptionReceiver } from './receiving/subscription-receiver.js';
import { SubscriptionsModule, SubscriptionsWorkerModule } from './subscriptions.module.js';

export const subscriptionsManifest = defineModule({
  name: 'subscriptions',
  uses: ['contact-lists', 'contacts', 'letters', 'mail-outgoing', 'refusals'],
  events: subscriptionEvents,
  streams: { subscription: null },
  describe: describeSubscription,
  unsaid: ['subscriptionId', 'contactId', 'language', 'askedAt', 'chosenAt'],
  letters: [SUBSCRIPTION],
  receives: [SubscriptionReceiver],
  personData: [SubscriptionPersonData],
  projections: [subscriptionTopicsProjection],
  modules: [SubscriptionsModule],
  workerModules: [SubscriptionsWorkerModule],
});
