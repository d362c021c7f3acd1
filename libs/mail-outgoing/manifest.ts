import { defineModule } from '#libs/manifest';
import { mailEvents } from './domain/events.js';
import { MailOutgoingWorkerModule } from './mail-outgoing-worker.module.js';
import { MailOutgoingModule } from './mail-outgoing.module.js';
import { EraseOutboxPolicy } from './policies/erase-outbox.js';
import { outgoingMailProjection } from './projections/outgoing-mail.js';

export const mailOutgoingManifest = defineModule({
  name: 'mail-outgoing',
  events: mailEvents,
  streams: { outgoing: 'mail' },
  projections: [outgoingMailProjection],
  policies: [EraseOutboxPolicy],
  modules: [MailOutgoingModule],
  workerModules: [MailOutgoingWorkerModule],
});
