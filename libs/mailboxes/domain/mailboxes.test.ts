import { describe, expect, it } from '@jest/globals';
import type { Imap, MailboxEvent, MailboxSmtp } from './events.js';
import { faultOf, MailboxFault } from './faults.js';
import { isLoopback, isSameClient, isSameSignIn, mailboxes, signedInFor, type MailboxCommand } from './mailboxes.js';

const imap: Imap = {
  host: 'imap.urzad.example',
  port: 993,
  security: 'tls',
  user: 'prasa',
  folder: 'INBOX',
  since: '2026-11-28',
  afterwards: 'nothing',
  moveTo: null,
  throughGateway: false,
};
const { port: _port, host: _host, security: _security, user: _user, ...otherwise } = imap;
const added: MailboxEvent = {
  type: 'MailboxAdded',
  data: { mailboxId: '1', address: 'prasa@urzad.example', unitId: null, language: null, imap, passwordSet: true },
};
const decide = (command: MailboxCommand, ...given: MailboxEvent[]) =>
  mailboxes.decide(command, given.reduce(mailboxes.evolve, mailboxes.initialState));
const add = (changes: Partial<MailboxCommand & { type: 'AddMailbox' }> = {}): MailboxCommand => ({
  type: 'AddMailbox',
  mailboxId: '2',
  address: 'skargi@urzad.example',
  unitId: null,
  language: null,
  imap,
  smtp: null,
  senderName: null,
  passwordSet: true,
  smtpPasswordSet: false,
  oauth: null,
  clientSecretSet: false,
  ...changes,
});
const change = (
  changes: (MailboxCommand & { type: 'ChangeMailbox' })['changes'],
  passwordSet = false,
  ...given: MailboxEvent[]
) =>
  decide(
    {
      type: 'ChangeMailbox',
      mailboxId: '1',
      changes,
      passwordSet,
      smtpPasswordSet: false,
      clientSecretSet: false,
      otherwise,
    },
    added,
    ...given,
  );
const smtp: MailboxSmtp = { host: 'smtp.urzad.example', port: 587, security: 'starttls', user: 'prasa' };

