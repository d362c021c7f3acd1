import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import type { SubscriptionEvent } from './events.js';
import { subscriptionDecider } from './subscription.js';

const its = { subscriptionId: 's', contactId: 'c', language: 'pl' } as const;
const asked = (askedAt: string): SubscriptionEvent => ({ type: 'SubscriptionConfirmed', data: { ...its, askedAt } });

describe('a subscription', () => {
  it('is confirmed once by each request', () => {
    const [first, second] = ['2026-03-02T08:00:00.000Z', '2026-05-02T08:00:00.000Z'] as const;
    given(subscriptionDecider, [])
      .when({ ...its, askedAt: first })
      .then([asked(first)]);
    given(subscriptionDecider, [asked(first)])
      .when({ ...its, askedAt: first })
      .thenNothing();
    given(subscriptionDecider, [asked(first)])
      .when({ ...its, askedAt: second })
      .then([asked(second)]);
  });
});
