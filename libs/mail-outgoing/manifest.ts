import { defineModule, type About } from '#libs/manifest';
import { describeMailEvent } from './domain/describe.js';
import { mailEvents, type RecordedMailEvent } from './domain/events.js';
import { MailOutgoingWorkerModule } from './mail-outgoing-worker.module.js';
import { MailOutgoingModule } from './mail-outgoing.module.js';
import { EraseOutboxPolicy } from './policies/erase-outbox.js';
import { outgoingMailProjection } from './projections/outgoing-mail.js';

export const mailOutgoingManifest = defineModule({
  name: 'mail-outgoing',
  uses: ['attachments'],
  events: mailEvents,
  streams: { outgoing: 'mail' },
  about: ({ data }: RecordedMailEvent): About => ({
    ...(data.caseId ? { kind: 'case', id: data.caseId } : { kind: 'mail', id: data.mailId }),
    // Answers stand in their case already, and what goes to employees is no contact with anybody outside.
    ...(data.kind === 'receipt' && { contactId: data.personId }),
  }),
  describe: (event: RecordedMailEvent, _names, language) => describeMailEvent(event, language),
  unsaid: ['attachments', 'cc', 'inReplyTo', 'messageId', 'references', 'response', 'text', 'wholeText'],
  projections: [outgoingMailProjection],
  policies: [EraseOutboxPolicy],
  modules: [MailOutgoingModule],
  workerModules: [MailOutgoingWorkerModule],
});
