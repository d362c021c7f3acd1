import { defineModule } from '#libs/manifest';
import { describeMailboxEvent } from './domain/describe.js';
import { MAILBOXES_STREAM, mailboxEvents, type RecordedMailboxEvent } from './domain/events.js';
import { MAILBOX_PROBLEMS } from './domain/problems.js';
import { MAILBOX_RIGHTS } from './domain/rights.js';
import { MailboxesWorkerModule } from './mailboxes-worker.module.js';
import { MailboxesModule } from './mailboxes.module.js';

export const mailboxesManifest = defineModule({
  name: 'mailboxes',
  problems: MAILBOX_PROBLEMS,
  uses: ['organization', 'mail-intake', 'mail-outgoing', 'cases'],
  events: mailboxEvents,
  streams: { [MAILBOXES_STREAM]: 'mailbox' },
  describe: (event: RecordedMailboxEvent, names, language) => describeMailboxEvent(event, names, language),
  seenBy: { mailbox: { roles: MAILBOX_RIGHTS.manageMailboxes } },
  rights: MAILBOX_RIGHTS,
  modules: [MailboxesModule],
  workerModules: [MailboxesWorkerModule],
});
