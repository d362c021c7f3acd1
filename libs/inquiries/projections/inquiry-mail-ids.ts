import { SubjectErased } from '#libs/personal-data';
import type { RecordedEvent } from '#libs/kernel';
import { remove, upsert, type Projection, type RowOperation } from '#libs/projections';
import { inquiryEvents, type RecordedInquiryEvent } from '../domain/events.js';

export interface InquiryMailIdRow {
  mail_message_id: string;
  inquiry_id: string;
  contact_id: string;
}

/** By which Message-IDs, of ours and of others, a reply finds its case. */
export const inquiryMailIdsProjection: Projection = {
  name: 'inquiry_mail_ids',
  version: 1,
  tables: [
    {
      name: 'inquiry_mail_ids',
      columns: { mail_message_id: 'text not null', inquiry_id: 'text not null', contact_id: 'text not null' },
      primaryKey: ['mail_message_id'],
      indexes: ['(contact_id)'],
    },
  ],
  events: [inquiryEvents.MessageReceived, inquiryEvents.ReplyRecorded, SubjectErased],
  reduce: (event) => reduceMailId(event as RecordedInquiryEvent | RecordedEvent<'SubjectErased', { subject: string }>),
};

function reduceMailId(
  event: RecordedInquiryEvent | RecordedEvent<'SubjectErased', { subject: string }>,
): RowOperation[] {
  if (event.type === 'SubjectErased') return [remove('inquiry_mail_ids', { contact_id: event.data.subject })];
  if (event.type !== 'MessageReceived' && event.type !== 'ReplyRecorded') return [];
  const { mailMessageId, inquiryId, contactId } = event.data;
  if (!mailMessageId) return [];
  return [upsert('inquiry_mail_ids', { mail_message_id: mailMessageId, inquiry_id: inquiryId, contact_id: contactId })];
}
