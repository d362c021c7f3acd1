import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import type { SubscriptionEvent } from './events.js';
import { subscriptionDecider } from './subscription.js';

const its = { subscriptionId: 's', contactId: 'c' };
const [first, second] = ['2026-03-02T08:00:00.000Z', '2026-05-02T08:00:00.000Z'] as const;
const asked = (askedAt: string, topicIds?: string[]): SubscriptionEvent => ({
  type: 'SubscriptionConfirmed',
  data: { ...its, language: 'pl', askedAt, ...(topicIds && { topicIds }) },
});
const confirm = (askedAt: string, topicIds: string[] | null = null) =>
  ({ ...its, kind: 'confirm', language: 'pl', askedAt, topicIds }) as const;
const choose = (topicIds: string[] | null) => ({ ...its, kind: 'choose', chosenAt: second, topicIds }) as const;

describe('a subscription', () => {
  it('is confirmed once by each request', () => {
    given(subscriptionDecider, [])
      .when(confirm(first))
      .then([asked(first)]);
    given(subscriptionDecider, [asked(first)])
      .when(confirm(first))
      .thenNothing();
    given(subscriptionDecider, [asked(first)])
      .when(confirm(second))
      .then([asked(second)]);
  });

  it('is of the topics that were chosen last, by the form or by the link', () => {
    const chosen = (topicIds: string[] | null): SubscriptionEvent => ({
      type: 'SubscriptionTopicsChosen',
      data: { ...its, topicIds, chosenAt: second },
    });
    given(subscriptionDecider, [])
      .when(confirm(first, ['t']))
      .then([asked(first, ['t'])]);
    given(subscriptionDecider, [asked(first, ['t'])])
      .when(choose(['t']))
      .thenNothing();
    given(subscriptionDecider, [asked(first, ['t'])])
      .when(choose(null))
      .then([chosen(null)]);
    given(subscriptionDecider, [asked(first, ['t']), asked(second)])
      .when(choose(['t']))
      .then([chosen(['t'])]);
  });
});
