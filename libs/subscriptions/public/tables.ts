/** Which secrets choose topics, by their SHA-256, what they chose last, and what they choose now. No address stands in any. */
export interface SubscriptionTables {
  /** Null: of all topics. */
  'public_site.topic_choices': { hash: Buffer; topic_ids: readonly string[] | null };
  'public_inbox.topics_chosen': { hash: Buffer; topic_ids: readonly string[] | null };
  /** The press room's (libs/communiques). */
  'public_site.press_topics': { topic_id: string; name_pl: string; name_en: string };
}

export const SUBSCRIPTION_PATH = '/prasa/subskrypcja';
/** Below the link by which somebody unsubscribes (libs/mailings): one link in a message for both. */
export const TOPICS_PATH = '/prasa/rezygnacja/:secret/tematy';
/** Of the form, and of the receiver in the office. */
export const SUBSCRIPTION_FORM = 'subscription';
