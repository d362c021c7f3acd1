import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { contactListDecider } from './contact-list.js';
import type { ContactListEvent } from './events.js';

const made = (filter: { tags: string[] } | null): ContactListEvent => ({
  type: 'ContactListMade',
  data: { listId: 'l', name: 'Drogi', filter },
});
const listed = (contactId: string): ContactListEvent => ({ type: 'ContactListed', data: { listId: 'l', contactId } });
const own = made(null);
const living = made({ tags: ['drogi'] });

describe('an own list', () => {
  it('holds whom somebody put on it, each once', () => {
    given(contactListDecider, [own])
      .when({ kind: 'add', contactIds: ['a', 'a', 'b'] })
      .then([listed('a'), listed('b')]);
    given(contactListDecider, [own, listed('a')])
      .when({ kind: 'add', contactIds: ['a'] })
      .thenNothing();
    given(contactListDecider, [own, listed('a')])
      .when({ kind: 'remove', contactIds: ['a', 'b'] })
      .then([{ type: 'ContactUnlisted', data: { listId: 'l', contactId: 'a' } }]);
  });

  it('has no filter', () =>
    given(contactListDecider, [own])
      .when({ kind: 'change', filter: { tags: ['drogi'] } })
      .thenRefused('list-is-own'));
});

describe('a living list', () => {
  it('holds whoever fits, and takes nobody by name', () =>
    given(contactListDecider, [living])
      .when({ kind: 'add', contactIds: ['a'] })
      .thenRefused('list-is-living'));

  it('is changed in what is different, and is there no more once it ended', () => {
    given(contactListDecider, [living])
      .when({ kind: 'change', filter: { tags: ['drogi'] } })
      .thenNothing();
    given(contactListDecider, [living])
      .when({ kind: 'change', name: 'Kolej' })
      .then([{ type: 'ContactListChanged', data: { listId: 'l', name: 'Kolej', filter: { tags: ['drogi'] } } }]);
    given(contactListDecider, [living, { type: 'ContactListEnded', data: { listId: 'l' } }])
      .when({ kind: 'end' })
      .thenRefused('contact-list-not-found');
  });
});
