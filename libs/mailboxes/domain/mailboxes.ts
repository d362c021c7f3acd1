import { notFound, ruleBroken, type Decider } from '#libs/kernel';
import type { Imap, MailboxEvent, MailboxOAuth, MailboxSmtp, MailLanguage } from './events.js';

export interface Mailbox {
  /** Lower case. */
  readonly address: string;
  readonly unitId: string | null;
  readonly language: MailLanguage | null;
  /** Null: its mail comes by SMTP. */
  readonly imap: Imap | null;
  /** Null: its mail leaves by the office's server. */
  readonly smtp: MailboxSmtp | null;
  /** Under which name it sends; null: the office's. */
  readonly senderName: string | null;
  /** How it signs in at both servers; null: by password. */
  readonly oauth: MailboxOAuth | null;
}

/** Which secrets come with a command: the password for fetching, the one for sending, the OAuth 2 client's. */
export interface SecretsSet {
  readonly passwordSet: boolean;
  readonly smtpPasswordSet: boolean;
  readonly clientSecretSet: boolean;
}

/** All mailboxes by id, in the order in which they were added. */
export type Mailboxes = ReadonlyMap<string, Mailbox>;

export interface MailboxChanges extends Partial<Omit<Mailbox, 'imap'>> {
  readonly imap?: Partial<Imap> | null;
}

export type MailboxCommand =
  | ({ readonly type: 'AddMailbox'; readonly mailboxId: string } & Mailbox & SecretsSet)
  | ({
      readonly type: 'ChangeMailbox';
      readonly mailboxId: string;
      readonly changes: MailboxChanges;
      /** What a mailbox without IMAP gets beside what is said. */
      readonly otherwise: Pick<Imap, 'folder' | 'since' | 'afterwards' | 'moveTo' | 'throughGateway'>;
    } & SecretsSet)
  | { readonly type: 'NoteSignIn'; readonly mailboxId: string }
  | { readonly type: 'RemoveMailbox'; readonly mailboxId: string };

export const MAX_MAILBOXES = 100;

const add = (
  { type: _type, ...data }: MailboxCommand & { type: 'AddMailbox' },
  mailboxes: Mailboxes,
): MailboxEvent[] => {
  const { mailboxId, address, imap, smtp, oauth } = data;
  if (mailboxes.has(mailboxId)) throw ruleBroken('mailbox-exists', { mailboxId });
  if (mailboxes.size >= MAX_MAILBOXES) throw ruleBroken('too-many-mailboxes', { limit: MAX_MAILBOXES });
  requireFreeAddress(mailboxes, mailboxId, address);
  if (imap) requireSound(imap);
  if (imap && !oauth && !data.passwordSet) throw ruleBroken('mailbox-password-needed');
  if (smtp) requireSending(smtp, null, data.smtpPasswordSet || oauth !== null);
  requireClient(oauth, null, data.clientSecretSet);
  return [{ type: 'MailboxAdded', data }];
};

const change = (
  { mailboxId, changes, otherwise, ...secrets }: MailboxCommand & { type: 'ChangeMailbox' },
  mailboxes: Mailboxes,
): MailboxEvent[] => {
  const before = known(mailboxes, mailboxId);
  const imap = changedImap(before.imap, changes.imap, otherwise);
  const after = {
    address: changes.address ?? before.address,
    unitId: changes.unitId === undefined ? before.unitId : changes.unitId,
    language: changes.language === undefined ? before.language : changes.language,
    imap,
    smtp: changes.smtp === undefined ? before.smtp : changes.smtp,
    senderName: changes.senderName === undefined ? before.senderName : changes.senderName,
    oauth: changes.oauth === undefined ? before.oauth : changes.oauth,
  };
  requireFreeAddress(mailboxes, mailboxId, after.address);
  if (imap) requireSound(imap);
  // A password is shown to no server but the one that it was given for.
  const passwords = after.oauth === null && before.oauth === null ? before : { imap: null, smtp: null };
  const isSameAccount = imap && isSame(accountOf(passwords.imap), accountOf(imap));
  if (imap && !after.oauth && !isSameAccount && !secrets.passwordSet) throw ruleBroken('mailbox-password-needed');
  if (after.smtp) requireSending(after.smtp, passwords.smtp, secrets.smtpPasswordSet || after.oauth !== null);
  requireClient(after.oauth, before.oauth, secrets.clientSecretSet);
  const { passwordSet, smtpPasswordSet, clientSecretSet } = secrets;
  if (isSame(before, after) && !passwordSet && !smtpPasswordSet && !clientSecretSet) return [];
  return [{ type: 'MailboxChanged', data: { mailboxId, ...after, passwordSet, smtpPasswordSet, clientSecretSet } }];
};

/** Where somebody signs in, as whom. */
type Account = Pick<Imap | MailboxSmtp, 'host' | 'port' | 'security' | 'user'>;

const accountOf = (server: Imap | MailboxSmtp | null): Account | null =>
  server && { host: server.host, port: server.port, security: server.security, user: server.user };

