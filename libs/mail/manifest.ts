import { defineModule } from '#libs/manifest';
import { asideEvents } from './domain/events.js';
import { mailEvents } from './domain/events.js';
import { MailWorkerModule } from './mail-worker.module.js';
import { MailModule } from './mail.module.js';
import { EraseOutboxPolicy } from './policies/erase-outbox.js';
import { mailSideListProjection } from './projections/mail-side-list.js';
import { outgoingMailProjection } from './projections/outgoing-mail.js';

export const mailManifest = defineModule({
  name: 'mail',
  events: { ...mailEvents, ...asideEvents },
  streams: { outgoing: 'mail', aside: 'mail' },
  projections: [outgoingMailProjection, mailSideListProjection],
  policies: [EraseOutboxPolicy],
  modules: [MailModule],
  workerModules: [MailWorkerModule],
});
