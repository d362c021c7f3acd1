import { Injectable } from '@nestjs/common';
import { PersonData, type Person } from '#libs/manifest';
import { partOfErasure, type ErasureContext } from '#libs/personal-data';
import { SubscriptionRequests } from '../tables/subscription-requests.js';
import { Subscriptions } from './subscriptions.js';
import { TopicChoices } from './topic-choices.js';

/** Requests from their addresses, with the letters that asked for a confirmation, and links by which they choose topics. */
@Injectable()
export class SubscriptionPersonData extends PersonData {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly requests: SubscriptionRequests,
    private readonly choices: TopicChoices,
  ) {
    super();
  }

  override async erase({ id, addresses }: Person, context: ErasureContext): Promise<void> {
    const addressIds = addresses.map((address) => this.subscriptions.addressIdOf(address));
    for (const request of await this.requests.ofAddresses(addressIds))
      await this.subscriptions.forget(request, partOfErasure(context, request.personId), id);
    await this.choices.forget(addressIds);
  }
}
