import { Injectable } from '@nestjs/common';
import { OfficeError } from '#libs/kernel';
import { FormReceiver, type ReceivedSubmission } from '#libs/manifest';
import { Subscriptions } from '../commands/subscriptions.js';
import { SUBSCRIPTION_FORM } from '../public/tables.js';
import { tickedTopics } from '../public/topics.js';

/** A request for communiqués by mail: a letter, and no case. */
@Injectable()
export class SubscriptionReceiver extends FormReceiver {
  override readonly kinds = [SUBSCRIPTION_FORM];
  override readonly makesCases = false;

  constructor(private readonly subscriptions: Subscriptions) {
    super();
  }

  override async receive({ id, values }: ReceivedSubmission): Promise<undefined> {
    const { email = '', language } = values;
    try {
      const topicIds = tickedTopics({ values });
      await this.subscriptions.ask({ id, email, language: language === 'en' ? 'en' : 'pl', topicIds });
    } catch (error) {
      // Whoever has the address is being erased: there is nobody to write to.
      if (!(error instanceof OfficeError) || error.code !== 'subject-erased') throw error;
    }
    return undefined;
  }
}
