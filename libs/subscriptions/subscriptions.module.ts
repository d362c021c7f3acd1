import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ContactListsModule } from '#libs/contact-lists';
import { ContactsModule } from '#libs/contacts';
import { LettersModule } from '#libs/letters';
import { MailOutgoingModule } from '#libs/mail-outgoing';
import { RefusalsModule } from '#libs/refusals';
import { SubscriptionPersonData } from './commands/subscription-person-data.js';
import { Subscriptions } from './commands/subscriptions.js';
import { TopicChoices } from './commands/topic-choices.js';
import { SubscriptionWatch } from './policies/subscription-watch.js';
import { ChosenTopics } from './queries/chosen-topics.js';
import { SubscriptionReceiver } from './receiving/subscription-receiver.js';
import { SubscriptionRequests } from './tables/subscription-requests.js';

/** Communiqués by mail for whoever asks for them on the site. */
@Module({
  imports: [CqrsModule, ContactListsModule, ContactsModule, LettersModule, MailOutgoingModule, RefusalsModule],
  providers: [
    ChosenTopics,
    SubscriptionPersonData,
    SubscriptionReceiver,
    SubscriptionRequests,
    Subscriptions,
    TopicChoices,
  ],
  exports: [
    ...[ChosenTopics, SubscriptionPersonData, SubscriptionReceiver, SubscriptionRequests, Subscriptions, TopicChoices],
  ],
})
export class SubscriptionsModule {}

/** The workers' part. */
@Module({ imports: [SubscriptionsModule], providers: [SubscriptionWatch] })
export class SubscriptionsWorkerModule {}
