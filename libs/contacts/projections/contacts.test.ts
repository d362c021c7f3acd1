import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#libs/kernel';
import { contactsProjection } from './contacts.js';

const reduce = (type: string, data: object) =>
  contactsProjection.reduce({ type, data, revision: 3 } as unknown as RecordedEvent);

describe('the contacts', () => {
  it('change in what an event names', () => {
    expect(reduce('ContactChanged', { contactId: 'c', phone: null, newsroomId: 'n' })).toEqual([
      { op: 'patch', table: 'contacts', key: { id: 'c' }, set: { phone: null, newsroom_id: 'n', revision: 3 } },
    ]);
  });

  it('forget an erased person', () =>
    expect(reduce('SubjectErased', { subject: 'c' })).toEqual([
      {
        op: 'patch',
        table: 'contacts',
        key: { id: 'c' },
        set: { name: null, email: null, phone: null, erased: true },
      },
      { op: 'patch', table: 'newsrooms', key: { id: 'c' }, set: { name: null, domains: [] } },
    ]));
});
