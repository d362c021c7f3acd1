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
      event('ContactChanged', { contactId: 'c', phone: '600', newsroomId: 'n', email: null }),
      'Zmieniono kontakt (telefon: 600, redakcja: Kurier, adres e-mail: —)',
      'Contact changed (telephone: 600, newsroom: Kurier, e-mail address: —)',
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
