import type { Language, Names } from '#libs/kernel';
import type { RecordedWatchingEvent } from './events.js';

/** @param names of employees by id */
export function describeWatching({ type, data }: RecordedWatchingEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  if (type === 'CaseWatchersTold')
    return say('Powiadomiono tych, którzy obserwują sprawę', 'Told those who watch the case');
  const who = names.get(data.employeeId) ?? '—';
  return type === 'CaseWatched'
    ? say(`${who} obserwuje sprawę`, `${who} watches the case`)
    : say(`${who} nie obserwuje już sprawy`, `${who} watches the case no more`);
}
