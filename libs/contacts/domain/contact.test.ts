import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { contactDecider } from './contact.js';
import type { ContactEvent } from './events.js';

const contact = { contactId: 'c', name: 'Maria Wójcik', email: 'm.wojcik@kurier.pl', newsroomId: 'kurier' };
const registered: ContactEvent = { type: 'ContactRegistered', data: contact };

describe('a contact', () => {
  it('is registered once', () => {
    given(contactDecider, []).when({ kind: 'register', contact }).then([registered]);
    given(contactDecider, [registered]).when({ kind: 'register', contact }).thenNothing();
  });

  it('is changed in what is present and different', () =>
    given(contactDecider, [registered])
      .when({ kind: 'change', changes: { name: 'Maria Wójcik', phone: '600 100 200', email: undefined } })
      .then([{ type: 'ContactChanged', data: { contactId: 'c', phone: '600 100 200' } }]));

  it('loses an address, a telephone or a newsroom by null', () =>
    given(contactDecider, [registered])
      .when({ kind: 'change', changes: { email: null, newsroomId: null, phone: null } })
      .then([{ type: 'ContactChanged', data: { contactId: 'c', email: null, newsroomId: null } }]));

  it('changed to what it is already does nothing', () =>
    given(contactDecider, [registered])
      .when({ kind: 'change', changes: { name: 'Maria Wójcik', newsroomId: 'kurier' } })
      .thenNothing());

  it('keeps a name', () =>
    given(contactDecider, [registered])
      .when({ kind: 'change', changes: { name: '  ' } })
      .thenRefused('contact-needs-name'));

  it('that is not there cannot be changed', () =>
    given(contactDecider, [])
      .when({ kind: 'change', changes: { name: 'Jan' } })
      .thenRefused('contact-not-found'));
});
