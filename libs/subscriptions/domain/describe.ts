import type { Language, Names } from '#libs/kernel';
import type { RecordedSubscriptionEvent } from './events.js';

/** @param names of topics by id */
export function describeSubscription(event: RecordedSubscriptionEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const { topicIds } = event.data;
  const topics = topicIds?.map((id) => names.get(id) ?? '—').join(', ');
  if (event.type === 'SubscriptionTopicsChosen')
    return topics === undefined
      ? say(
          'Odsyłaczem z wiadomości wybrano komunikaty o wszystkich tematach',
          'Chose communiqués of all topics by the link in a message',
        )
      : say(
          `Odsyłaczem z wiadomości wybrano komunikaty o tematach: ${topics}`,
          `Chose communiqués of these topics by the link in a message: ${topics}`,
        );
  const confirmed = say(
    'Potwierdzono odsyłaczem z listu: chce dostawać komunikaty pocztą',
    'Confirmed by the link in a letter: wants communiqués by mail',
  );
  return topics === undefined ? confirmed : `${confirmed} (${say('tematy', 'topics')}: ${topics})`;
}
