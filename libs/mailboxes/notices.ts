import { byEvent, everyone, type Notice } from '#libs/manifest';
import { mailboxAlarmEvents, MailboxRemoved } from './domain/events.js';

const about = (id: string) => ({ kind: 'mailbox', id });

/** Administrators are told of a mailbox that fails, until it works again or is removed. */
export const mailboxNotices = byEvent<Notice>()(
  { ...mailboxAlarmEvents, MailboxRemoved },
  {
    MailboxFailed: ({ data: { mailboxId } }) => [
      { does: 'tell', kind: 'mailboxFailed', to: everyone('administrator'), about: about(mailboxId) },
    ],
    MailboxRecovered: ({ data: { mailboxId } }) => [{ does: 'settle', about: about(mailboxId) }],
    MailboxRemoved: ({ data: { mailboxId } }) => [{ does: 'settle', about: about(mailboxId) }],
  },
);
