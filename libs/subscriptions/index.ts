export { Subscriptions, type ConfirmedSubscription } from './commands/subscriptions.js';
export { TopicChoices, type Chooser } from './commands/topic-choices.js';
export { ChosenTopics } from './queries/chosen-topics.js';
export { SubscriptionsModule } from './subscriptions.module.js';
