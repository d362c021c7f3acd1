import { describe, expect, it } from '@jest/globals';
import {
  type Standing,
  type StartMailbox,
  statesOf,
} from '../../angular-frontend/src/app/features/settings/start/steps.js';

const office: Standing['office'] = {
  postalAddress: '',
  smtp: null,
  sources: [{ setting: 'name', from: 'default' }],
};
const empty: Standing = { office, mailboxes: [], people: 1, invitations: [], firstMailAt: null };
const named = { setting: 'name', from: 'person' };
const at = '2026-06-16T08:00:00Z';
const mailbox: StartMailbox = { imap: {}, oauth: null, state: null };
const read = { fetchedAt: at, fault: null };
const broken = { fetchedAt: at, fault: {} };

describe('how far the first start is', () => {
  it('is nowhere in an empty office', () => {
    expect(new Set(Object.values(statesOf(empty)))).toEqual(new Set(['open']));
  });

  it.each<[string, keyof ReturnType<typeof statesOf>, Partial<Standing>, string]>([
    ['a name and no address', 'office', { office: { ...office, sources: [named] } }, 'open'],
    ['name and address', 'office', { office: { ...office, sources: [named], postalAddress: 'ul. Mostowa 1' } }, 'done'],
    ['a mail server', 'sending', { office: { ...office, smtp: {} } }, 'done'],
    ['a mailbox that was not read yet', 'mailboxes', { mailboxes: [mailbox] }, 'open'],
    ['a mailbox that is read', 'mailboxes', { mailboxes: [{ ...mailbox, state: read }] }, 'done'],
    ['a mailbox whose mail comes by SMTP', 'mailboxes', { mailboxes: [{ ...mailbox, imap: null }] }, 'done'],
    [
      'one that works and one that does not',
      'mailboxes',
      { mailboxes: [mailbox, { ...mailbox, state: broken }] },
      'faulty',
    ],
    ['one that nobody signed in', 'mailboxes', { mailboxes: [{ ...mailbox, oauth: { signedIn: false } }] }, 'faulty'],
    ['no mailbox, and mail all the same', 'mailboxes', { firstMailAt: at }, 'done'],
    ['a second employee', 'people', { people: 2 }, 'done'],
    ['an invitation that did not leave', 'people', { invitations: [{ state: 'open', mail: 'failed' }] }, 'faulty'],
    ['an invitation that lapsed', 'people', { invitations: [{ state: 'lapsed', mail: 'sent' }] }, 'faulty'],
    ['a first mail', 'firstMail', { firstMailAt: at }, 'done'],
  ])('with %s: %s', (_, step, more, state) => {
    expect(statesOf({ ...empty, ...more })[step]).toBe(state);
  });
});
