import type { Language, Names } from '#libs/kernel';
import type { RecordedSubscriptionEvent } from './events.js';

export const describeSubscription = (_event: RecordedSubscriptionEvent, _names: Names, language: Language): string =>
  language === 'pl'
    ? 'Potwierdzono odsyłaczem z listu: chce dostawać komunikaty pocztą'
    : 'Confirmed by the link in a letter: wants communiqués by mail';
