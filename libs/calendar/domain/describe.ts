import type { Language } from '#libs/kernel';
import type { RecordedCalendarEvent } from './events.js';

const KINDS = {
  own: { pl: 'dzień wolny urzędu', en: 'free day of the office' },
  statutory: { pl: 'jednorazowy dzień ustawowo wolny', en: 'one-off statutory free day' },
} as const;

/** What an event of the calendar says, in words that a person understands. */
export function describeCalendarEvent({ type, data }: RecordedCalendarEvent, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  const { kind, date, name, basis } = data;
  const what = `${KINDS[kind][language]} ${date} (${name}${basis ? `, ${basis}` : ''})`;
  return type === 'FreeDayAdded'
    ? say(`Dodano ${what}`, `Added: ${what}`)
    : say(`Usunięto ${what}: ${data.reason}`, `Removed: ${what}: ${data.reason}`);
}
