import { describe, expect, it } from '@jest/globals';
import { describeContactEvent } from './describe.js';
import type { RecordedContactEvent } from './events.js';

const event = (type: RecordedContactEvent['type'], data: object) => ({ type, data }) as RecordedContactEvent;
const newsroom = { newsroomId: 'n', name: 'Kurier', kind: 'daily', domains: ['kurier.pl'] };

const names = new Map([['n', 'Kurier']]);

describe('contacts in words', () => {
  it.each([
    [event('ContactRegistered', { name: 'Maria' }), 'Dodano kontakt: Maria', 'Contact added: Maria'],
    [event('ContactRegistered', { name: null }), 'Dodano kontakt: (dane usunięte)', 'Contact added: (data erased)'],
    [
      event('NewsroomChanged', { ...newsroom, name: null, domains: null }),
      'Redakcja: (dane usunięte)',
      'Newsroom: (data erased)',
    ],
    [
      event('ContactChanged', { contactId: 'c', beat: 'drogi', language: 'en', salutation: null }),
      'Zmieniono kontakt (tematyka: drogi, język pism: angielski, zwrot w pismach: —)',
      'Contact changed (beat: drogi, language of letters: English, salutation: —)',
    ],
    [
      event('ContactAddressAdded', { medium: 'phone', value: '600', kind: 'private' }),
      'Dodano telefon 600 (prywatny)',
      'Added: telephone 600 (private)',
    ],
    [
      event('ContactAddressChanged', { medium: 'email', value: null, ended: true }),
      'Zmieniono adres e-mail (dane usunięte): nieużywany',
      'Changed: e-mail address (data erased): used no more',
    ],
    [
      event('MembershipBegan', { newsroomId: 'n', role: 'editor', from: '2026-01-01', to: null }),
      'Dodano redakcję osoby: Kurier (redaktor, od 2026-01-01)',
      'Belongs to a newsroom: Kurier (editor, from 2026-01-01)',
    ],
    [
      event('MembershipChanged', { newsroomId: 'n', role: null, from: null, to: '2026-02-01' }),
      'Zmieniono redakcję osoby: Kurier (do 2026-02-01)',
      'Membership changed: Kurier (to 2026-02-01)',
    ],
    [
      event('MembershipRemoved', { newsroomId: 'n' }),
      'Wycofano błędny wpis o redakcji: Kurier',
      'Never belonged to the newsroom: Kurier',
    ],
    [
      event('NewsroomRegistered', newsroom),
      'Dodano redakcję: Kurier (dziennik, kurier.pl)',
      'Newsroom added: Kurier (daily, kurier.pl)',
    ],
    [
      event('NewsroomChanged', newsroom),
      'Zmieniono redakcję: Kurier (dziennik, kurier.pl)',
      'Newsroom changed: Kurier (daily, kurier.pl)',
    ],
  ])('%#', (described, polish, english) => {
    expect(describeContactEvent(described, names, 'pl')).toBe(polish);
    expect(describeContactEvent(described, names, 'en')).toBe(english);
  });
});
