import type { Language, Names } from '#libs/kernel';
import type { RecordedContactListEvent } from './events.js';

/** What happened with a list. @param names of contacts by id */
export function describeContactList(event: RecordedContactListEvent, names: Names, language: Language): string {
  const say = (pl: string, en: string) => (language === 'pl' ? pl : en);
  switch (event.type) {
    case 'ContactListMade':
      return say(`Utworzono listę: ${event.data.name}`, `List made: ${event.data.name}`);
    case 'ContactListChanged':
      return say(`Zmieniono listę: ${event.data.name}`, `List changed: ${event.data.name}`);
    case 'ContactListEnded':
      return say('Usunięto listę', 'List removed');
    case 'ContactListed':
    case 'ContactUnlisted': {
      const who = names.get(event.data.contactId) ?? '—';
      return event.type === 'ContactListed'
        ? say(`Dopisano do listy: ${who}`, `Put on the list: ${who}`)
        : say(`Skreślono z listy: ${who}`, `Taken off the list: ${who}`);
    }
  }
}