/** For what a mailbox is signed in: provider and client, and the accounts at its servers. */
export interface SignedInFor {
  readonly oauth: MailboxOAuth | null;
  readonly imap: Account | null;
  readonly smtp: Account | null;
}

export const signedInFor = ({ oauth, imap, smtp }: Pick<Mailbox, 'oauth' | 'imap' | 'smtp'>): SignedInFor => ({
  oauth,
  imap: accountOf(imap),
  smtp: accountOf(smtp),
});

/** Whether a sign-in still counts: another server is shown no token of this one's. */
export const isSameSignIn = (before: SignedInFor, after: SignedInFor): boolean =>
  (['imap', 'smtp'] as const).every((way) => after[way] === null || isSame(before[way], after[way])) &&
  isSame(before.oauth, after.oauth);

function changedImap(
  before: Imap | null,
  changes: Partial<Imap> | null | undefined,
  otherwise: Partial<Imap>,
): Imap | null {
  if (changes === undefined) return before;
  if (changes === null) return null;
  const { host, port, security, user, ...rest } = { ...(before ?? otherwise), ...changes };
  if (host === undefined || port === undefined || security === undefined || user === undefined)
    throw ruleBroken('mailbox-server-incomplete');
  const imap = { ...(otherwise as Imap), ...rest, host, port, security, user };
  return { ...imap, moveTo: imap.afterwards === 'move' ? imap.moveTo : null };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** In one order of fields: what is compared came from an event, or from a request. */
const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object'
    ? Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, field]) => [name, sorted(field)])
    : value;

const known = (mailboxes: Mailboxes, mailboxId: string): Mailbox => {
  const mailbox = mailboxes.get(mailboxId);
  if (!mailbox) throw notFound('mailbox-unknown', { mailboxId });
  return mailbox;
};

const requireFreeAddress = (mailboxes: Mailboxes, mailboxId: string, address: string) => {
  for (const [id, other] of mailboxes)
    if (id !== mailboxId && other.address === address) throw ruleBroken('mailbox-address-taken', { mailboxId: id });
};

/** What keeps a password from going over a network in clear, and messages from being moved to where they are. */
const requireSound = ({ host, security, folder, afterwards, moveTo }: Imap) => {
  if (security === 'none' && !isLoopback(host)) throw ruleBroken('mailbox-needs-encryption');
  if (afterwards === 'move' && (moveTo === null || moveTo === '' || moveTo === folder))
    throw ruleBroken('mailbox-needs-target');
};

/** As `requireSound`, and a password is shown to no server but the one that it was given for. */
const requireSending = (smtp: MailboxSmtp, before: MailboxSmtp | null, passwordSet: boolean) => {
  if (smtp.security === 'none' && !isLoopback(smtp.host)) throw ruleBroken('mailbox-needs-encryption');
  const isSameAccount = isSame(accountOf(before), accountOf(smtp));
  if (smtp.user !== null && !isSameAccount && !passwordSet) throw ruleBroken('mailbox-smtp-password-needed');
};

/** Whether a client's secret is still the one that was given: another provider or client is shown none of this one's. */
export const isSameClient = (before: MailboxOAuth | null, after: MailboxOAuth | null): boolean =>
  after !== null && before?.provider === after.provider && before.clientId === after.clientId;

/** Google tells its applications apart by a secret; at Microsoft, whoever signs in by device code has none. */
const requireClient = (oauth: MailboxOAuth | null, before: MailboxOAuth | null, secretSet: boolean) => {
  if (oauth?.provider === 'google' && !isSameClient(before, oauth) && !secretSet)
    throw ruleBroken('mailbox-client-secret-needed');
};

/** RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);

export const mailboxes: Decider<Mailboxes, MailboxCommand, MailboxEvent> = {
  initialState: new Map(),
  decide: (command, state) => {
    switch (command.type) {
      case 'AddMailbox':
        return add(command, state);
      case 'ChangeMailbox':
        return change(command, state);
      case 'NoteSignIn': {
        const { address, oauth } = known(state, command.mailboxId);
        if (!oauth) throw ruleBroken('mailbox-by-password');
        const { mailboxId } = command;
        return [{ type: 'MailboxSignedIn', data: { mailboxId, address, provider: oauth.provider } }];
      }
      case 'RemoveMailbox': {
        const { address } = known(state, command.mailboxId);
        return [{ type: 'MailboxRemoved', data: { mailboxId: command.mailboxId, address } }];
      }
    }
  },
  // The stream holds all mailboxes: what a user has not seen counts only where it is about this one.
  concerns: ({ mailboxId }, { data }) => data.mailboxId === mailboxId,
  evolve: (state, event) => {
    if (event.type === 'MailboxSignedIn') return state;
    const changed = new Map(state);
    if (event.type === 'MailboxRemoved') changed.delete(event.data.mailboxId);
    else {
      const { mailboxId, address, unitId, language, imap, smtp = null, senderName = null, oauth = null } = event.data;
      changed.set(mailboxId, { address, unitId, language, imap, smtp, senderName, oauth });
    }
    return changed;
  },
};
