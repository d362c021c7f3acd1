import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/projections/testing';
import type { ContactEvent } from '../domain/events.js';
import { contactsProjection } from './contacts.js';

const registered: ContactEvent = {
  type: 'ContactRegistered',
  data: { contactId: 'c', name: 'Maria', email: 'Maria@Kurier.pl', newsroomId: 'n' },
};
const phone: ContactEvent = {
  type: 'ContactAddressAdded',
  data: {
    contactId: 'c',
    addressId: 'p',
    medium: 'phone',
    value: '+48 600 100',
    kind: 'work',
    label: null,
    primary: true,
    shared: false,
  },
};
const rows = (events: readonly ContactEvent[], table: string) => given(contactsProjection, events).rowsOf(table);

describe('the contacts', () => {
  it('have the first of their addresses in their own row, and all of them beside it', () => {
    expect(rows([registered, phone], 'contacts')).toMatchObject([{ email: 'Maria@Kurier.pl', phone: '+48 600 100' }]);
    expect(rows([registered, phone], 'contact_addresses')).toMatchObject([
      { id: 'email', found_by: 'maria@kurier.pl', is_primary: true },
      { id: 'p', found_by: '48600100', is_primary: true },
    ]);
  });

  it('know no first address once that one ended', () => {
    const ended: ContactEvent = {
      type: 'ContactAddressChanged',
      data: {
        contactId: 'c',
        addressId: 'email',
        medium: 'email',
        value: 'Maria@Kurier.pl',
        ended: true,
        primary: false,
      },
    };
    expect(rows([registered, ended], 'contacts')).toMatchObject([{ email: null }]);
    expect(rows([registered, ended], 'contact_addresses')).toMatchObject([
      { is_primary: false, ended_at: expect.anything() },
    ]);
  });

  it('forget an erased person', () => {
    const { rowsOf } = given(contactsProjection, [
      registered,
      phone,
      { type: 'SubjectErased', data: { subject: 'c' } },
    ]);
    expect(rowsOf('contacts')).toMatchObject([{ id: 'c', name: null, email: null, phone: null, erased: true }]);
    expect(rowsOf('contact_addresses')).toMatchObject([
      { value: null, found_by: null, label: null },
      { value: null, found_by: null, label: null },
    ]);
    expect(rowsOf('contact_memberships')).toEqual([]);
  });

  it('go with whoever stands for them, and back with those who came with them', () => {
    const person = (contactId: string): ContactEvent => ({
      type: 'ContactRegistered',
      data: { contactId, name: contactId, newsroomId: null },
    });
    const merge = (contactId: string, intoId: string): ContactEvent => ({
      type: 'ContactMerged',
      data: { contactId, intoId },
    });
    const history = [...['a', 'b', 'c', 'd'].map(person), merge('a', 'b'), merge('b', 'c'), merge('d', 'c')];
    const who = (events: readonly ContactEvent[]) =>
      Object.fromEntries(rows(events, 'contacts').map(({ id, person_id }) => [id, person_id]));
    expect(who(history)).toEqual({ a: 'c', b: 'c', c: 'c', d: 'c' });
    const back: ContactEvent = { type: 'ContactUnmerged', data: { contactId: 'b', fromId: 'c', withIds: ['a'] } };
    expect(who([...history, back])).toEqual({ a: 'b', b: 'b', c: 'c', d: 'c' });
  });
});