describe('mailboxes', () => {
  it('sign in by OAuth 2 without passwords, and by password again only with one', () => {
    const microsoft = { provider: 'microsoft', clientId: 'urzad', tenant: 'organizations' } as const;
    const google = { provider: 'google', clientId: 'urzad', tenant: null } as const;
    const [signedIn] = change({ oauth: microsoft, smtp });
    expect(signedIn).toMatchObject({ type: 'MailboxChanged', data: { oauth: microsoft, passwordSet: false } });
    expect(decide({ type: 'NoteSignIn', mailboxId: '1' }, added, signedIn!)).toMatchObject([
      { type: 'MailboxSignedIn', data: { provider: 'microsoft' } },
    ]);
    expect(() => change({ oauth: google }, false, signedIn!)).toThrow('mailbox-client-secret-needed');
    expect(isSameClient(microsoft, { ...microsoft, tenant: 'urzad' })).toBe(true);
    for (const other of [google, { ...microsoft, clientId: 'inny' }, null])
      expect(isSameClient(microsoft, other)).toBe(false);
    expect(() => change({ oauth: null }, false, signedIn!)).toThrow('mailbox-password-needed');
    expect(() => change({ oauth: null }, true, signedIn!)).toThrow('mailbox-smtp-password-needed');
    expect(() => decide({ type: 'NoteSignIn', mailboxId: '1' }, added)).toThrow('mailbox-by-password');
  });

  it('are signed in for their provider and accounts only, and for a server less as well', () => {
    const microsoft = { provider: 'microsoft', clientId: 'urzad', tenant: null } as const;
    const mailbox = { oauth: microsoft, imap, smtp };
    const counts = (changed: Partial<Parameters<typeof signedInFor>[0]>) =>
      isSameSignIn(signedInFor(mailbox), signedInFor({ ...mailbox, ...changed }));
    expect(counts({ imap: { ...imap, folder: 'Inna' } })).toBe(true);
    expect(counts({ smtp: null })).toBe(true);
    expect(counts({ imap: { ...imap, host: 'obcy.example' } })).toBe(false);
    expect(counts({ smtp: { ...smtp, user: 'inny' } })).toBe(false);
    expect(counts({ oauth: { ...microsoft, clientId: 'inny' } })).toBe(false);
    expect(isSameSignIn(signedInFor({ ...mailbox, smtp: null }), signedInFor(mailbox))).toBe(false);
  });

  it('have each an address of their own', () => {
    expect(decide(add(), added)).toHaveLength(1);
    expect(() => decide(add({ address: 'prasa@urzad.example' }), added)).toThrow('mailbox-address-taken');
  });

  it('are reached without encryption on the machine itself only', () => {
    expect(() => decide(add({ imap: { ...imap, security: 'none' } }))).toThrow('mailbox-needs-encryption');
    expect(decide(add({ imap: { ...imap, security: 'none', host: '127.0.0.1' } }))).toHaveLength(1);
    expect(['localhost', '::1', '127.3.2.1', '127.0.0.1.evil.example', '10.0.0.1'].map(isLoopback)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('move messages to another folder, or not at all', () => {
    expect(() => change({ imap: { afterwards: 'move', moveTo: 'INBOX' } })).toThrow('mailbox-needs-target');
    expect(() => change({ imap: { afterwards: 'move' } })).toThrow('mailbox-needs-target');
    expect(change({ imap: { afterwards: 'move', moveTo: 'Archiwum' } })).toHaveLength(1);
  });

  it('show a password to no server and user but those that it was given for', () => {
    for (const account of [{ host: 'x.example' }, { port: 143 }, { security: 'starttls' }, { user: 'x' }] as const) {
      expect(() => change({ imap: account })).toThrow('mailbox-password-needed');
      expect(change({ imap: account }, true)).toHaveLength(1);
    }
    expect(change({ imap: { folder: 'Prasa' } })).toHaveLength(1);
    expect(change({ imap: null })).toHaveLength(1);
  });

  it('send by a server of their own, under the same rules', () => {
    expect(() => decide(add({ smtp }))).toThrow('mailbox-smtp-password-needed');
    expect(() => decide(add({ smtp: { ...smtp, security: 'none', user: null } }))).toThrow('mailbox-needs-encryption');
    expect(decide(add({ smtp: { ...smtp, user: null } }))).toHaveLength(1);
    expect(decide(add({ smtp, smtpPasswordSet: true }))).toMatchObject([{ data: { smtp, smtpPasswordSet: true } }]);
    const sending: MailboxEvent = {
      type: 'MailboxChanged',
      data: { ...added.data, imap, smtp, passwordSet: false, smtpPasswordSet: true },
    };
    expect(() => change({ smtp: { ...smtp, host: 'x.example' } }, false, sending)).toThrow(
      'mailbox-smtp-password-needed',
    );
    expect(change({ smtp: { ...smtp } }, false, sending)).toEqual([]);
    expect(change({ senderName: 'Rzecznik' }, false, sending)).toHaveLength(1);
    expect(change({ smtp: null }, false, sending)).toMatchObject([{ data: { smtp: null } }]);
  });

  it('note nothing where nothing changed, and a new password alone', () => {
    expect(change({ address: 'prasa@urzad.example', imap: { ...imap } })).toEqual([]);
    expect(change({}, true)).toHaveLength(1);
  });
});

describe('what went wrong with a mailbox', () => {
  it.each([
    [{ code: 'ENOTFOUND' }, 'mailbox-name-not-found'],
    [{ code: 'ECONNREFUSED' }, 'mailbox-refused'],
    [{ code: 'CONNECT_TIMEOUT' }, 'mailbox-timed-out'],
    [{ code: 'CERT_HAS_EXPIRED' }, 'mailbox-certificate-expired'],
    [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'mailbox-certificate-untrusted'],
    [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'mailbox-certificate-other-name'],
    [{ tlsFailed: true }, 'mailbox-no-starttls'],
    [{ authenticationFailed: true }, 'mailbox-wrong-password'],
    [{ mailboxMissing: true, responseStatus: 'NO' }, 'mailbox-folder-unknown'],
    [{ code: 'LiteralTooLarge' }, 'mailbox-nonsense'],
    [{ code: 'ParserError11' }, 'mailbox-nonsense'],
    [{ responseStatus: 'NO' }, 'mailbox-request-refused'],
    [new MailboxFault('mailbox-message-too-large'), 'mailbox-message-too-large'],
    [new Error('what nobody thought of'), 'mailbox-failed'],
  ])('%o is %s', (error, code) => {
    expect(faultOf(error)).toBe(code);
  });
});
