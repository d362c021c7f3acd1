import { describe, it } from '@jest/globals';
import { given } from '#libs/kernel/testing';
import { contactDecider, type ContactCommand, type PersonChanges } from './contact.js';
import type { ContactEvent } from './events.js';

const contact = { contactId: 'c', name: 'Maria Wójcik', email: 'm.wojcik@kurier.pl', newsroomId: 'kurier' };
const registered: ContactEvent = { type: 'ContactRegistered', data: contact };
const change = (changes: PersonChanges): ContactCommand => ({ kind: 'change', changes, newId: 'new' });

const first = { contactId: 'c', addressId: 'email', medium: 'email', value: 'm.wojcik@kurier.pl' } as const;
const added = { addressId: 'a', medium: 'email', kind: 'private', label: null, primary: false, shared: false } as const;
const second = { ...added, value: 'maria@poczta.pl' };
const secondAdded: ContactEvent = { type: 'ContactAddressAdded', data: { contactId: 'c', ...second } };

describe('a contact', () => {
  it('is registered once', () => {
    given(contactDecider, []).when({ kind: 'register', contact }).then([registered]);
    given(contactDecider, [registered]).when({ kind: 'register', contact }).thenNothing();
  });

  it('is changed in what is present and different', () =>
    given(contactDecider, [registered])
      .when(change({ name: 'Maria Wójcik', beat: 'drogi', salutation: undefined }))
      .then([{ type: 'ContactChanged', data: { contactId: 'c', beat: 'drogi' } }]));

  it('changed to what it is already does nothing', () =>
    given(contactDecider, [registered])
      .when(change({ name: 'Maria Wójcik', newsroomId: 'kurier', email: 'm.wojcik@kurier.pl', phone: null }))
      .thenNothing());

  it('keeps a name', () =>
    given(contactDecider, [registered])
      .when(change({ name: '  ' }))
      .thenRefused('contact-needs-name'));

  it('that is not there cannot be changed', () =>
    given(contactDecider, [])
      .when(change({ name: 'Jan' }))
      .thenRefused('contact-not-found'));
});

describe('the addresses of a contact', () => {
  it('are several; the first one stays so until another takes its place', () => {
    given(contactDecider, [registered]).when({ kind: 'addAddress', address: second }).then([secondAdded]);
    given(contactDecider, [registered, secondAdded])
      .when({ kind: 'changeAddress', addressId: 'a', changes: { primary: true } })
      .then([
        {
          type: 'ContactAddressChanged',
          data: { contactId: 'c', addressId: 'a', medium: 'email', value: 'maria@poczta.pl', primary: true },
        },
      ]);
  });

  it('are each there once, however they are written', () => {
    const phone = { ...added, medium: 'phone' as const, value: '+48 600 100 200' };
    given(contactDecider, [registered])
      .when({ kind: 'addAddress', address: { ...second, value: 'M.Wojcik@Kurier.pl' } })
      .thenRefused('address-known');
    given(contactDecider, [registered, { type: 'ContactAddressAdded', data: { contactId: 'c', ...phone } }])
      .when({ kind: 'addAddress', address: { ...phone, addressId: 'b', value: '48600100200' } })
      .thenRefused('address-known');
  });

  it('the first telephone is the first one, whatever was said', () =>
    given(contactDecider, [registered])
      .when({ kind: 'addAddress', address: { ...added, medium: 'phone', value: '600' } })
      .then([
        {
          type: 'ContactAddressAdded',
          data: { contactId: 'c', ...added, medium: 'phone', value: '600', primary: true },
        },
      ]));

  it('where the first one ends, the next one is the first', () =>
    given(contactDecider, [registered, secondAdded])
      .when({ kind: 'changeAddress', addressId: 'email', changes: { ended: true } })
      .then([
        { type: 'ContactAddressChanged', data: { ...first, ended: true, primary: false } },
        {
          type: 'ContactAddressChanged',
          data: { contactId: 'c', addressId: 'a', medium: 'email', value: 'maria@poczta.pl', primary: true },
        },
      ]));

  it('one that is used no more is not the first, unless it is used again', () => {
    const ended: ContactEvent = { type: 'ContactAddressChanged', data: { ...first, primary: false, ended: true } };
    given(contactDecider, [registered, ended])
      .when({ kind: 'changeAddress', addressId: 'email', changes: { primary: true } })
      .thenRefused('address-ended');
    given(contactDecider, [registered, ended])
      .when(change({ email: 'm.wojcik@kurier.pl' }))
      .then([{ type: 'ContactAddressChanged', data: { ...first, primary: true, ended: false } }]);
  });

  it('a corrected one takes the place of the first, which ends', () =>
    given(contactDecider, [registered])
      .when(change({ email: 'maria@kurier.pl' }))
      .then([
        { type: 'ContactAddressChanged', data: { ...first, primary: false, ended: true } },
        {
          type: 'ContactAddressAdded',
          data: {
            contactId: 'c',
            addressId: 'new-email',
            medium: 'email',
            value: 'maria@kurier.pl',
            kind: 'work',
            label: null,
            primary: true,
            shared: false,
          },
        },
      ]));

  it('are twenty at most', () => {
    const many = Array.from({ length: 19 }, (_, n): ContactEvent => {
      const address = { ...second, addressId: `a${n}`, value: `maria${n}@poczta.pl` };
      return { type: 'ContactAddressAdded', data: { contactId: 'c', ...address } };
    });
    given(contactDecider, [registered, ...many])
      .when({ kind: 'addAddress', address: { ...second, addressId: 'x', value: 'x@poczta.pl' } })
      .thenRefused('too-many-addresses');
  });
});

