import { defineModule } from '#libs/manifest';
import { asideEvents } from './domain/events.js';
import { MailSideListModule, MailSideListWorkerModule } from './mail-side-list.module.js';
import { mailSideListProjection } from './projections/mail-side-list.js';

export const mailSideListManifest = defineModule({
  name: 'mail-side-list',
  events: asideEvents,
  streams: { aside: 'mail' },
  projections: [mailSideListProjection],
  modules: [MailSideListModule],
  workerModules: [MailSideListWorkerModule],
});
