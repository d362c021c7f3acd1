/** Which secrets confirm a subscription, by their SHA-256; and which of them were used. No address stands in either. */
export interface SubscriptionTables {
  'public_site.subscription_links': { hash: Buffer };
  'public_inbox.subscribed': { hash: Buffer };
}

export const SUBSCRIPTION_PATH = '/prasa/subskrypcja';
/** Of the form, and of the receiver in the office. */
export const SUBSCRIPTION_FORM = 'subscription';
