import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { describeMailboxEvent } from './domain/describe.js';
import {
  mailboxAlarmEvents,
  MAILBOXES_STREAM,
  mailboxEvents,
  type RecordedMailboxAlarmEvent,
  type RecordedMailboxEvent,
} from './domain/events.js';
import { MAILBOX_FAILED } from './domain/letters.js';
import { MAILBOX_PROBLEMS } from './domain/problems.js';
import { MAILBOX_RIGHTS } from './domain/rights.js';
import { MailboxesWorkerModule } from './mailboxes-worker.module.js';
import { MailboxesModule } from './mailboxes.module.js';
import { mailboxNotices } from './notices.js';
import { MailboxesHangOn } from './queries/mailboxes-hang-on.js';
import { TellOfFailingMailboxes } from './policies/tell-of-failing-mailboxes.js';

export const mailboxesManifest = defineModule({
  name: 'mailboxes',
  problems: MAILBOX_PROBLEMS,
  uses: ['organization', 'letters', 'mail-intake', 'mail-outgoing', 'cases'],
  events: { ...mailboxEvents, ...mailboxAlarmEvents },
  streams: { [MAILBOXES_STREAM]: 'mailbox', mailboxAlarm: 'mailbox' },
  histories: { mailbox: MAILBOXES_STREAM },
  names: byEvent<Naming>()(
    { ...mailboxEvents, ...mailboxAlarmEvents },
    { MailboxAdded: named, MailboxChanged: named, MailboxFailed: named },
  ),
  notifies: mailboxNotices,
  hangsOn: [MailboxesHangOn],
  letters: [MAILBOX_FAILED],
  policies: [TellOfFailingMailboxes],
  describe: (event: RecordedMailboxEvent | RecordedMailboxAlarmEvent, names, language) =>
    describeMailboxEvent(event, names, language),
  seenBy: { mailbox: { roles: MAILBOX_RIGHTS.manageMailboxes } },
  rights: MAILBOX_RIGHTS,
  modules: [MailboxesModule],
  workerModules: [MailboxesWorkerModule],
});

function named({ data }: { readonly data: { readonly mailboxId: string; readonly address: string } }): Naming[] {
  return [{ kind: 'mailbox', id: data.mailboxId, name: data.address }];
}