describe('belonging to newsrooms', () => {
  const today = '2026-05-20';
  const radio = { membershipId: 'm', newsroomId: 'radio', role: 'editor', from: '2026-05-01', to: null } as const;
  const began: ContactEvent = { type: 'MembershipBegan', data: { contactId: 'c', ...radio } };

  it('to several at once', () =>
    given(contactDecider, [registered]).when({ kind: 'addMembership', membership: radio, today }).then([began]));

  it('ends, and may begin again later', () => {
    const ended: ContactEvent = {
      type: 'MembershipChanged',
      data: { contactId: 'c', ...radio, to: '2026-05-10' },
    };
    given(contactDecider, [registered, began])
      .when({ kind: 'changeMembership', membershipId: 'm', changes: { to: '2026-05-10' }, today })
      .then([ended]);
    const again = { ...radio, membershipId: 'again', from: '2026-05-15' };
    given(contactDecider, [registered, began, ended])
      .when({ kind: 'addMembership', membership: again, today })
      .then([{ type: 'MembershipBegan', data: { contactId: 'c', ...again } }]);
  });

  it.each([
    ['membership-ends-before', { ...radio, to: '2026-04-01' }],
    ['membership-in-future', { ...radio, from: '2026-05-21' }],
    ['membership-in-future', { ...radio, to: '2026-06-01' }],
    ['membership-known', { ...radio, newsroomId: 'kurier' }],
  ])('that makes no sense is refused: %s', (code, membership) =>
    given(contactDecider, [registered]).when({ kind: 'addMembership', membership, today }).thenRefused(code),
  );

  it('is corrected where it is the wrong newsroom, and removed where it is none', () => {
    given(contactDecider, [registered, began])
      .when(change({ newsroomId: 'portal' }))
      .then([{ type: 'MembershipChanged', data: { contactId: 'c', ...radio, newsroomId: 'portal' } }]);
    given(contactDecider, [registered])
      .when(change({ newsroomId: null }))
      .then([{ type: 'MembershipRemoved', data: { contactId: 'c', membershipId: 'first', newsroomId: 'kurier' } }]);
  });
});

describe('a merge', () => {
  const merged: ContactEvent = { type: 'ContactMerged', data: { contactId: 'c', intoId: 'd' } };
  const erased: ContactEvent = { type: 'ContactRegistered', data: { ...contact, name: null } };

  it.each<[string, readonly ContactEvent[], string, string]>([
    ['with itself', [registered], 'c', 'merge-with-itself'],
    ['into another one while it stands', [registered, merged], 'e', 'contact-merged'],
    ['of an erased person', [erased], 'd', 'merge-of-erased'],
    ['of nobody', [], 'd', 'contact-not-found'],
  ])('%s is refused', (_name, history, intoId, code) =>
    given(contactDecider, history).when({ kind: 'merge', intoId }).thenRefused(code),
  );

  it('is done once, taken back once, and may be done again', () => {
    given(contactDecider, [registered]).when({ kind: 'merge', intoId: 'd' }).then([merged]);
    given(contactDecider, [registered, merged]).when({ kind: 'merge', intoId: 'd' }).thenNothing();
    const unmerged: ContactEvent = { type: 'ContactUnmerged', data: { contactId: 'c', fromId: 'd', withIds: ['b'] } };
    given(contactDecider, [registered, merged])
      .when({ kind: 'unmerge', withIds: ['b'] })
      .then([unmerged]);
    given(contactDecider, [registered, merged, unmerged])
      .when({ kind: 'unmerge', withIds: [] })
      .thenRefused('contact-not-merged');
    given(contactDecider, [registered, merged, unmerged]).when({ kind: 'merge', intoId: 'd' }).then([merged]);
  });

  it('lets nothing be added to the merged contact, and what it has be ended', () => {
    given(contactDecider, [registered, merged])
      .when(change({ beat: 'drogi' }))
      .thenRefused('contact-merged');
    given(contactDecider, [registered, merged])
      .when({ kind: 'addAddress', address: second })
      .thenRefused('contact-merged');
    given(contactDecider, [registered, merged])
      .when({ kind: 'changeAddress', addressId: 'email', changes: { label: 'dawny' } })
      .then([{ type: 'ContactAddressChanged', data: { ...first, label: 'dawny' } }]);
  });
});
