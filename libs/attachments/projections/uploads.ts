import { remove, upsert, type Projection, type RowOperation } from '#libs/projections';
import { attachmentEvents, type RecordedAttachmentEvent } from '../domain/events.js';

export interface UploadRow {
  attachment_id: string;
  hash: string;
  stored_at: Date;
}

/** Files that employees uploaded and that no case has taken yet. */
export const uploadsProjection: Projection = {
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
  events: Object.values(attachmentEvents),
  reduce: (event) => reduceUpload(event as RecordedAttachmentEvent),
};

function reduceUpload({ type, data, metadata }: RecordedAttachmentEvent): RowOperation[] {
  const { attachmentId: attachment_id } = data;
  if (type !== 'AttachmentStored') return [remove('uploads', { attachment_id })];
  if (data.origin !== 'upload') return [];
  return [upsert('uploads', { attachment_id, hash: data.hash, stored_at: metadata.occurredAt })];
}
