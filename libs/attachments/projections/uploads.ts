import { defineProjection, remove, upsert } from '#libs/projections';
import { attachmentEvents } from '../domain/events.js';

export interface UploadRow {
  attachment_id: string;
  hash: string;
  stored_at: Date;
}

/** Files that employees uploaded and that no case has taken yet. */
export const uploadsProjection = defineProjection({
  name: 'uploads',
  version: 1,
  tables: [
    {
      name: 'uploads',
      columns: { attachment_id: 'text not null', hash: 'text not null', stored_at: 'timestamptz not null' },
      primaryKey: ['attachment_id'],
      indexes: ['(stored_at, attachment_id)'],
    },
  ],
  from: attachmentEvents,
  on: {
    AttachmentStored: ({ data: { attachmentId, origin, hash }, metadata }) =>
      origin === 'upload'
        ? [upsert('uploads', { attachment_id: attachmentId, hash, stored_at: metadata.occurredAt })]
        : [],
    AttachmentAdopted: ({ data }) => [remove('uploads', { attachment_id: data.attachmentId })],
    UploadDiscarded: ({ data }) => [remove('uploads', { attachment_id: data.attachmentId })],
  },
});
