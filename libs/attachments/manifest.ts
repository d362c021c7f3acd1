import { byEvent, defineModule, type Naming } from '#libs/manifest';
import { AttachmentsModule, AttachmentsWorkerModule } from './attachments.module.js';
import { describeAttachmentEvent } from './domain/describe.js';
import { attachmentEvents, type RecordedAttachmentEvent } from './domain/events.js';
import { uploadsProjection } from './projections/uploads.js';
import { ATTACHMENT_RIGHTS } from './domain/rights.js';
import { ATTACHMENTS_PROBLEMS } from './domain/problems.js';

const file = (data: { attachmentId: string; name: string | null }): Naming => ({
  kind: 'attachment',
  id: data.attachmentId,
  name: data.name,
});

export const attachmentsManifest = defineModule({
  name: 'attachments',
  uses: ['settings'],
  problems: ATTACHMENTS_PROBLEMS,
  events: attachmentEvents,
  streams: { attachment: null },
  // Those of a case, whoever sees the case: `AttachmentQueries.findFor`.
  seenBy: { attachment: { roles: ATTACHMENT_RIGHTS.readAttachments } },
  describe: (event: RecordedAttachmentEvent, _names, language) => describeAttachmentEvent(event, language),
  unsaid: ['hash', 'sha256'],
  names: byEvent<Naming>()(attachmentEvents, {
    AttachmentStored: ({ data }) => [file(data)],
    AttachmentAdopted: ({ data }) => [file(data)],
  }),
  projections: [uploadsProjection],
  rights: ATTACHMENT_RIGHTS,
  modules: [AttachmentsModule],
  workerModules: [AttachmentsWorkerModule],
});
