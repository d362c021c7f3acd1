import { defineModule } from '#libs/manifest';
import { AttachmentsModule, AttachmentsWorkerModule } from './attachments.module.js';
import { attachmentEvents } from './domain/events.js';
import { uploadsProjection } from './projections/uploads.js';

export const attachmentsManifest = defineModule({
  name: 'attachments',
  events: attachmentEvents,
  projections: [uploadsProjection],
  modules: [AttachmentsModule],
  workerModules: [AttachmentsWorkerModule],
});
