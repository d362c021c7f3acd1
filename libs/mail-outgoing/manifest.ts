import { defineModule } from '#libs/manifest';
import { describeMailEvent } from './domain/describe.js';
import { mailEvents, type RecordedMailEvent } from './domain/events.js';
import { MAIL_PROBLEMS } from './domain/problems.js';
import { MailOutgoingWorkerModule } from './mail-outgoing-worker.module.js';
import { MailOutgoingModule } from './mail-outgoing.module.js';
import { EraseOutboxPolicy } from './policies/erase-outbox.js';
import { outgoingMailProjection } from './projections/outgoing-mail.js';

export const mailOutgoingManifest = defineModule({
  name: 'mail-outgoing',
  problems: MAIL_PROBLEMS,
  uses: ['attachments', 'settings'],
  events: mailEvents,
  streams: { outgoing: 'mail' },
  describe: (event: RecordedMailEvent, _names, language) => describeMailEvent(event, language),
  unsaid: [
    'about',
    'attachments',
    'bcc',
    'cc',
    'footer',
    'from',
    'html',
    'inReplyTo',
    'messageId',
    'references',
    'response',
    'sender',
    'text',
    'wholeHtml',
    'wholeText',
  ],
  projections: [outgoingMailProjection],
  policies: [EraseOutboxPolicy],
  modules: [MailOutgoingModule],
  workerModules: [MailOutgoingWorkerModule],
});
